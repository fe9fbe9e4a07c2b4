"""What a number counts or measures: a unit, a currency, percent, or a counted noun.

What it is divided by belongs to it: `12 images per class`, `3 GB/s`, `2 boxes a day`.
"""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from source_discipline.numbers.divisors import divisor
from source_discipline.numbers.measures import is_measure, unit_at
from source_discipline.numbers.numeral import Numeral
from source_discipline.numbers.plurals import is_plural
from source_discipline.numbers.unit_table import units
from source_discipline.text.punctuation import CLOSING, OPENING
from source_discipline.vocabulary import groups, word_groups, words
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
        """The noun that is counted: its last word before what it is divided by."""
        return self.text.partition(" per ")[0].rpartition(" ")[2]


NO_UNIT = Unit()
CURRENCIES = {sign: names[0] for names in groups("money").values() for sign in names}
"""The name in which each currency is counted, by all its signs, codes and names."""
_MONEY_BEGINS = frozenset(sign.split()[0] for sign in CURRENCIES)
HEDGING = {"+", "-plus", "-odd"}
"""What may directly follow a number and hedges it: `50-plus plates`."""
_FUNCTION_WORDS = words("function_words")
_PERCENT = {"percent": 1, "per": 2, "pct": 1, "percentage": 2}
_MODIFIERS = 3
_SKIPPED = {"such", "more", "other", "additional", "further", "different", "distinct"}
_POINTS = {"point", "percentage-point", "percent-point"}
_POINTS_ABBREVIATED = ("pp", "pps", "ppt", "p.p.")
_CHANGES = words("changes")
_TERMS = word_groups("terms")
_LARGE = 100
_FORMATS = {
    "bit",
    "type",
    "class",
    "series",
    "style",
    "compatible",
    "based",
    "like",
    "error",
    "grams",
}
"""Words that a hyphen makes part of a name with any number: a `16-bit` format."""
_ATTACHED = re.compile(r"[^\W\d_]*[°'′″]?[A-Za-zµμΩσ℃][\w/²³µμ·-]*|[°℃][A-Za-z]?")
_COMPOUND = re.compile(r"[-‐‑]\s*([A-Za-zµμΩ]+(?:-(?:percent|cent|old|hours?|days?|point))?)")
_NAMES_OF_MONEY = 5
_UNIT = 4
"""So many words a unit of measurement has at most."""
_LABELED = re.compile(r"[(\[]([^\s()\[\]]+)[)\]]\s?[:=]?\Z")


@by_vocabulary
def _compounds() -> frozenset[str]:
    return words("counted_compounds")


def unit(numeral: Numeral, after: str, left: Sequence[str], right: Sequence[str]) -> Unit:
    """The unit of a numeral: what is glued to it, the words that follow, or a label before it."""
    if numeral.percent and not after:
        return divided(Unit(UnitKind.PERCENT, "percent"), right)
    if after and after not in HEDGING:
        return _attached(numeral, after, right)
    found = _phrase(right[1:] if _counts_of(numeral, right) else right)
    if found.kind is UnitKind.NONE and left and (label := _LABELED.search(" ".join(left[-2:]))):
        return _labeled(label[1])
    return found


def _labeled(text: str) -> Unit:
    """The unit in a label such as `Size (GB): 300`."""
    if text in CURRENCIES:
        return Unit(UnitKind.MONEY, CURRENCIES[text])
    return Unit(UnitKind.MEASURE, text) if is_measure(text) else NO_UNIT


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
    if found and found.group() in _POINTS_ABBREVIATED:
        return Unit(UnitKind.PERCENT, "percentage points")
    if found and found.group() in CURRENCIES:
        return Unit(UnitKind.MONEY, CURRENCIES[found.group()])
    if found and is_measure(found.group()):
        return divided(Unit(UnitKind.MEASURE, found.group()), right)
    return NO_UNIT


