"""Of facts that do not state a number, the one worth showing beside it."""

from collections.abc import Iterable
from decimal import Decimal

from source_discipline.numbers.number import Number
from source_discipline.records.fact import Fact
from source_discipline.records.values import Date, Range
from source_discipline.verdicts.comparing.conversions import unit_of
from source_discipline.verdicts.comparing.dimensions import Agreement, compatible

_CLOSE = Decimal("0.1")


def nearest(number: Number, facts: Iterable[Fact]) -> Fact | None:
    """The fact of a fitting unit whose value comes nearest; for a date, the nearest date."""
    own = unit_of(number)
    fitting = [
        (distance, fact)
        for fact in facts
        if (distance := _distance(number, fact)) is not None
        and _comparable(own, fact.unit, distance)
    ]
    return min(fitting, key=lambda pair: pair[0], default=(None, None))[1]


def _comparable(written: str | None, recorded: str | None, distance: Decimal) -> bool:
    """Whether a difference is worth showing: of one unit, or of unknown units but close by."""
    agreement = compatible(written, recorded)
    unknown = agreement is Agreement.UNKNOWN and (written is None or distance < _CLOSE)
    return agreement is Agreement.YES or unknown


def _distance(number: Number, fact: Fact) -> Decimal | None:
    """How far a recorded value is from a written one, as a share of the greater."""
    written = Decimal(number.date.year) if number.date else number.value
    match fact.value:
        case Date():
            recorded = Decimal(fact.value.year) if number.date else None
        case Range(low, high):
            recorded = low if number.end_of_range == "low" else high
        case _:
            recorded = None if number.date else fact.value
    if written is None or recorded is None or not (written or recorded):
        return None
    return abs(written - recorded) / max(abs(written), abs(recorded))
