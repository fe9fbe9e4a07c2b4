"""Fingerprints: what a check depends on, as short keys that change whenever any of it does."""

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import yaml

if yaml.__with_libyaml__:
    from yaml import _yaml

_PACKAGE = Path(__file__).parent
_RULES = frozenset({".py", ".txt", ".json"})
"""The files of this package that decide what is found: code, word lists, schemas."""
LIBRARIES = ("PyYAML", "bibtexparser", "jsonschema_rs", "pylatexenc")
"""The packages that this one imports, by the names under which they are installed."""
_GROUND = ("references.bib", "evidence", "governance", "registry")


def of_ground(root: Path, today: date) -> str:
    """Of all that pages are judged by: the rules, the records, the day."""
    files = [file for name in _GROUND for file in _files(root / name)]
    return combined([_of_rules(), str(root), str(today), *_contents(files, root)])


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
    files = (file for file in _files(_PACKAGE) if file.suffix in _RULES)
    return combined([sys.version, *_libraries(), *_contents(files, _PACKAGE)])


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