def _compound(numeral: Numeral, word: str) -> Unit:
    """The unit of `30-day`, `152-layer`, `eight-GPU`."""
    if is_measure(word) and word not in _FORMATS:
        return Unit(UnitKind.MEASURE, word)
    if word in ("percent", "per-cent"):
        return Unit(UnitKind.PERCENT, "percent")
    if word == "fold":
        return Unit(UnitKind.NOUN, word)
    if numeral.spelled:
        term = is_term_word(numeral, word) or word in _FUNCTION_WORDS
        return NO_UNIT if term else Unit(UnitKind.NOUN, word.lower())
    if word.lower() in _compounds():
        return Unit(UnitKind.NOUN, word.lower())
    return Unit(UnitKind.PLURAL, word) if is_plural(word) or _is_large(numeral, word) else NO_UNIT


def is_term_word(numeral: Numeral, word: str) -> bool:
    """Whether a number in words makes a term with a word: a `two-way` street, a `half-life`."""
    if numeral.form == "part":
        return False
    group = "half" if numeral.form == "share" else "zero" if numeral.form == "zero" else "any"
    return word.lower() in _TERMS[group]


def _is_large(numeral: Numeral, word: str) -> bool:
    """Whether it is too large for a term: the `5,000-plate` archive, not the `3-plate` kind."""
    if word in _FORMATS or not word.islower():
        return False
    return numeral.grouped or numeral.magnitude != "" or (numeral.value or 0) >= _LARGE


def _phrase(right: Sequence[str]) -> Unit:
    if not right:
        return NO_UNIT
    first = _bare(right[0])
    lower = first.lower()
    if lower in _PERCENT:
        return divided(_percent(lower, right), right)
    if lower in _POINTS_ABBREVIATED:
        return Unit(UnitKind.PERCENT, "percentage points", 1)
    if lower == "times":
        return Unit(UnitKind.PLURAL, "times", 1)
    if money := _money(right):
        return money
    if right[0][0] not in OPENING and (taken := unit_at(_clause(right))):
        text = " ".join([*right[: taken - 1], _bare(right[taken - 1])])
        return divided(Unit(UnitKind.MEASURE, _as_written(text), taken), right)
    found = _noun(right)
    return divided(found, right) if found.kind is UnitKind.PLURAL else found


def divided(unit: Unit, right: Sequence[str]) -> Unit:
    """The unit with what it is divided by."""
    by = divisor(right, unit.words) if unit.kind is not UnitKind.NONE else ""
    return unit._replace(text=f"{unit.text} per {by}") if by else unit


def _as_written(text: str) -> str:
    """A unit's words in small letters; a symbol keeps its case."""
    return text if text in units().symbols or not is_measure(text.lower()) else text.lower()


def _clause(right: Sequence[str]) -> str:
    """The next words up to the first with a mark behind it."""
    taken: list[str] = []
    for raw in right[:_UNIT]:
        taken.append(_bare(raw))
        if len(taken[-1]) < len(raw):
            break
    return " ".join(taken)


def _bare(raw: str) -> str:
    """A word without closing punctuation, and without a mark such as `[1]`."""
    word = raw.partition("[")[0]
    bare = word.rstrip(CLOSING)
    return bare if bare == word or word not in units().symbols else word


def _money(right: Sequence[str]) -> Unit | None:
    """A currency by its code, or by its name: `US dollars`."""
    first = _bare(right[0])
    if first not in _MONEY_BEGINS and first.lower() not in _MONEY_BEGINS:
        return None
    for taken in range(min(_NAMES_OF_MONEY, len(right)), 0, -1):
        name = " ".join([*right[: taken - 1], _bare(right[taken - 1])])
        sign = next((form for form in (name, name.lower()) if form in CURRENCIES), None)
        if sign:
            return Unit(UnitKind.MONEY, CURRENCIES[sign], taken)
    return None


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
        if len(word) < 2 or not word[0].isalpha() or lower in _FUNCTION_WORDS:
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
