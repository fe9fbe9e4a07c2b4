"""The ledger's check on itself: what a fact quotes as printed shows the value it records."""

import re
from collections.abc import Iterator
from decimal import Decimal

from source_discipline.numbers.scan import numbers_in
from source_discipline.records.fact import Fact
from source_discipline.records.ledger import Ledger
from source_discipline.records.values import Date, Range
from source_discipline.text.days import MONTHS

_DIGITS = re.compile(r"([0-9]+(?:[,\u00a0\u202f' ][0-9]{3})*(?:\.[0-9]+)?)(?:\s?([KMB])\b)?")
_FIGURES = re.compile(r"\d{1,4}(?!\d)")
_SHORT = 3
"""Letters by which any abbreviation of a month is known."""
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
    if isinstance(value, Date):
        return _shows_date(text, value)
    found = numbers_in(text)
    ends = (value.low, value.high) if isinstance(value, Range) else (value,)
    shown = {number.value for number in found} | set(_plain_numbers(text))
    return all(_forms(end, fact.unit) & shown for end in ends)


def _forms(value: Decimal, unit: str | None) -> set[Decimal | None]:
    """The numbers that can represent a value: a percentage may be printed as a fraction."""
    return {value, value / 100} if unit and unit.startswith("percent") else {value}


def _plain_numbers(text: str) -> Iterator[Decimal]:
    """Numbers in digits, whatever they are a part of."""
    for found in _DIGITS.finditer(text):
        digits, suffix = found.groups()
        yield Decimal(re.sub(r"[^0-9.]", "", digits)) * _SUFFIXES[suffix]


def _shows_date(text: str, date: Date) -> bool:
    """Whether year, month and day are in a text, the month by its name or in figures."""
    figures = {int(digits) for digits in _FIGURES.findall(text)}
    if date.year not in figures:
        return False
    named = date.month is not None and MONTHS[date.month - 1][:_SHORT].lower() in text.lower()
    month = date.month is None or named or date.month in figures
    return month and (date.day is None or date.day in figures)
