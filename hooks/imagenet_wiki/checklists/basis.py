"""What the rules of the checklists work on."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from imagenet_wiki.checklists.items import Area, Checklists, Item
from source_discipline.records.names import Names
from source_discipline.text.diagnostic import Diagnostic, Level


@dataclass(frozen=True, slots=True)
class Basis:
    """The checklists, the keys of the bibliography, the day of the check, and the listed names."""

    checklists: Checklists
    citekeys: frozenset[str]
    today: date
    names: Names = field(default_factory=lambda: Names("", {}))

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
