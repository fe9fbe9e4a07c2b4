"""What a source states: one value, what it is about, and where it is stated."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from source_discipline.records.values import Bound, Date, Range

Value = Decimal | Range | Date
"""What a source states, in figures."""


@dataclass(frozen=True, slots=True)
class Derivation:
    """Arithmetic over other facts: `operation` applied to `operands` (global fact names)."""

    operation: str
    operands: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One recorded statement of a source."""

    source: str
    id: str
    states: str
    locator: str
    checked: str
    printed: str = ""
    value: Value | None = None
    unit: str | None = None
    bound: Bound = Bound.EXACT
    about: Mapping[str, str] = field(default_factory=dict)
    terms: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    of: Decimal | None = None
    """The whole that a count is a part of: 15 where 8 of 15 were found."""
    read_at: tuple[str, ...] = ()
    derived: Derivation | None = None
    origin: str | None = None
    disagrees: tuple[str, ...] = ()
    note: str = ""
    path: str = ""
    line: int = 1
    column: int = 1

    @property
    def name(self) -> str:
        """The fact's name in the whole ledger: `<citekey>#<id>`."""
        return f"{self.source}#{self.id}"
