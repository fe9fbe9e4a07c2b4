"""What the rules of the checklists work on."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from imagenet_wiki.checklists.items import Area, Checklists, Item
from imagenet_wiki.checklists.review_terms import ReviewTerms
from source_discipline.records.names import Names
from source_discipline.text.diagnostic import Diagnostic, Level


@dataclass(frozen=True, slots=True)
class Basis:
    """The checklists, and what they are checked against."""

    checklists: Checklists
    citekeys: frozenset[str]
    """The keys of the bibliography."""
    today: date
    """The day of the check."""
    names: Names = field(default_factory=lambda: Names("", {}))
    """The listed names."""
    terms: ReviewTerms | None = None
    """How soon items are reviewed again; None where no record says so."""

    def __iter__(self) -> Iterator[tuple[Area, Item]]:
        """Every item with its area, in order."""
        return iter(self.checklists)


def finding(
    area: Area,
    item: Item,
    path: tuple[str | int, ...],
    code: str,
    message: str,
    recorded: str = "",
    help: str = "",
) -> Diagnostic:
    """A finding at a field of an item."""
    line, column = area.place(item, *path)
    return Diagnostic(area.record.path, line, column, Level.ERROR, code, message, recorded, help)
