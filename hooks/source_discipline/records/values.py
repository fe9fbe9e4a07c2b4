"""Values as they are recorded and as they are stated: bounds, dates, ranges."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Bound(StrEnum):
    """How a wording, or a source, hedges a value."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    MORE_THAN = "more-than"
    AT_LEAST = "at-least"
    LESS_THAN = "less-than"
    AT_MOST = "at-most"
    EXACTLY = "exactly"


@dataclass(frozen=True, slots=True)
class Date:
    """A calendar date as far as it is printed; a decade or century spans `years`."""

    year: int
    month: int | None = None
    day: int | None = None
    years: int = 1
    """How many years the wording covers: 1, 10 for a decade, 100 for a century."""


@dataclass(frozen=True, slots=True)
class Range:
    """A recorded range, both ends included."""

    low: Decimal
    high: Decimal
