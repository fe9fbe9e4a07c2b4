"""The whole check: load the project, judge every page, collect what the rules find."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from source_discipline.claims import read_page
from source_discipline.diagnostics import Diagnostic, Level
from source_discipline.judged import JudgedPage, judge_page
from source_discipline.project import CheckedProject, Project, load_project
from source_discipline.rules import page_diagnostics, project_diagnostics


@dataclass(frozen=True, slots=True)
class Result:
    """A checked project: its judged pages and all diagnostics, sorted by place."""

    project: Project
    pages: tuple[JudgedPage, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def failed(self) -> bool:
        """Whether any diagnostic is an error."""
        return any(diagnostic.level is Level.ERROR for diagnostic in self.diagnostics)

    def page(self, path: str) -> JudgedPage | None:
        """The judged page of a file, by its path relative to the project's root."""
        return next((page for page in self.pages if page.document.path == path), None)


def check(root: Path, today: date) -> Result:
    """Check a project directory. Raises `ProjectErrors` where it cannot be read."""
    return check_project(load_project(root, today))


def check_project(project: Project) -> Result:
    """Check a loaded project."""
    pages = tuple(judge_page(read_page(document), project) for document in project.documents)
    found = [diagnostic for page in pages for diagnostic in page_diagnostics(page)]
    found += project_diagnostics(CheckedProject(project, pages))
    return Result(project, pages, tuple(sorted(found, key=_place)))


def _place(diagnostic: Diagnostic) -> tuple[str, int, int, str]:
    return diagnostic.path, diagnostic.line, diagnostic.column, diagnostic.rule
