"""The whole check: load the project, judge every page, collect what the rules find."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from source_discipline.checklists.ground import Ground
from source_discipline.checklists.items import Checklists
from source_discipline.checklists.pages import checklist_documents
from source_discipline.checklists.prose_check import prose_diagnostics
from source_discipline.checklists.rules import checklist_diagnostics
from source_discipline.claims import read_page
from source_discipline.diagnostics import Diagnostic, Level
from source_discipline.documents import Document
from source_discipline.exceptions import ProjectError, attempt, raise_any
from source_discipline.judged import JudgedPage, judge_page
from source_discipline.page_files import documents
from source_discipline.printed_pages import judge_printed
from source_discipline.project import CheckedProject, Project, load_project
from source_discipline.rules import page_diagnostics, project_diagnostics
from source_discipline.tally import Tally, tally, total


@dataclass(frozen=True, slots=True, eq=False)
class Result:
    """A checked project: its judged pages and all diagnostics, sorted by place.

    A result is equal to itself only, so that what is made of it can be kept by it.
    """

    project: Project
    by_path: Mapping[str, JudgedPage]
    """The pages of authors, then those about the checklists, which are written from data."""
    printed: tuple[JudgedPage, ...]
    """The pages that no author wrote."""
    tally: Tally
    """Of all pages."""
    diagnostics: tuple[Diagnostic, ...]

    @property
    def pages(self) -> tuple[JudgedPage, ...]:
        """All pages, in the order of `by_path`."""
        return tuple(self.by_path.values())

    @property
    def failed(self) -> bool:
        """Whether any diagnostic is an error."""
        return any(diagnostic.level is Level.ERROR for diagnostic in self.diagnostics)

    def page(self, path: str) -> JudgedPage | None:
        """The judged page of a file, by its path relative to the project's root."""
        return self.by_path.get(path)


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
    printed, found = check_checklists(project)
    checked = [*authored, *printed]
    counted = total(tally for _, tally in checked)
    return Result(
        project,
        {page.document.path: page for page, _ in checked},
        tuple(page for page, _ in printed),
        counted,
        all_diagnostics(project, counted, found),
    )


def check_page(document: Document, project: Project) -> tuple[JudgedPage, Tally]:
    """Judge a page and tally it."""
    page = judge_page(read_page(document), project)
    return page, tally(page, page_diagnostics(page))


def check_checklists(
    project: Project,
) -> tuple[list[tuple[JudgedPage, Tally]], tuple[Diagnostic, ...]]:
    """The pages made from the checklists with their tallies, and what is wrong in the data.

    Where something is, the same fault on the pages is not reported again.
    """
    if project.checklists is None:
        return [], ()
    found = tuple(_data_diagnostics(project, project.checklists))
    sound = not any(each.level is Level.ERROR for each in found)
    made = checklist_documents(project.checklists, project.bibliography)
    pages = [judge_printed(document, project) for document in made]
    return [(page, tally(page, _errors(page) if sound else ())) for page in pages], found


def all_diagnostics(
    project: Project, counted: Tally, found: Iterable[Diagnostic]
) -> tuple[Diagnostic, ...]:
    """What was found on the pages, in the checklists' data and in the project, by place."""
    in_project = project_diagnostics(CheckedProject(project, counted))
    return tuple(sorted((*counted.diagnostics, *found, *in_project), key=_place))


def _data_diagnostics(project: Project, checklists: Checklists) -> Iterator[Diagnostic]:
    ground = Ground(checklists, frozenset(project.bibliography.keys()), project.today)
    yield from checklist_diagnostics(ground)
    yield from prose_diagnostics(checklists, project)


def _errors(page: JudgedPage) -> Iterator[Diagnostic]:
    return (each for each in page_diagnostics(page) if each.level is Level.ERROR)


def _place(diagnostic: Diagnostic) -> tuple[str, int, int, str]:
    return diagnostic.path, diagnostic.line, diagnostic.column, diagnostic.rule
