"""Loading a project: bibliography, ledger, names, and what its extensions read."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import partial
from importlib import import_module
from pathlib import Path

from source_discipline.records.bibliography.bibliography import load_bibliography
from source_discipline.records.evidence import load_evidence, unlisted_sources
from source_discipline.records.names import Names, parse_names
from source_discipline.records.settings import SETTINGS, load_settings
from source_discipline.records.vocabularies import load_vocabulary
from source_discipline.rules.extension import Extension
from source_discipline.rules.project import Project
from source_discipline.text.errors import (
    ProjectError,
    ProjectErrors,
    UnresolvedName,
    attempt,
    raise_any,
)
from source_discipline.text.files import load_document
from source_discipline.vocabulary.in_force import in_force

BIBLIOGRAPHY, EVIDENCE = "references.bib", "evidence"
NAMES = f"{EVIDENCE}/names.txt"
HOOKS = "hooks"
"""Where a project keeps modules of its own, as the site generator has it."""


def load_project(root: Path, today: date) -> Project:
    """Read all but the pages. Raises `ProjectErrors` with every place that cannot be read."""
    vocabulary = load_vocabulary(root)
    with in_force(vocabulary):
        return replace(_load(root, today), vocabulary=vocabulary)


def _load(root: Path, today: date) -> Project:
    faults: list[ProjectError] = []
    bibliography = attempt(lambda: load_bibliography(root / BIBLIOGRAPHY, root), faults)
    ledger = attempt(lambda: load_evidence(root), faults)
    names = attempt(lambda: _names(root), faults)
    extensions = attempt(lambda: _load_extensions(root), faults)
    if bibliography is not None and ledger is not None:
        faults += unlisted_sources(ledger, bibliography.keys())
    if bibliography is None or ledger is None or names is None:
        raise ProjectErrors(faults)
    project = Project(root, bibliography, ledger, names, today, extensions or ())
    faults += [fault for each in project.extensions for fault in each.faults(project)]
    raise_any(faults)
    return replace(project, names=_with_names(names, project.extensions))


def _load_extensions(root: Path) -> tuple[Extension, ...]:
    faults: list[ProjectError] = []
    loaded = [attempt(partial(each.load, root), faults) for each in extension_classes(root)]
    raise_any(faults)
    return tuple(each for each in loaded if each)


def extension_classes(root: Path) -> tuple[type[Extension], ...]:
    """The extensions that the configuration names. Raises `ProjectErrors`."""
    return tuple(_extension(root, name) for name in load_settings(root).extensions)


def _extension(root: Path, name: str) -> type[Extension]:
    try:
        with _importable(root / HOOKS):
            module = import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        message = f"there is no Python module `{name}`"
        help = f"put it into {HOOKS}/, install it, or correct its name"
        raise ProjectErrors([UnresolvedName(SETTINGS, 1, 1, message, help)]) from None
    extension: type[Extension] = module.Extension
    return extension


@contextmanager
def _importable(folder: Path) -> Iterator[None]:
    """Modules in a folder can be imported, as those of hooks can."""
    sys.path.insert(0, str(folder))
    try:
        yield
    finally:
        sys.path.remove(str(folder))


def _with_names(names: Names, extensions: Iterable[Extension]) -> Names:
    meanings = dict(names.meanings)
    for each in extensions:
        meanings |= each.names
    return Names(names.path, meanings)


def _names(root: Path) -> Names:
    file = root / NAMES
    return parse_names(NAMES, load_document(file, root).text if file.exists() else "")
