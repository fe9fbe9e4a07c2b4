"""Units as they are written: products, quotients and powers of units and of what is counted.

`GB`, `kWh/m²`, `µg per m3`, `GPU-hours`, `litres a minute`, `images per class`, `tCO2e` are read as
products of base dimensions; a counted noun is a dimension of its own, under the name that stands
for all its synonyms.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from source_discipline.numbers.number_words import SCALES
from source_discipline.numbers.unit_table import NUMBER, Measure, units
from source_discipline.vocabulary import groups, words
from source_discipline.vocabulary.in_force import by_vocabulary, cached_by_vocabulary

UNLISTED = "~"
"""Before the name of a counted noun that is on no list."""
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
_SYMBOL = 2
"""Up to this length the case of a unit matters: `g` is gram, `G` is not."""
_PLURAL = 3
"""A shorter word is no plural of a unit: `has` are no hectares."""
_ENDS = (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("s", ""))

_IRREGULAR_PLURALS = words("irregular_plurals")
_SINGULAR_S = ("ss", "us", "is", "ous")


def is_plural(word: str) -> bool:
    """Whether a word in small letters looks like a plural noun."""
    last = word.rpartition("-")[2]
    return last in _IRREGULAR_PLURALS or (
        len(last) > 2 and last[-1] == "s" and not last.endswith(_SINGULAR_S)
    )


@by_vocabulary
def _counted() -> dict[str, Measure]:
    return {name: _one(key) for key, names in groups("counted").items() for name in names}


@by_vocabulary
def _money() -> dict[str, Measure]:
    found: dict[str, Measure] = {}
    for key, names in groups("money").items():
        code, _, worth = key.partition(" ")
        found.update(dict.fromkeys(names, _one(code)._replace(worth=Decimal(worth or 1))))
    return found


@by_vocabulary
def _currencies() -> frozenset[str]:
    return frozenset(name for found in _money().values() for name, _ in found.dimensions)


def money(text: str) -> Measure | None:
    """What a text means as a sign, code or name of a currency."""
    return _money().get(text) or _money().get(text.lower())


def is_noun(name: str) -> bool:
    """Whether a dimension is what is counted, as its name shows, and not a scale."""
    return name.startswith(UNLISTED) or name in _nouns()


@by_vocabulary
def _nouns() -> frozenset[str]:
    return frozenset(name for found in _counted().values() for name, _ in found.dimensions)


def _one(name: str) -> Measure:
    return Measure(((name, 1),))


def singular(noun: str) -> str:
    """The singular of a noun, as far as it follows rules."""
    for end, instead in _ENDS:
        if noun.endswith(end) and not noun.endswith("ss") and len(noun) > len(end) + 1:
            return noun.removesuffix(end) + instead
    return noun


@cached_by_vocabulary(_CACHED)
def is_measure(text: str) -> bool:
    """Whether a text is a unit of measurement, also of a rate: `MB/s`, `images/s` is not one."""
    found = _units(_quotient(text.translate(_EXPONENTS))[0])
    return found is not None and not any(
        name in _SHARED or name in _currencies() for name, _ in found.dimensions
    )


@cached_by_vocabulary(_CACHED)
def unit_at(text: str) -> int:
    """How many words a text begins with that are a unit of measurement: `square meters of ...`."""
    parts = text.split(" ")
    if parts[0].isalpha() and parts[0].islower() and parts[0] not in _beginnings():
        return 0
    for taken in range(min(_LONGEST, len(parts)), 1, -1):
        phrase = " ".join(parts[:taken])
        listed = _measured(phrase) is not None or phrase.lower() in units().words
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
    found, time = _measured(first), _measured(last)
    power = first.isupper() if found is None else "time^-" in found.dimension
    return power and len(parts) == 2 and time is not None and time.dimension in _TIMES


@cached_by_vocabulary(_CACHED)
def measure(phrase: str) -> Measure:
    """What a unit phrase measures or counts: `labeled training images` counts images.

    A noun that no list knows counts itself; its name begins with `UNLISTED`.
    """
    plain = phrase.strip().translate(_EXPONENTS)
    whole = _known(plain)
    if whole:
        return whole
    if (rate := _RATE.fullmatch(plain)) and (time := _measured(rate[2])):
        return measure(rate[1]).times(time)
    above, *below = _quotient(plain)
    found = _units(above) or _noun(above)
    for part in below:
        found = found.times(_divisor(part), -1)
    return found


def _quotient(text: str) -> list[str]:
    """What is divided, and by what; a slash between other words is no division: `train/test`."""
    above, *below = _QUOTIENT.split(text)
    slashed = "/" in text and not _units(above) and not _known(above)
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
        each = _unit(part) or (_one(part.lower()) if _multiplies(text, index, part) else None)
        if each is None:
            return None
        product, power = product.times(each, power), 1
    return product


def _multiplies(text: str, index: int, part: str) -> bool:
    """Whether a noun is used for a time: `GPU-hours`, `GPU hours`, `person-years`."""
    return index == 0 and part.isalpha() and (part.isupper() or "-" in text)


def _unit(text: str) -> Measure | None:
    found = _measured(text)
    if found is None and (power := _POWER.fullmatch(text)):
        base = _measured(power[1])
        return base and NUMBER.times(base, int(power[2]))
    return found


def _of_substance(text: str) -> Measure | None:
    """The mass of a substance, by its formula: `GtCO2`, `kgCO2eq`."""
    found = _SUBSTANCE.fullmatch(text.strip())
    base = _measured(found[1]) if found else None
    if not found or base is None or base.dimension != "mass":
        return None
    return base.times(_one(found[2].lower()))


def _measured(text: str) -> Measure | None:
    """A unit of the table, or a currency, by itself."""
    table, lower = units(), text.lower()
    found = table.symbols.get(text)
    if found is None and len(text) > _SYMBOL:
        found = table.words.get(lower)
    if found is None and len(text) > _PLURAL:
        found = table.symbols.get(singular(text)) or table.words.get(singular(lower))
    return found or money(text)


def _known(text: str) -> Measure | None:
    """A unit, a currency, or a counted noun of the lists."""
    names, lower = _counted(), text.lower()
    forms = (text, singular(text), lower, singular(lower))
    return _measured(text) or next((names[form] for form in forms if form in names), None)


def _noun(phrase: str) -> Measure:
    """The counted noun comes last in an English phrase; what `of` or `in` adds is not it."""
    taken = _COMPLEMENT.split(phrase.strip(), maxsplit=1)[0].split()
    for start in range(len(taken)):
        if found := _known(" ".join(taken[start:])):
            return found
    if taken and not is_plural(taken[-1].lower()):
        for end in range(len(taken) - 1, 0, -1):
            if found := _known(" ".join(taken[:end])):
                return found
    return _one(UNLISTED + singular(taken[-1].lower() if taken else phrase.lower()))
