"""Loading a project: bibliography, ledger, names, and what its extensions read."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from source_discipline.records.bibliography.bibliography import load_bibliography
from source_discipline.records.evidence import load_evidence, unlisted_sources
from source_discipline.records.files import BIBLIOGRAPHY, NAMES
from source_discipline.records.names import Names, parse_names
from source_discipline.records.settings import load_settings
from source_discipline.records.vocabularies import load_vocabulary
from source_discipline.rules.extension import Extension
from source_discipline.rules.extension_loading import extension_classes
from source_discipline.rules.project import Project
from source_discipline.text.errors import ProjectError, ProjectErrors, attempt, raise_any
from source_discipline.text.files import load_document
from source_discipline.text.site_configuration import load_site
from source_discipline.vocabulary.in_force import in_force


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


def _with_names(names: Names, extensions: Iterable[Extension]) -> Names:
    meanings = dict(names.meanings)
    for each in extensions:
        meanings |= each.names
    return Names(names.path, meanings, names.lines)


def _names(root: Path) -> Names:
    file = root / NAMES
    return parse_names(NAMES, load_document(file, root).text if file.exists() else "")
