"""What a number counts or measures: a unit, a currency, percent, or a counted noun."""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from source_discipline.numbers.numeral import Numeral
from source_discipline.text.punctuation import CLOSING, OPENING
from source_discipline.vocabulary import groups, words
from source_discipline.vocabulary.in_force import by_vocabulary


class UnitKind(StrEnum):
    """What sort of thing is beside a number."""

    NONE = "none"
    MEASURE = "measure"
    MONEY = "money"
    PERCENT = "percent"
    NOUN = "noun"
    PLURAL = "plural"


class Unit(NamedTuple):
    """A unit as written, in lower case unless it is a symbol."""

    kind: UnitKind = UnitKind.NONE
    text: str = ""
    words: int = 0
    """How many words to the right of the number it takes."""

    @property
    def head(self) -> str:
        """Its last word: the noun that is counted."""
        return self.text.rpartition(" ")[2]


NO_UNIT = Unit()
CURRENCIES = {sign: name for name, signs in groups("money").items() for sign in signs}
HEDGING = {"+", "-plus", "-odd"}
"""What may directly follow a number and hedges it: `50-plus plates`."""
_FUNCTION_WORDS = words("function_words")
_PERCENT = {"percent": 1, "per": 2, "pct": 1, "percentage": 2, "percentiles": 1}
_IRREGULAR_PLURALS = words("irregular_plurals")
_SINGULAR_S = ("ss", "us", "is", "ous")
_MODIFIERS = 3
_SYMBOL = 2
"""Up to this length the case of a unit matters: `g` is gram, `G` is not."""
_SKIPPED = {"such", "more", "other", "additional", "further", "different", "distinct"}
_TERM = 12
"""Up to this, a number in words and a noun make a term: a `two-layer` network."""
_POINTS = {"point", "percentage-point", "percent-point"}
_CHANGES = words("changes")
_LARGE = 100
_FORMATS = {"bit", "type", "class", "series", "style", "compatible", "based", "like", "error"}
"""Words that a hyphen makes part of a name with any number: a `16-bit` format."""
_ATTACHED = re.compile(r"[^\W\d_]*[°'′″]?[A-Za-zµμΩσ℃][\w/²³µμ·-]*|[°℃][A-Za-z]?")
_COMPOUND = re.compile(r"[-‐‑]\s*([A-Za-zµμΩ]+(?:-(?:percent|cent|old|hours?|days?|point))?)")


@by_vocabulary
def _measures() -> frozenset[str]:
    return words("measures")


@by_vocabulary
def _compounds() -> frozenset[str]:
    return words("counted_compounds")


def unit(numeral: Numeral, after: str, right: Sequence[str]) -> Unit:
    """The unit of a numeral, from what is glued to it and the words that follow."""
    if after and after not in HEDGING:
        return _attached(numeral, after, right)
    return _phrase(right[1:] if _counts_of(numeral, right) else right)


def _counts_of(numeral: Numeral, right: Sequence[str]) -> bool:
    return numeral.form == "many" and bool(right) and right[0] == "of"


def _attached(numeral: Numeral, after: str, right: Sequence[str]) -> Unit:
    compound = _COMPOUND.match(after)
    if compound:
        if compound[1] in _POINTS and right and right[0].rstrip(CLOSING).lower() in _CHANGES:
            return Unit(UnitKind.PERCENT, "percentage points")
        return _compound(numeral, compound[1])
    if after[0] in CURRENCIES:
        return Unit(UnitKind.MONEY, CURRENCIES[after[0]])
    found = _ATTACHED.match(after)
    if found and is_measure(found.group()):
        return Unit(UnitKind.MEASURE, found.group())
    if found and found.group() in CURRENCIES:
        return Unit(UnitKind.MONEY, CURRENCIES[found.group()])
    return NO_UNIT


