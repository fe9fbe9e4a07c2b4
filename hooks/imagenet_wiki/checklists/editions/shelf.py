"""The shelf of published editions: `governance/editions/`, and the record of what lies on it.

`governance/published.yml` holds the SHA-256 of each file. A file that differs from its record, is
missing or is not recorded is a fault, because others cite what was published.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from imagenet_wiki.checklists.days import refuse_false_days
from imagenet_wiki.checklists.editions.published import PublishedEdition, read_published
from source_discipline.text.errors import InvalidRecord, MissingFile, ProjectError, raise_any
from source_discipline.text.yaml_file import DataPath, YamlFile

RECORD = "published.yml"
EDITIONS = "editions"

_RESTORE = "restore it from the history of the repository; what changes is for the next edition"


def digest(content: bytes) -> str:
    """The SHA-256 of a file, in hexadecimal digits."""
    return sha256(content).hexdigest()


def read_shelf(record: YamlFile, folder: Path) -> tuple[PublishedEdition, ...]:
    """Every published edition, oldest first. Raises `ProjectErrors` for each file that changed."""
    refuse_false_days(record)
    raise_any([*_faults(record, folder)])
    return tuple(_edition(entry, folder) for entry in record.data["editions"])


def _edition(entry: Mapping[str, Any], folder: Path) -> PublishedEdition:
    files = {name: (folder / entry["edition"] / name).read_bytes() for name in entry["files"]}
    return read_published(entry["edition"], date.fromisoformat(entry["published"]), files)


def _faults(record: YamlFile, folder: Path) -> Iterator[ProjectError]:
    editions = [entry["edition"] for entry in record.data["editions"]]
    if editions != sorted(set(editions)):
        message, help = "the editions are not in order", "list each edition once, oldest first"
        yield InvalidRecord(record.path, *record.value("editions"), message, help)
    for index, entry in enumerate(record.data["editions"]):
        path = ("editions", index)
        for name, known in entry["files"].items():
            yield from _changed(record, (*path, "files", name), folder, entry["edition"], known)
        yield from _unrecorded(record, (*path, "files"), folder / entry["edition"], entry["files"])
    yield from _unrecorded(record, ("editions",), folder, editions)


def _changed(
    record: YamlFile, path: DataPath, folder: Path, edition: str, known: str
) -> Iterator[ProjectError]:
    file = folder / edition / str(path[-1])
    where = f"{Path(record.path).parent.as_posix()}/{EDITIONS}/{edition}/{path[-1]}"
    if not file.is_file():
        message = f"a file of the published edition {edition} is missing"
        yield MissingFile(where, 1, 1, message, _RESTORE)
    elif digest(file.read_bytes()) != known:
        line = record.value(*path).line
        message = f"this file differs from what was published as edition {edition}"
        yield InvalidRecord(where, 1, 1, f"{message} ({record.path}:{line})", _RESTORE)


def _unrecorded(
    record: YamlFile, path: DataPath, folder: Path, known: Mapping[str, str] | list[str]
) -> Iterator[ProjectError]:
    found = sorted(each.name for each in folder.iterdir()) if folder.is_dir() else []
    for name in found:
        if name not in known:
            message = f"`{folder.name}/{name}` is not recorded as published"
            help = "remove it, or publish it with `source-discipline publish`"
            yield InvalidRecord(record.path, *record.value(*path), message, help)
