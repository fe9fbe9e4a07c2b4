"""What a project chooses for itself, read from `source-discipline.yml`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from source_discipline.text.document import Document
from source_discipline.text.errors import InvalidRecord, raise_any
from source_discipline.text.files import load_document
from source_discipline.text.schema_faults import problems
from source_discipline.text.schemas import named_schema
from source_discipline.text.yaml_file import YamlFile, read_yaml
from source_discipline.vocabulary.about_keys import DEFAULT, AboutKey, Role

SETTINGS = "source-discipline.yml"
SCHEMA = "source_discipline/settings"
HOUSE_STYLE = frozenset(("keys", "kinds", "places", "titles"))
"""All that there is, which holds where nothing is chosen."""
_KEY = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices of one project; a project without the file makes none."""

    extensions: tuple[str, ...] = ()
    """Python modules that add to the gate what only this site has."""
    vocabularies: tuple[str, ...] = ()
    """Word lists that are added to those of the gate."""
    about: tuple[AboutKey, ...] = DEFAULT
    """The keys of `about` that facts may have."""
    house_style: frozenset[str] = HOUSE_STYLE
    """What entries of the bibliography are held to beyond BibTeX and biblatex."""
    record: YamlFile | None = None
    """The file, for the places of what is wrong in it."""


def load_settings(root: Path) -> Settings:
    """Read the choices of the project at `root`. Raises `ProjectErrors`."""
    file = root / SETTINGS
    raise_any(_misnamed(root))
    is_there = file.exists() or file.is_symlink()
    return _read(load_document(file, root)) if is_there else Settings()


def _misnamed(root: Path) -> Iterator[InvalidRecord]:
    """A file that looks like the choices and would be passed over."""
    other = Path(SETTINGS).with_suffix(".yaml").name
    if (root / other).exists():
        yield InvalidRecord(other, 1, 1, "this file is not read", f"rename it to `{SETTINGS}`")


@lru_cache(1)
def _read(document: Document) -> Settings:
    """One check asks several times: for extensions, for words, for what it depends on."""
    record = read_yaml(document)
    raise_any([*problems(record, named_schema(SCHEMA))] or [*_unfit_keys(record)])
    data = record.data
    return Settings(
        tuple(data.get("extensions", ())),
        tuple(data.get("vocabularies", ())),
        tuple(_key(name, entry) for name, entry in data.get("about", {}).items()) or DEFAULT,
        frozenset(data.get("house_style", HOUSE_STYLE)),
        record,
    )


def _unfit_keys(record: YamlFile) -> Iterator[InvalidRecord]:
    for name in record.data.get("about", {}):
        if not _KEY.fullmatch(name):
            message = f"`{name}` is not a valid key of `about`"
            help = "write small letters, digits and underscores"
            yield InvalidRecord(record.path, *record.key("about", name), message, help)


def _key(name: str, entry: Mapping[str, Any]) -> AboutKey:
    return AboutKey(
        name,
        entry["title"],
        entry["meaning"],
        tuple(entry.get("values", ())),
        entry.get("noun", ""),
        frozenset(map(Role, entry.get("roles", ()))),
    )
