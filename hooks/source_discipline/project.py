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
    MissingFile,
    ProjectError,
    ProjectErrors,
    UnresolvedName,
    attempt,
    raise_any,
)
from source_discipline.text.files import load_document
from source_discipline.text.page_files import DOCS
from source_discipline.text.site_configuration import load_site
from source_discipline.vocabulary.in_force import in_force

BIBLIOGRAPHY, EVIDENCE = "references.bib", "evidence"
NAMES = f"{EVIDENCE}/names.txt"
HOOKS = "hooks"
"""Where a project keeps modules of its own, as the site generator has it."""


def require_project(root: Path) -> None:
    """Raise `ProjectErrors` with one sentence where a folder has nothing of a project."""
    parts = (DOCS, EVIDENCE, BIBLIOGRAPHY)
    if any((root / part).exists() for part in parts):
        return
    above = next((each for each in root.parents if (each / BIBLIOGRAPHY).is_file()), "DIR")
    message = f"there is no project in {root}: no {DOCS}/, no {EVIDENCE}/, no {BIBLIOGRAPHY}"
    fault = MissingFile(BIBLIOGRAPHY, 1, 1, message, f"name its folder with --root {above}")
    raise ProjectErrors([fault])


def load_project(root: Path, today: date, site: str = "", agreed: bool = False) -> Project:
    """Read all but the pages. Raises `ProjectErrors` with every place that cannot be read.

    `site` is the file that the site generator is configured by, where it is not the usual one.
    With `agreed`, the data of extensions are known to agree with the rest, and are not held to it.
    """
    vocabulary, configuration = load_vocabulary(root), load_site(root, site)
    with in_force(vocabulary):
        project = _load(root, today, agreed)
    style = load_settings(root).house_style
    return replace(project, vocabulary=vocabulary, house_style=style, site=configuration)


def _load(root: Path, today: date, agreed: bool) -> Project:
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
    if not agreed:
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
    settings, faults = load_settings(root), list[ProjectError]()
    found: list[type[Extension]] = []
    for index, name in enumerate(settings.extensions):
        place = settings.record.value("extensions", index) if settings.record else (1, 1)
        extension, fault = _extension(root, name)
        if extension:
            found.append(extension)
        else:
            help = f"put it into {HOOKS}/, install it, correct it, or correct its name"
            faults.append(UnresolvedName(SETTINGS, *place, f"`{name}` {fault}", help))
    raise_any(faults)
    return tuple(found)


def _extension(root: Path, name: str) -> tuple[type[Extension] | None, str]:
    """The class that a module has, or what keeps it from being one."""
    try:
        with _importable(root / HOOKS):
            _forget_other_site(name.partition(".")[0], root / HOOKS)
            found = getattr(import_module(name), "Extension", None)
    except (Exception, SystemExit) as error:  # a site's own code may raise anything
        missing = isinstance(error, ModuleNotFoundError) and f"{name}.".startswith(f"{error.name}.")
        told = f"{type(error).__name__}: {error}"
        return None, "is not a Python module" if missing else f"cannot be imported: {told}"
    if not isinstance(found, type) or Extension not in found.__mro__:
        return None, "has no class `Extension` that extends source_discipline.rules.extension"
    return found, ""


def _forget_other_site(top: str, folder: Path) -> None:
    """Two projects in one process may each have a module of one name."""
    file = getattr(sys.modules.get(top), "__file__", None)
    own = next(
        (p for p in (folder / f"{top}.py", folder / top / "__init__.py") if p.is_file()), None
    )
    if file and own and own.resolve() != Path(file).resolve():
        for name in [each for each in sys.modules if each == top or each.startswith(f"{top}.")]:
            del sys.modules[name]


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
    return Names(names.path, meanings, names.lines)


def _names(root: Path) -> Names:
    file = root / NAMES
    return parse_names(NAMES, load_document(file, root).text if file.exists() else "")
