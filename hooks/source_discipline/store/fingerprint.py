"""Fingerprints: what a check depends on, as short keys that change whenever any of it does."""

import sys
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import yaml

from source_discipline.text.document import digest

_PACKAGE = Path(__file__).parents[1]
_OTHERS = frozenset({_PACKAGE.name, "builtins", "typing"})
_RULES = frozenset({".py", ".txt", ".json"})
"""The files of a package that decide what is found: code, word lists, schemas."""
LIBRARIES = ("PyYAML", "bibtexparser", "jsonschema_rs", "pathspec", "pylatexenc")
"""The packages that this one imports, by the names under which they are installed."""


def combined(parts: Iterable[str]) -> str:
    """Of parts, in their order; none of them may contain a line break."""
    return sha256("\n".join(parts).encode()).hexdigest()


@cache
def of_gate() -> str:
    """Of the rules, and of the libraries and the Python that they run on."""
    return combined([sys.version, *_libraries(), *_of_package(_PACKAGE)])


def of_code(extension: type) -> str:
    """Of the packages that a class, as of an extension, and those it extends are part of."""
    return combined(part for folder in _packages(extension) for part in _of_package(folder))


def is_kept_in(folder: Path, extension: type) -> bool:
    """Whether all code of `of_code` is in a folder, so that it is part of `of_own_modules`."""
    within = folder.resolve()
    return all(each.resolve().is_relative_to(within) for each in _packages(extension))


def _packages(extension: type) -> Iterator[Path]:
    tops = dict.fromkeys(each.__module__.partition(".")[0] for each in extension.__mro__)
    yield from (folder for top in tops if top not in _OTHERS for folder in _folders(top))


def _folders(top: str) -> list[Path]:
    """Where a package is, which may have no file of its own; of a module, the file."""
    module = sys.modules[top]
    return [Path(place) for place in getattr(module, "__path__", [str(module.__file__)])]


def of_own_modules(folder: Path) -> str:
    """Of all that a site keeps in its folder of hooks, but for this package."""
    kept = (file for file in _files(folder) if _PACKAGE not in file.parents)
    return combined(_contents((file for file in kept if file.suffix != ".pyc"), folder))


def of_files(root: Path, places: Iterable[str]) -> str:
    """Of files and folders below `root`, which may be missing."""
    return combined(_contents((file for name in places for file in _files(root / name)), root))


@cache
def _of_package(folder: Path) -> tuple[str, ...]:
    files = (file for file in _files(folder) if file.suffix in _RULES)
    return tuple(_contents(files, folder))


def _libraries() -> Iterator[str]:
    """The versions of what reads the records, and whether PyYAML has a parser below it."""
    yield from (f"{name} {version(name)}" for name in LIBRARIES)
    yield f"libyaml {yaml.__with_libyaml__}"


def _files(place: Path) -> Iterator[Path]:
    if place.is_dir():
        yield from (file for file in sorted(place.rglob("*")) if file.is_file())
    elif place.is_file():
        yield place


def _contents(files: Iterable[Path], root: Path) -> Iterator[str]:
    """Each file's name and fingerprint."""
    for file in files:
        yield repr(file.relative_to(root).as_posix())
        try:
            yield digest(file.read_bytes())
        except OSError as error:  # whoever loads it says so
            yield f"unreadable {error.errno}"
