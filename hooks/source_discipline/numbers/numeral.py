"""Numerals: how a number is printed, read as an exact value.

`read` gives the value of what `numeral_forms` has matched and the worth of one unit in its last
printed place. Neither knows what the numeral means.
"""

import re
from decimal import Decimal
from typing import NamedTuple
from unicodedata import normalize

from source_discipline.numbers.numeral_patterns import LETTERS, WORTH
from source_discipline.numbers.word_values import place, spelled
from source_discipline.text.punctuation import JOINER


class Numeral(NamedTuple):
    """A numeral's value and printed precision."""

    form: str
    """The group of `numeral_forms` that matched: `number`, `ratio`, `iso`, `cardinal` ..."""
    value: Decimal | None
    """The value with magnitude words applied; None where the form has none, as a version."""
    step: Decimal = Decimal(1)
    percent: bool = False
    grouped: bool = False
    decimals: int = 0
    """How many decimal points are printed; two or more make a version, not a number."""
    magnitude: str = ""
    """The magnitude word or letter that belongs to it."""

    @property
    def spelled(self) -> bool:
        """Whether it is written in words."""
        return self.form not in _DIGIT_FORMS


_DIGIT_FORMS = frozenset(
    ("number", "iso", "slashed", "clock", "odds", "ratio", "mixed", "fraction")
)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−", "0123456789--")
_LONGEST = 100
"""A longer run of digits is not a quantity, and its arithmetic would not end."""
_MARK = re.compile(r"[,·](?=\d+\Z)")
_PERCENT = Decimal("0.01")
_LARGE = {"G": 10**9, "T": 10**12}
_LAST_WORD = re.compile(r"[A-Za-z]+\Z")


def magnitude(text: str) -> Decimal:
    """What the magnitude word or letter at the end of a numeral multiplies by; otherwise 1."""
    word = _LAST_WORD.search(text)
    if word is None:
        return Decimal(1)
    known = WORTH.get(word.group().lower())
    return known or Decimal(LETTERS.get(word.group()) or _LARGE.get(word.group(), 1))


def read(match: re.Match[str]) -> Numeral:
    """The value of what `numeral_forms` matched."""
    form = match.lastgroup or ""
    if form == "number":
        return _number(match)
    text = match.group()
    if form in ("iso", "slashed", "clock"):
        return Numeral(form, None)
    if form == "tally":
        return Numeral("many", Decimal(match["tally"]), Decimal(match["tally"]))
    if form == "mixed":
        whole, _, share = text.replace("-", " ").replace("\xa0", " ").partition(" ")
        return Numeral(form, int(whole) + _quotient(share), Decimal("0.01"))
    if form in ("odds", "ratio", "fraction"):
        return Numeral(form, _quotient(text), Decimal("0.01"))
    value, step = spelled(form, text)
    return Numeral(form, value, step, percent=text.endswith("%"))


def _number(match: re.Match[str]) -> Numeral:
    marked, exponent, vulgar, percent, *names = match.group(
        "marked", "exponent", "vulgar", "percent", "times", "letter", "large", "giga"
    )
    integer, decimals = _split(marked) if marked else match.group("integer", "decimals")
    decimals = decimals.replace(JOINER, "") if JOINER in decimals else decimals
    points = decimals.count(".")
    if points > 1 or len(match.group()) > _LONGEST or _is_host(integer):
        return Numeral("number", None, decimals=max(points, integer.count(".")))
    digits = integer if integer.isdecimal() else "".join(filter(str.isdecimal, integer))
    value = Decimal(f"{digits or '0'}{decimals}")
    step = Decimal((0, (1,), -len(decimals) + 1)) if decimals else Decimal(1)
    if exponent:
        value, step = _raised(value, step, exponent)
    if vulgar:
        share = _quotient(normalize("NFKC", vulgar))
        value, step = value + share, place(share) if names[0] else _PERCENT
    name = next(filter(None, names), "")
    if name:
        worth = _worth(name)
        value, step = value * worth, step * worth
    return Numeral("number", value, step, bool(percent), digits != integer, points, name)


def _split(marked: str) -> tuple[str, str]:
    """The digits before a decimal mark, and those after it behind a point."""
    integer, decimals = _MARK.split(marked)
    return integer, f".{decimals}"


def _worth(name: str) -> Decimal:
    """What a magnitude word or a letter glued to the digits multiplies by."""
    return WORTH.get(name) or Decimal(LETTERS.get(name) or _LARGE.get(name, 1))


def _is_host(integer: str) -> bool:
    """Whether four groups between points are an address, as `192.168.100.200`."""
    groups = integer.split(".")
    return len(groups) == 4 and all(int(group) < 256 and group[0] != "0" for group in groups)


def _raised(value: Decimal, step: Decimal, exponent: str) -> tuple[Decimal, Decimal]:
    """Apply `e5`, `×10⁵` or `⁵`; the last is a power of the number itself."""
    plain = exponent.translate(_RAISED).replace(JOINER, "").strip(" ×x·^{}")
    if plain[0] in "eE":
        worth = Decimal(10) ** int(plain[1:])
    elif exponent.lstrip()[0] in "×x·":
        worth = Decimal(10) ** int(plain[2:].strip("^{}"))
    elif value in (0, 1):
        return value, step
    else:
        power = value ** min(int(plain), 400)
        return power, power
    return value * worth, step * worth


def _quotient(text: str) -> Decimal:
    left, *_, right = [part for part in re.split(r"[^\d.]+", text.replace(",", "")) if part]
    return Decimal(left) / Decimal(right) if Decimal(right) else Decimal(0)
