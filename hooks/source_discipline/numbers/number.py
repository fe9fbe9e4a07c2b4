"""A number as written in prose, and what it says."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from source_discipline.records.values import Bound, Date
from source_discipline.text.document import Span


class Kind(StrEnum):
    """What a number in prose is. The first seven kinds are judged; the others are set aside."""

    QUANTITY = "quantity"
    PERCENTAGE = "percentage"
    RATIO = "ratio"
    MONEY = "money"
    MEASURE = "measure"
    COUNT = "count"
    DATE = "date"
    IDENTIFIER = "identifier"
    REFERENCE = "reference"
    CODE = "code"
    ENUMERATOR = "enumerator"
    EXEMPT = "exempt"

    @property
    def judged(self) -> bool:
        """Whether a number of this kind must be supported by evidence."""
        return self not in SET_ASIDE


class Relation(StrEnum):
    """How a statement relates to the date that it names."""

    IN = "in"
    BEFORE = "before"
    BY = "by"
    FROM = "from"
    UNTIL = "until"
    AFTER = "after"


SET_ASIDE = frozenset({Kind.IDENTIFIER, Kind.REFERENCE, Kind.CODE, Kind.ENUMERATOR, Kind.EXEMPT})


@dataclass(frozen=True, slots=True)
class Number:
    """A number a reader sees, with its place in the file."""

    span: Span
    text: str
    kind: Kind
    reason: str
    """Why it is of this kind, in words for the author."""
    value: Decimal | None = None
    """The value with magnitude words applied; percent stays percent (16.4 percent is 16.4)."""
    step: Decimal = Decimal(1)
    """The worth of one unit in the last printed place: 100000 for `14.2 million`."""
    bound: Bound = Bound.EXACT
    unit: str | None = None
    """The unit or counted noun as written near the number: `percent`, `images`, `GB`."""
    date: Date | None = None
    month: int | None = None
    """The month of a day given without its year."""
    relation: Relation = Relation.IN
    part: str = ""
    """The part of a date that is meant: `early`, `third quarter`."""
    weekday: str = ""
    """The day of the week beside a date."""
    vague: int = 0
    """Of a magnitude without a count, how many times as much it may mean: 10 of `hundreds`."""
    end_of_range: str = ""
    """Place in a range: `low`, `high`, or nothing; `reversed` of years that run backwards."""
