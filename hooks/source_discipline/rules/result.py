"""The result of a check."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from source_discipline.rules.judged_pages import JudgedPages
from source_discipline.text.diagnostic import Diagnostic, Level

if TYPE_CHECKING:  # they take longer to load than to say that nothing has changed
    from source_discipline.rules.project import Project
    from source_discipline.verdicts.judged_page import JudgedPage


@dataclass(frozen=True, slots=True, eq=False)
class Result:
    """A checked project: all diagnostics, sorted by place, the figures, and the pages on demand.

    A result is equal to itself only, so that what is made of it can be kept by it.
    """

    judged: JudgedPages
    diagnostics: tuple[Diagnostic, ...]
    figures: Mapping[str, int]
    """Counts by name, as `rules.figures` has them."""

    @property
    def failed(self) -> bool:
        """Whether any diagnostic is an error."""
        return any(diagnostic.level is Level.ERROR for diagnostic in self.diagnostics)

    @property
    def project(self) -> "Project":
        """What the pages were held against."""
        return self.judged.project

    @property
    def pages(self) -> "tuple[JudgedPage, ...]":
        """All pages, those of authors first."""
        return tuple(self.judged)

    def page(self, path: str) -> "JudgedPage | None":
        """The judged page of a file, by its path relative to the project's root."""
        return self.judged.get(path)
