"""Dimensions: whether two unit phrases measure or count the same thing, and how they convert."""

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum

from source_discipline.numbers.measures import measure
from source_discipline.numbers.unit_names import UNLISTED, is_noun, money
from source_discipline.numbers.unit_table import Measure
from source_discipline.vocabulary.in_force import cached_by_vocabulary

_CACHED = 4096


class Agreement(StrEnum):
    """Whether a written unit can replace a recorded one."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    """Nothing says so: one of them is missing, or counts what no list knows."""


@cached_by_vocabulary(_CACHED)
def compatible(written: str | None, recorded: str | None) -> Agreement:
    """Whether a number written with one unit can state a value recorded with another."""
    if not written and not recorded:
        return Agreement.YES
    if not written or not recorded:
        return Agreement.UNKNOWN
    left, right = measure(written), measure(recorded)
    if any(one.dimensions == other.dimensions for one, other in _pairs(written, recorded)):
        return Agreement.YES
    return Agreement.UNKNOWN if _may_be_synonyms(left, right) else Agreement.NO


@cached_by_vocabulary(_CACHED)
def conversion(recorded: str | None, written: str | None) -> Decimal:
    """The factor that turns a recorded value into the written unit; 1 where none is known."""
    if not written or not recorded:
        return Decimal(1)
    left, right = measure(recorded), measure(written)
    return left.worth / right.worth if left.dimensions == right.dimensions else Decimal(1)


def _pairs(one: str, other: str) -> Iterator[tuple[Measure, Measure]]:
    """What both may measure: `pounds` are a mass, or money."""
    for left in (measure(one), money(one)):
        for right in (measure(other), money(other)):
            if left and right:
                yield left, right


def _may_be_synonyms(one: Measure, other: Measure) -> bool:
    """Whether they differ only in nouns, of which a list may not know that they mean the same."""
    left = set(one.dimensions) - set(other.dimensions)
    right = set(other.dimensions) - set(one.dimensions)
    nouns = all(is_noun(name) for name, _ in left | right)
    return (
        nouns
        and sorted(p for _, p in left) == sorted(p for _, p in right)
        and (_has_unlisted(left) or _has_unlisted(right))
    )


def _has_unlisted(factors: set[tuple[str, int]]) -> bool:
    return any(name.startswith(UNLISTED) for name, _ in factors)
