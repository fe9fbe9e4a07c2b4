"""The sides of an image, as in `64×64 images`: they are counted in pixels, not in images."""

import re
from dataclasses import replace

from source_discipline.numbers.number import Kind, Number

_BEFORE = re.compile(r"\d\s?(?:[x×]|by)\s?\Z")
_AFTER = re.compile(r"\s?(?:[x×]|by)\s?\d")
_PIXELS = "pixels"


def as_side(number: Number, text: str) -> Number:
    """The number in pixels where it is one of two sides and no unit of length is said."""
    is_bare = number.unit is None or number.kind is Kind.COUNT
    start, end = number.span.start, number.span.end
    is_side = _AFTER.match(text, end) or _BEFORE.search(text[max(0, start - 8) : start])
    if is_bare and is_side and number.kind in (Kind.COUNT, Kind.QUANTITY):
        return replace(number, unit=_PIXELS, kind=Kind.MEASURE)
    return number