def _compound(numeral: Numeral, word: str) -> Unit:
    """The unit of `30-day`, `152-layer`; small numbers in words make terms (`two-layer`)."""
    if is_measure(word) and word not in _FORMATS:
        return Unit(UnitKind.MEASURE, word)
    if word in ("percent", "per-cent"):
        return Unit(UnitKind.PERCENT, "percent")
    small = numeral.spelled and (numeral.value or 0) <= _TERM
    if word.lower() in _compounds() and (word == "fold" or not small):
        return Unit(UnitKind.NOUN, word.lower())
    if not numeral.spelled and (is_plural(word) or _is_large(numeral, word)):
        return Unit(UnitKind.PLURAL, word)
    return NO_UNIT


def _is_large(numeral: Numeral, word: str) -> bool:
    """Whether it is too large for a term: the `5,000-plate` archive, not the `3-plate` kind."""
    if word in _FORMATS or not word.islower():
        return False
    return numeral.grouped or numeral.magnitude != "" or (numeral.value or 0) >= _LARGE


def is_measure(text: str) -> bool:
    """Whether a text is a unit of measurement, also of a rate: `MB/s`."""
    known = _measures()
    if text in known or text.partition("/")[0] in known:
        return True
    return len(text) > _SYMBOL and text.lower() in known


def _phrase(right: Sequence[str]) -> Unit:
    if not right:
        return NO_UNIT
    first = _bare(right[0])
    lower = first.lower()
    if lower in _PERCENT:
        return _percent(lower, right)
    if is_measure(first) and right[0][0] not in OPENING:
        spelled = first not in _measures() and lower in _measures()
        return Unit(UnitKind.MEASURE, lower if spelled else first, 1)
    if lower == "times":
        return Unit(UnitKind.PLURAL, "times", 1)
    if lower in CURRENCIES or first in CURRENCIES:
        return Unit(UnitKind.MONEY, CURRENCIES.get(first) or CURRENCIES[lower], 1)
    return _noun(right)


def _bare(raw: str) -> str:
    """A word without closing punctuation, and without a mark such as `[1]`."""
    return raw.partition("[")[0].rstrip(CLOSING)


def _percent(lower: str, right: Sequence[str]) -> Unit:
    second = right[1].rstrip(CLOSING).lower() if len(right) > 1 else ""
    if lower == "percentage":
        known = second in ("point", "points")
        return Unit(UnitKind.PERCENT, "percentage points", 2) if known else NO_UNIT
    if lower == "per" and second in ("mille", "mil"):
        return Unit(UnitKind.PERCENT, "per mille", 2)
    if lower == "per" and second != "cent":
        return NO_UNIT
    taken = _PERCENT[lower]
    after = right[taken] if len(right) > taken else ""
    if right[taken - 1][-1].isalpha() and after.rstrip(CLOSING).lower() in ("point", "points"):
        return Unit(UnitKind.PERCENT, "percentage points", taken + 1)
    return Unit(UnitKind.PERCENT, "percent", taken)


def _noun(right: Sequence[str]) -> Unit:
    """The counted noun with its modifiers: up to the first plural, or to a boundary."""
    taken: list[str] = []
    named = False
    skipped = int(right[0].lower() in _SKIPPED)
    for raw in right[skipped : skipped + _MODIFIERS + 1]:
        word = _bare(raw)
        lower = word.lower()
        if named and word[:1].isdigit():
            continue
        named = word[:1].isupper()
        if not word or not word[0].isalpha() or lower in _FUNCTION_WORDS:
            break
        if taken and lower.endswith("ed"):
            break
        taken.append(lower)
        if is_plural(lower):
            return Unit(UnitKind.PLURAL, " ".join(taken), len(taken) + skipped)
        if len(word) < len(raw):
            break
    if not taken or taken[0].endswith("ed"):
        return NO_UNIT
    return Unit(UnitKind.NOUN, " ".join(taken[:2]), min(len(taken), 2) + skipped)


def is_plural(word: str) -> bool:
    """Whether a lowercase word looks like a plural noun."""
    last = word.rpartition("-")[2]
    return last in _IRREGULAR_PLURALS or (
        len(last) > 2 and last[-1] == "s" and not last.endswith(_SINGULAR_S)
    )
