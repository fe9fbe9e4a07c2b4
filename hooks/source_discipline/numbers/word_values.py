"""The value that a number in words names, and the worth of the last place that it gives."""

import re
from decimal import Decimal
from math import prod
from typing import NamedTuple

from source_discipline.numbers.number_words import (
    MULTIPLIERS,
    ONES,
    PARTS,
    SCALES,
    SMALL,
    TENS,
)

_WORD = re.compile(rf"(?:{'|'.join(TENS)})(?=(?:{'|'.join(ONES)})\b)|[a-z]+")
_FIGURES = {"single": 1, "double": 2, "triple": 3, **ONES}
"""What `-figure` counts: a six-figure sum has six digits."""
_LONGEST_STEP = 3
_PERCENT = Decimal("0.01")


class Spelled(NamedTuple):
    """A spelled-out number's value, and the worth of its last magnitude word."""

    value: Decimal
    step: Decimal = Decimal(1)


def spelled(form: str, text: str) -> Spelled:
    """Read what the group `form` of `SPELLED` matched."""
    words = _WORD.findall(text.lower())
    match form:
        case "fold":
            return Spelled(_cardinal([words[0].removesuffix("fold")]))
        case "part" | "share":
            return _share(words)
        case "of_one":
            share = _share(words).value
            return Spelled(share, place(share))
        case "portion":
            return _portion(words)
        case "chance":
            return Spelled(_cardinal(words[:1]) / _cardinal(words[-1:]), _PERCENT)
        case "versus":
            return Spelled(SMALL[words[0]], _PERCENT)
        case "multiplier":
            value = MULTIPLIERS[words[0]]
            return Spelled(value, _PERCENT if value < 1 else Decimal(1))
        case "many":
            scale = prod(SCALES[word.removesuffix("s")] for word in words if word != "of")
            return Spelled(Decimal(scale), Decimal(scale))
        case "couple":
            return Spelled(2 * SCALES.get(words[-1], Decimal(1)), _step(words))
        case "magnitude":
            return Spelled(Decimal(10))
        case "figures":
            return Spelled(Decimal(10) ** (_FIGURES[words[0]] - 1))
        case "zero":
            return Spelled(Decimal(0))
    return Spelled(_cardinal(words), _step(words))


def place(value: Decimal) -> Decimal:
    """The worth of a fraction's last place, as if it were written with a point: 0.1 of a half."""
    exponent = int(value.normalize().as_tuple().exponent)
    return Decimal((0, (1,), exponent)) if -_LONGEST_STEP <= exponent < 0 else _PERCENT


def _share(words: list[str]) -> Spelled:
    """The value of `half`, `a third`, `three quarters`, and of these where `of one` follows."""
    count, part = words[:2] if words[0] in SMALL else ("one", words[0])
    return Spelled(SMALL[count] / PARTS[part], _PERCENT)


def _portion(words: list[str]) -> Spelled:
    """The value of `half a million`, `three quarters of a million`."""
    share, scale = _share(words).value, SCALES[words[-1]]
    worth = place(share) * scale
    return Spelled(share * scale, worth if worth >= 1 and worth % 10 == 0 else Decimal(1))


def _cardinal(words: list[str]) -> Decimal:
    """The value of `twenty-one thousand eight hundred forty-one`, `two and a half million`."""
    if "and" in words and PARTS.keys() & set(words):
        return _mixed(words)
    total = group = Decimal(0)
    for word in words:
        if word in SMALL:
            group += SMALL[word]
        elif word in ("hundred", "dozen"):
            group = (group or 1) * SCALES[word]
        elif word in SCALES:
            # "thousand million" multiplies: the second magnitude word finds an empty group.
            total = (
                total * SCALES[word] if total and not group else total + (group or 1) * SCALES[word]
            )
            group = Decimal(0)
    return total + group


def _mixed(words: list[str]) -> Decimal:
    """The value of `two and a half million`, of `a million and a half`, `two and two thirds`."""
    link = len(words) - 1 - words[::-1].index("and")
    whole, (count, part, *after) = words[:link], words[link + 1 :]
    share = SMALL.get(count, Decimal(1)) / PARTS[part]
    if not after and whole[-1] in SCALES:
        return _cardinal(whole) + share * SCALES[whole[-1]]
    return (_cardinal(whole) + share) * _cardinal(after or ["one"])


def _step(words: list[str]) -> Decimal:
    """The worth of the last magnitude word; a tenth of it after `and a half`."""
    magnitudes = [word for word in words if word in SCALES]
    mixed = bool(PARTS.keys() & set(words))
    last = magnitudes[-1:] if mixed else [word for word in words[-1:] if word in SCALES]
    scale = SCALES[last[0]] if last and last[0] != "dozen" else Decimal(1)
    return scale / 10 if mixed else scale
