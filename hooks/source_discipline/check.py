"""The whole check: load the project, judge every page, collect what the rules find."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from source_discipline.project import load_project
from source_discipline.rules.catalog import page_diagnostics, project_diagnostics
from source_discipline.rules.extension import Extension
from source_discipline.rules.project import CheckedProject, Project
from source_discipline.rules.result import Result
from source_discipline.rules.tally import Tally, tally, total
from source_discipline.text.diagnostic import Diagnostic, Level
from source_discipline.text.document import Document
from source_discipline.text.errors import ProjectError, attempt, raise_any
from source_discipline.text.page_files import documents
from source_discipline.verdicts.claim import read_generated, read_page
from source_discipline.verdicts.judged_page import JudgedPage, judge_page


def check(root: Path, today: date) -> Result:
    """Check a project directory. Raises `ProjectErrors` where it cannot be read."""
    faults: list[ProjectError] = []
    pages = attempt(lambda: tuple(documents(root)), faults)
    project = attempt(lambda: load_project(root, today), faults)
    raise_any(faults)
    assert project is not None
    return check_project(project, pages or ())


def check_project(project: Project, pages: Iterable[Document]) -> Result:
    """Check the pages of a loaded project."""
    authored = [check_page(document, project) for document in pages]
    printed, found = check_extensions(project)
    checked = [*authored, *printed]
    counted = total(tally for _, tally in checked)
    return Result(
        project,
        {page.document.path: page for page, _ in checked},
        counted,
        all_diagnostics(project, counted, found),
    )


def check_page(document: Document, project: Project) -> tuple[JudgedPage, Tally]:
    """Judge a page and tally it."""
    page = judge_page(read_page(document), project)
    return page, tally(page, page_diagnostics(page))


def check_extensions(
    project: Project,
) -> tuple[list[tuple[JudgedPage, Tally]], tuple[Diagnostic, ...]]:
    """The pages that extensions make, with their tallies, and what is wrong in their data."""
    checked = [_extension(each, project) for each in project.extensions]
    pages = [page for made, _ in checked for page in made]
    return pages, tuple(each for _, found in checked for each in found)


def _extension(
    extension: Extension, project: Project
) -> tuple[list[tuple[JudgedPage, Tally]], tuple[Diagnostic, ...]]:
    """Where something is wrong in the data, the same wrong on the pages is not told again."""
    found = tuple(extension.diagnostics(project))
    sound = not any(each.level is Level.ERROR for each in found)
    made = (page for page in extension.pages(project) if page.judged)
    pages = [judge_page(read_generated(page), project) for page in made]
    return [(page, tally(page, _errors(page) if sound else ())) for page in pages], found


def all_diagnostics(
    project: Project, counted: Tally, found: Iterable[Diagnostic]
) -> tuple[Diagnostic, ...]:
    """What was found on the pages, in the extensions' data and in the project, by place."""
    in_project = project_diagnostics(CheckedProject(project, counted))
    return tuple(sorted((*counted.diagnostics, *found, *in_project), key=_place))


def _errors(page: JudgedPage) -> Iterator[Diagnostic]:
    return (each for each in page_diagnostics(page) if each.level is Level.ERROR)


def _place(diagnostic: Diagnostic) -> tuple[str, int, int, str]:
    return diagnostic.path, diagnostic.line, diagnostic.column, diagnostic.rule
