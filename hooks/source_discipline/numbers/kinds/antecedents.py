"""What the text has counted or listed before, to which a number only points back.

`It has four cabinets. These four cabinets moved.`: the first number is the claim.
"""

import re
from functools import lru_cache

from source_discipline.numbers.candidate import Candidate
from source_discipline.numbers.number_words import ONES, TEENS
from source_discipline.numbers.plurals import singular

_REACH = 1500
_NEAR = 400
_LISTED = 300
_KEPT = 256
_NAMES = {2: ("both", "couple", "pair")}
_SPELLED = {value: word for word, value in (ONES | TEENS).items()}


def is_counted_before(candidate: Candidate, whole: bool = False) -> bool:
    """Whether the same number of the same things has been counted in the text before.

    `whole` asks for the same words, not only for the noun among them.
    """
    unit = candidate.unit
    noun = (
        r"\W+".join(map(re.escape, unit.text.split())) if whole else re.escape(singular(unit.head))
    )
    reach = _REACH if noun else _NEAR
    before = candidate.segment.mask[max(0, candidate.start - reach) : candidate.start]
    between = "" if whole else r"(?:\W+\w+){0,3}?"
    return _count(int(candidate.numeral.value or 0), between, noun).search(before) is not None


def is_listed_before(candidate: Candidate) -> bool:
    """Whether as many things have been listed before, in the same stretch: `A, B and C`."""
    first = candidate.segment.span.start
    before = candidate.segment.mask[max(first, candidate.start - _LISTED) : candidate.start]
    return _list(int(candidate.numeral.value or 0)).search(before) is not None


@lru_cache(_KEPT)
def _count(value: int, between: str, noun: str) -> re.Pattern[str]:
    number = "|".join((_SPELLED.get(value, ""), str(value), *_NAMES.get(value, ()))).strip("|")
    counted = rf"{between}\W+{noun}" if noun else ""
    return re.compile(rf"(?<![\w.,])(?<!these )(?<!those )(?:{number})\b{counted}", re.IGNORECASE)


@lru_cache(_KEPT)
def _list(size: int) -> re.Pattern[str]:
    return re.compile(rf"(?:[^,.;:()]+,){{{max(0, size - 2)}}}[^,.;:()]+,?\s(?:and|or)\s\w")
