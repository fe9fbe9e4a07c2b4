"""What a check came to."""

from collections.abc import Mapping
from dataclasses import dataclass

from source_discipline.rules.project import Project
from source_discipline.rules.tally import Tally
from source_discipline.text.diagnostic import Diagnostic, Level
from source_discipline.verdicts.judged_page import JudgedPage


@dataclass(frozen=True, slots=True, eq=False)
class Result:
    """A checked project: its judged pages and all diagnostics, sorted by place.

    A result is equal to itself only, so that what is made of it can be kept by it.
    """

    project: Project
    by_path: Mapping[str, JudgedPage]
    """The pages of authors, then those that extensions make from data and have judged."""
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
