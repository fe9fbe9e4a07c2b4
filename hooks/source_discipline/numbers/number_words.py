"""Numbers written as words: cardinals, fractions and multipliers, and the value they name.

Ordinals (first, third) are not numbers, and neither is zero, which prose uses as a word.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from math import prod
from typing import NamedTuple

_ONES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9,
}  # fmt: skip
_TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
SMALL = {word: Decimal(value) for word, value in (_ONES | _TEENS | _TENS).items()}
SCALES = {
    "hundred": Decimal(100),
    "thousand": Decimal(10**3),
    "million": Decimal(10**6),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
    "quadrillion": Decimal(10**15),
    "quintillion": Decimal(10**18),
    "dozen": Decimal(12),
}
MULTIPLIERS = {
    "double": 2, "doubled": 2, "twice": 2, "thrice": 3, "triple": 3, "tripled": 3, "quadruple": 4,
    "quadrupled": 4,
}  # fmt: skip
PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "hundredths": 100, "thousandths": 1000,
}  # fmt: skip
SHARES = ("third", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def _any(words: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + r")\b"


ODDS = (
    r"(?=\s*(?:[.,;:)!?|]|\Z)|\s{1,40}(?:odds|margin|majority|ratio|vote|lead|victory|against|over|in"
    r"|for|that|there|and|or|but|[a-z]+ed)\b)"
)
"""What may follow `two to one` where it is a ratio; `from ten to one percent` is a range."""
_GAP = r"\s{1,40}"
_LINK = rf"(?:{_GAP}|[-\u2010\u2011])"
_SMALL = rf"(?:{_any(_TENS)}(?:{_LINK}{_any(_ONES)})?|{_any(_ONES | _TEENS)})"
_SCALE = _any(SCALES)
SPELLED = rf"""
    (?P<fold>(?:{"|".join(_ONES | _TEENS)}|hundred|thousand)fold\b)
  | (?P<part>{_any(_ONES)}{_LINK}{_any(PARTS)})
  | (?P<chance>{_any(_ONES)}{_GAP}(?:out{_GAP}of|in)(?:{_GAP}every)?{_GAP}
        (?:{_SMALL}|{_any(("hundred", "thousand"))})(?![-\w]))
  | (?P<versus>(?<!from\s){_any([*_ONES, *_TEENS][1:])}(?:-to-one\b(?!-)|{_GAP}to{_GAP}one\b{ODDS}))
  | (?P<half>half{_GAP}an?{_GAP}{_SCALE})
  | (?P<share>{_any(("half", "quarter"))}
        | {_any(SHARES)}(?={_GAP}(?:of|the|as)\b|\s*(?:[.,;:)]|\Z)))
  | (?P<multiplier>{_any(MULTIPLIERS)})
  | (?P<many>(?:{"|".join(SCALES)})s\b(?:{_GAP}of{_GAP}(?:{"|".join(SCALES)})s\b)?)
  | (?P<cardinal>{_SMALL}
        (?:{_LINK}{_SCALE}(?:,?{_GAP}(?:and{_GAP})?{_SMALL}(?!{_LINK}?(?:st|nd|th)\b))?){{0,9}}
        (?P<rest>{_GAP}and{_GAP}
            (?:an?{_GAP}{_any(("half", "quarter"))}|{_any(_ONES)}{_LINK}{_any(PARTS)})
        (?:{_LINK}{_SCALE})?)?)
  | (?P<scale>{_SCALE}(?:{_LINK}{_SCALE})?
        (?:{_GAP}and{_GAP}a{_GAP}half\b
          |{_GAP}(?:and{_GAP})?{_SMALL}(?!{_LINK}?(?:st|nd|th)\b)(?:{_LINK}{_SCALE})?)?)
"""
"""A spelled-out number, to be matched at the beginning of a word; verbose, ignoring case."""

BEGINNINGS = (*SMALL, *SCALES, *MULTIPLIERS, *SHARES, "half", "quarter")
"""The words and parts of words with which a spelled-out number begins."""

_WORD = re.compile(r"[a-z]+")


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
        case "part":
            return _share(SMALL[words[0]], words[1])
        case "chance":
            return Spelled(_cardinal(words[:1]) / _cardinal(words[-1:]), Decimal("0.01"))
        case "versus":
            return Spelled(SMALL[words[0]], Decimal("0.01"))
        case "half":
            return Spelled(SCALES[words[-1]] / 2, SCALES[words[-1]] / 10)
        case "share":
            return _share(Decimal(1), words[0])
        case "multiplier":
            return Spelled(Decimal(MULTIPLIERS[words[0]]))
        case "many":
            scale = _product(SCALES[word.removesuffix("s")] for word in words if word != "of")
            return Spelled(scale, scale)
    return Spelled(_cardinal(words), _step(words))


def _product(values: Iterable[Decimal]) -> Decimal:
    return prod(values, start=Decimal(1))


def _share(count: Decimal, part: str) -> Spelled:
    return Spelled(count / PARTS[part], Decimal("0.01"))


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
    share = _share(SMALL.get(count, Decimal(1)), part).value
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
