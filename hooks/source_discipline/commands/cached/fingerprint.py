"""Fingerprints: what a check depends on, as short keys that change whenever any of it does."""

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import yaml

from source_discipline.project import BIBLIOGRAPHY, EVIDENCE, extension_classes
from source_discipline.records.settings import SETTINGS, load_settings
from source_discipline.rules.extension import Extension

if yaml.__with_libyaml__:
    from yaml import _yaml

_PACKAGE = Path(__file__).parents[2]
_RULES = frozenset({".py", ".txt", ".json"})
"""The files of this package that decide what is found: code, word lists, schemas."""
LIBRARIES = ("PyYAML", "bibtexparser", "jsonschema_rs", "pylatexenc")
"""The packages that this one imports, by the names under which they are installed."""


def of_ground(root: Path, today: date) -> str:
    """Of all that pages are judged by: the rules, the records, the day."""
    classes = extension_classes(root)
    inputs = [BIBLIOGRAPHY, EVIDENCE, SETTINGS, *load_settings(root).vocabularies]
    inputs += [name for each in classes for name in each.inputs]
    files = [file for name in inputs for file in _files(root / name)]
    code = [combined(_of_package(_folder(each))) for each in classes]
    return combined([_of_rules(), *code, str(root), str(today), *_contents(files, root)])


def _folder(extension: type[Extension]) -> Path:
    """The folder of the package that an extension is part of."""
    top = extension.__module__.partition(".")[0]
    return Path(str(sys.modules[top].__file__)).parent


def of_content(content: bytes) -> str:
    """Of one file's content."""
    return sha256(content).hexdigest()


def of_file(file: Path) -> str:
    """Of one file, which may be missing."""
    return of_content(file.read_bytes()) if file.is_file() else ""


def combined(parts: Iterable[str]) -> str:
    """Of parts, in their order; none of them may contain a line break."""
    return sha256("\n".join(parts).encode()).hexdigest()


@cache
def _of_rules() -> str:
    return combined([sys.version, *_libraries(), *_of_package(_PACKAGE)])


@cache
def _of_package(folder: Path) -> tuple[str, ...]:
    files = (file for file in _files(folder) if file.suffix in _RULES)
    return tuple(_contents(files, folder))


def _libraries() -> Iterator[str]:
    """The versions of what reads the records, and of the parser below PyYAML where it has one."""
    yield from (f"{name} {version(name)}" for name in LIBRARIES)
    yield f"libyaml {_yaml.get_version_string() if yaml.__with_libyaml__ else None}"


def _files(place: Path) -> Iterator[Path]:
    if place.is_dir():
        yield from (file for file in sorted(place.rglob("*")) if file.is_file())
    elif place.is_file():
        yield place


def _contents(files: Iterable[Path], root: Path) -> Iterator[str]:
    """Each file's name and fingerprint."""
    for file in files:
        yield repr(file.relative_to(root).as_posix())
        yield of_content(file.read_bytes())
