"""Units as they are written: products, quotients and powers of units and of what is counted.

`GB`, `kWh/m²`, `µg per m3`, `GPU-hours`, `litres a minute`, `images per class`, `tCO2e` are read as
products of base dimensions, of which each counted noun is one.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from source_discipline.numbers.number_words import SCALES
from source_discipline.numbers.plurals import is_plural, singular
from source_discipline.numbers.unit_names import UNLISTED, is_currency, known, measured, single
from source_discipline.numbers.unit_table import NUMBER, Measure, units
from source_discipline.vocabulary.in_force import by_vocabulary, cached_by_vocabulary

PER = r"/|\b(?:(?:for|in|with) )?(?:each|every)\b|\bper\b"
"""What a unit is divided by comes after one of these."""
_CACHED = 4096
_EXPONENTS = str.maketrans({"²": "2", "³": "3", "⁻": "-", "¹": "1", "−": "-", "^": ""})
_QUOTIENT = re.compile(rf"\s*(?:{PER}|(?<=\s)an?(?=\s))\s*", re.IGNORECASE)
_PRODUCT = re.compile(r"\s*[·⋅*]\s*|(?<=[^\W\d])-(?=[^\W\d])|\s+")
_RATE = re.compile(r"(.+/[^\W\d_]+)-([^\W\d_]+)")
"""A rate for a time: `petaflop/s-days`."""
_POWER = re.compile(r"(.*?[^\d-])(-?[1-9])")
_RAISED = {"square": 2, "cubic": 3}
_FORMULA = re.compile(r"(?:[A-Z][a-z]?\d*)*[A-Z][a-z]?\d+(?:-?eq?)?")
_SUBSTANCE = re.compile(rf"([^\W\d_]+?)\s?(?:of\s)?({_FORMULA.pattern})")
_TIMES = ("time", "calendar")
_LONGEST = 4
"""So many words a unit has at most: `parts per million`, `degrees Celsius`."""
# What follows these words says of what, or where: the unit comes before them.
_COMPLEMENT = re.compile(r"\s+(?:of|in|for|from|with|on|that|to)\s+|\s*[(,;]")
_COUNT = re.compile(r"(\d+(?:,\d{3})*)\s*")
_SHARED = frozenset(("share", "points", "multiple", "percentile", "correlation"))
"""What compares values is no unit of measurement."""


@cached_by_vocabulary(_CACHED)
def is_measure(text: str) -> bool:
    """Whether a text is a unit of measurement, also of a rate: `MB/s`, `images/s` is not one."""
    found = _units(_quotient(text.translate(_EXPONENTS))[0])
    return found is not None and not any(
        name in _SHARED or is_currency(name) for name, _ in found.dimensions
    )


@cached_by_vocabulary(_CACHED)
def unit_at(text: str) -> int:
    """How many words a text begins with that are a unit of measurement: `square meters of ...`."""
    parts = text.split(" ")
    if parts[0].isalpha() and parts[0].islower() and parts[0] not in _beginnings():
        return 0
    for taken in range(min(_LONGEST, len(parts)), 1, -1):
        phrase = " ".join(parts[:taken])
        listed = measured(phrase) is not None or phrase.lower() in units().words
        if listed or (_is_phrase(parts[:taken]) and is_measure(phrase)):
            return taken
    return int(is_measure(parts[0]))


@by_vocabulary
def _beginnings() -> frozenset[str]:
    """The words in small letters with which a unit may begin."""
    names = [*units().symbols, *units().words, *_RAISED]
    return frozenset(form for name in names for form in (name.split()[0], f"{name.split()[0]}s"))


def _is_phrase(parts: Sequence[str]) -> bool:
    """Whether words may be a unit together; `day week` are two: `a five day week`."""
    first, last = parts[0], parts[-1]
    if first in _RAISED:
        return True
    if _FORMULA.fullmatch(last):
        return len(parts) == 2 or parts[1:-1] == ["of"]
    found, time = measured(first), measured(last)
    power = first.isupper() if found is None else "time^-" in found.dimension
    return power and len(parts) == 2 and time is not None and time.dimension in _TIMES


@cached_by_vocabulary(_CACHED)
def measure(phrase: str) -> Measure:
    """What a unit phrase measures or counts: `labeled training images` counts images.

    A noun that no list knows counts itself; its name begins with `UNLISTED`.
    """
    plain = phrase.strip().translate(_EXPONENTS)
    whole = known(plain)
    if whole:
        return whole
    if (rate := _RATE.fullmatch(plain)) and (time := measured(rate[2])):
        return measure(rate[1]).times(time)
    above, *below = _quotient(plain)
    found = _units(above) or _noun(above)
    for part in below:
        found = found.times(_divisor(part), -1)
    return found


def _quotient(text: str) -> list[str]:
    """What is divided, and by what; a slash between other words is no division: `train/test`."""
    above, *below = _QUOTIENT.split(text)
    slashed = "/" in text and not _units(above) and not known(above)
    return [text.replace("/", " ")] if slashed else [above, *below]


def _divisor(text: str) -> Measure:
    """What comes after `per`: a unit, a noun, or so many of them (`1,000 inhabitants`)."""
    count = _COUNT.match(text)
    rest = text[count.end() :] if count else text
    worth = Decimal(count[1].replace(",", "")) if count else Decimal(1)
    scale, _, after = rest.partition(" ")
    if scale in SCALES:
        worth, rest = worth * SCALES[scale], after
    found = (_units(rest) or _noun(rest)) if rest else NUMBER
    return found._replace(worth=found.worth * worth)


def _units(text: str) -> Measure | None:
    """A product of units; a noun may be multiplied by a time: `GPU-hours`."""
    if found := _unit(text):
        return found
    if found := _of_substance(text):
        return found
    parts = _PRODUCT.split(text.strip())
    if len(parts) == 1:
        return None
    product, power = NUMBER, 1
    for index, part in enumerate(parts):
        if part in _RAISED:
            power = _RAISED[part]
            continue
        each = _unit(part) or (single(part.lower()) if _multiplies(text, index, part) else None)
        if each is None:
            return None
        product, power = product.times(each, power), 1
    return product


def _multiplies(text: str, index: int, part: str) -> bool:
    """Whether a noun is used for a time: `GPU-hours`, `GPU hours`, `person-years`."""
    return index == 0 and part.isalpha() and (part.isupper() or "-" in text)


def _unit(text: str) -> Measure | None:
    found = measured(text)
    if found is None and (power := _POWER.fullmatch(text)):
        base = measured(power[1])
        return base and NUMBER.times(base, int(power[2]))
    return found


def _of_substance(text: str) -> Measure | None:
    """The mass of a substance, by its formula: `GtCO2`, `kgCO2eq`."""
    found = _SUBSTANCE.fullmatch(text.strip())
    base = measured(found[1]) if found else None
    if not found or base is None or base.dimension != "mass":
        return None
    return base.times(single(found[2].lower()))


def _noun(phrase: str) -> Measure:
    """The counted noun comes last in an English phrase; what `of` or `in` adds is not it."""
    taken = _COMPLEMENT.split(phrase.strip(), maxsplit=1)[0].split()
    for start in range(len(taken)):
        if found := known(" ".join(taken[start:])):
            return found
    if taken and not is_plural(taken[-1].lower()):
        for end in range(len(taken) - 1, 0, -1):
            if found := known(" ".join(taken[:end])):
                return found
    return single(UNLISTED + singular(taken[-1].lower() if taken else phrase.lower()))
