"""How a page words a recorded value: rounded, hedged, only its year; in words for a reader."""

from collections.abc import Iterator
from decimal import Decimal

from source_discipline.numbers.number import Number
from source_discipline.records.fact import Fact
from source_discipline.records.values import Bound, Date, Range
from source_discipline.verdicts.comparing.conversions import readings
from source_discipline.verdicts.fact_words import stated

_HEDGES = {
    Bound.ABOUT: "about",
    Bound.NEARLY: "nearly",
    Bound.MORE_THAN: "more than",
    Bound.AT_LEAST: "at least",
    Bound.LESS_THAN: "less than",
    Bound.AT_MOST: "at most",
}


def manner(number: Number, fact: Fact) -> tuple[str, ...]:
    """What a reader should know about the wording; empty where the page says what is recorded."""
    return tuple(_remarks(number, fact))


def _remarks(number: Number, fact: Fact) -> Iterator[str]:
    if isinstance(fact.value, Date):
        if number.date and number.date != fact.value:
            yield f"shortened from {stated(fact)}"
        return
    if number.date:
        yield "the year this record is about"
        return
    if _is_rounded(number, fact):
        yield f"rounded from {stated(fact)}"
    if number.bound is not fact.bound and number.bound in _HEDGES:
        yield f"hedged on this page: {_HEDGES[number.bound]}"
    if fact.bound in _HEDGES:
        yield f"hedged in the source: {_HEDGES[fact.bound]}"


def _is_rounded(number: Number, fact: Fact) -> bool:
    if number.vague:
        return False
    pairs = [pair for value in _values(fact) for pair in readings(number, value, fact.unit)]
    return bool(pairs) and all(written.value != value for written, value in pairs)


def _values(fact: Fact) -> tuple[Decimal, ...]:
    match fact.value:
        case Decimal():
            return (fact.value,)
        case Range(low, high):
            return (low, high)
    return ()
