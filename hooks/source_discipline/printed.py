"""The ledger's check on itself: what a fact quotes as printed shows the value it records."""

import re
from collections.abc import Iterator
from decimal import Decimal

from source_discipline.fact import Fact, Range
from source_discipline.ledger import Ledger
from source_discipline.number import Date, Number
from source_discipline.numbers import numbers_in

_DIGITS = re.compile(r"([0-9]+(?:[,\u00a0\u202f' ][0-9]{3})*(?:\.[0-9]+)?)(?:\s?([KMB])\b)?")
_SUFFIXES = {None: 1, "K": 10**3, "M": 10**6, "B": 10**9}


def unprinted(ledger: Ledger) -> Iterator[Fact]:
    """The facts whose `printed` is there but does not show their `value`.

    A derived or counted value is nowhere printed; `printed` then shows what it was made from.
    """
    for fact in ledger:
        made = fact.derived is not None or fact.checked == "counted"
        if fact.printed and not made and not shows_value(fact):
            yield fact


def shows_value(fact: Fact) -> bool:
    """Whether a fact's value can be read in what it quotes, in any spelling."""
    value, text = fact.value, fact.printed
    if value is None or text in (str(value), f"{value:,}" if isinstance(value, Decimal) else ""):
        return True
    found = numbers_in(text)
    if isinstance(value, Date):
        return any(_shows_date(number, value) for number in found) or str(value.year) in text
    ends = (value.low, value.high) if isinstance(value, Range) else (value,)
    shown = {number.value for number in found} | set(_plain_numbers(text))
    return all(_forms(end, fact.unit) & shown for end in ends)


def _forms(value: Decimal, unit: str | None) -> set[Decimal | None]:
    """The numbers that stand for a value: a percentage may be printed as a fraction."""
    return {value, value / 100} if unit and unit.startswith("percent") else {value}


def _plain_numbers(text: str) -> Iterator[Decimal]:
    """Numbers in digits, whatever they are a part of."""
    for found in _DIGITS.finditer(text):
        digits, suffix = found.groups()
        yield Decimal(re.sub(r"[^0-9.]", "", digits)) * _SUFFIXES[suffix]


def _shows_date(number: Number, date: Date) -> bool:
    shown = number.date
    if shown is None:
        return number.value == date.year and date.month is None
    return (shown.year, shown.month, shown.day) == (date.year, date.month, date.day)
