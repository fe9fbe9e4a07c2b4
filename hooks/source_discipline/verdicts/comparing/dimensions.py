"""Dimensions: whether two unit words measure or count the same thing, and how they convert.

The table is closed and readable (`vocabulary/dimensions.txt`). A noun outside it counts something
unknown, which contradicts what is measured on a scale, and no other noun: the gate would otherwise
refuse wordings only because it does not know them.
"""

import re
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from source_discipline.numbers.units import is_plural
from source_discipline.vocabulary import groups
from source_discipline.vocabulary.in_force import by_vocabulary, cached_by_vocabulary


class Agreement(StrEnum):
    """Whether a written unit can replace a recorded one."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Measure(NamedTuple):
    """What a unit measures, and its worth in that dimension's base unit."""

    dimension: str
    worth: Decimal


_ENDS = (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("ses", "s"), ("s", ""))
# What follows these words says of what, per what or where: the unit comes before them.
_COMPLEMENT = re.compile(r"\s+(?:of|per|in|for|from|with|on|that|to)\s+|\s*[(/,;]|(?<=\w)-(?=old)")
_CACHED = 4096


@by_vocabulary
def _table() -> dict[str, Measure]:
    found: dict[str, Measure] = {}
    for key, names in groups("dimensions").items():
        dimension, worth = key.split()
        found.update(dict.fromkeys(names, Measure(dimension, Decimal(worth))))
    return found


@by_vocabulary
def _scales() -> frozenset[str]:
    """What is measured in units that convert, as counted things do not."""
    return frozenset(unit.dimension for unit in _table().values() if unit.worth != 1)


@cached_by_vocabulary(_CACHED)
def measure(phrase: str) -> Measure | None:
    """What a unit phrase measures: `labeled training images` counts images.

    The counted noun comes last in an English phrase; what `of` or `per` adds is not the unit.
    """
    whole = _known(phrase)
    if whole:
        return whole
    words = _COMPLEMENT.split(phrase.strip(), maxsplit=1)[0].split()
    endings = (" ".join(words[start:]) for start in range(len(words)))
    beginnings = (" ".join(words[:end]) for end in range(len(words) - 1, 0, -1))
    return next((found for part in (*endings, *beginnings) if (found := _known(part))), None)


@cached_by_vocabulary(_CACHED)
def compatible(written: str | None, recorded: str | None) -> Agreement:
    """Whether a number written with one unit can state a value recorded with another."""
    if not written or not recorded:
        return Agreement.UNKNOWN
    if _singular(written.lower()) == _singular(recorded.lower()):
        return Agreement.YES
    left, right = measure(written), measure(recorded)
    if left and right:
        return Agreement.YES if left.dimension == right.dimension else Agreement.NO
    counted = _counts(written if left is None else recorded)
    scaled = any(unit and unit.dimension in _scales() for unit in (left, right))
    return Agreement.NO if counted and scaled else Agreement.UNKNOWN


@cached_by_vocabulary(_CACHED)
def conversion(recorded: str | None, written: str | None) -> Decimal:
    """The factor that turns a recorded value into the written unit; 1 where none is known."""
    if not written or not recorded:
        return Decimal(1)
    left, right = measure(recorded), measure(written)
    if left is None or right is None or left.dimension != right.dimension:
        return Decimal(1)
    return left.worth / right.worth


def _counts(phrase: str) -> bool:
    """Whether a unit phrase ends in a plural: `dusty shelves`."""
    return is_plural(phrase.lower().rpartition(" ")[2])


def _known(phrase: str) -> Measure | None:
    lower = phrase.lower()
    forms = (phrase, lower, _singular(phrase), _singular(lower))
    table = _table()
    return next((table[form] for form in forms if form in table), None)


def _singular(word: str) -> str:
    for end, instead in _ENDS:
        if word.endswith(end) and len(word) > len(end) + 1:
            return word.removesuffix(end) + instead
    return word
