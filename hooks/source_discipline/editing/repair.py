"""Quick fixes: the recorded value in place of a number that the record refutes.

A wording is offered only after the page has been judged with it: the number is then supported, and
fewer findings are left.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

from source_discipline.editing.draft import Draft, draft
from source_discipline.numbers.number import Number
from source_discipline.records.fact import Fact
from source_discipline.records.values import Date, Range
from source_discipline.text.document import Document, Span
from source_discipline.verdicts.comparing.conversions import readings
from source_discipline.verdicts.fact_words import in_words
from source_discipline.verdicts.nearest import nearest
from source_discipline.verdicts.verdict import Status, Verdict
from source_discipline.vocabulary.in_force import in_force

_DIGITS = re.compile(r"\d+(?:[,\s]\d{3})*(?:\.\d+)?")
_ISO = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_GROUPED = 1000
_YEAR = 4
_TRIED = 4
"""So many wordings are tried for a number: the author waits."""


class Repair(NamedTuple):
    """A replacement, in words for who may choose it."""

    title: str
    span: Span
    text: str


def repairs(page: Draft, chosen: Span) -> Iterator[Repair]:
    """The recorded value for each number in a stretch that the record refutes, where one fits.

    Judges the page anew for each wording that it tries.
    """
    for verdict in page.page.verdicts:
        start, end = verdict.claim.number.span
        near = start <= chosen.end and chosen.start <= end
        if near and verdict.fact and verdict.status is not Status.SUPPORTED:
            yield from _repair(page, verdict)


def _repair(page: Draft, verdict: Verdict) -> Iterator[Repair]:
    number = verdict.claim.number
    wordings: dict[str, Fact] = {number.text: next(_facts(page, verdict))}
    with in_force(page.project.vocabulary):
        for fact in _facts(page, verdict):
            for text in _wordings(number, fact):
                wordings.setdefault(text, fact)
    for text, fact in islice(wordings.items(), 1, 1 + _TRIED):
        if _holds(page, number.span, text):
            title = f"Put in the recorded value: {text} ({fact.source}, {fact.locator})"
            return (yield Repair(title, number.span, text))


def _facts(page: Draft, verdict: Verdict) -> Iterator[Fact]:
    """The fact that the verdict shows, then those of the cited sources that come next."""
    shown, cited = verdict.fact, {each.citekey for each in verdict.claim.governing}
    left = {fact.name: fact for key in cited for fact in page.project.ledger.of(key)}
    while shown:
        yield shown
        left.pop(shown.name, None)
        shown = nearest(verdict.claim.number, left.values())


def _holds(page: Draft, span: Span, text: str) -> bool:
    whole = page.document.text
    mended = f"{whole[: span.start]}{text}{whole[span.end :]}"
    after = draft(Document(page.document.path, mended), page.project)
    verdict = after.verdict_at(span.start)
    supported = verdict is not None and verdict.status is Status.SUPPORTED
    return supported and len(after.diagnostics) < len(page.diagnostics)


def _wordings(number: Number, fact: Fact) -> Iterator[str]:
    """How the value may be written here, the nearest to what stands there first."""
    match fact.value:
        case Date():
            yield from _dates(number, fact.value)
        case Range(low, high):
            for end in {"low": (low,), "high": (high,)}.get(number.end_of_range, (low, high)):
                yield from _figures(number, end, fact.unit)
        case Decimal():
            yield from _figures(number, fact.value, fact.unit)


def _figures(number: Number, recorded: Decimal, unit: str | None) -> Iterator[str]:
    """In the magnitude and to the places that are written, then exactly, then alone."""
    digits = _DIGITS.search(number.text)
    for _, value in readings(number, recorded, unit):
        if digits and (written := Decimal(re.sub(r"[,\s]", "", digits.group()))):
            own = value / (number.value / written if number.value else 1)
            for shown in (own.quantize(written), own.normalize()):
                yield number.text[: digits.start()] + _spelled(shown) + number.text[digits.end() :]
        yield _spelled(value.normalize())


def _spelled(value: Decimal) -> str:
    return f"{value:,f}" if abs(value) >= _GROUPED else f"{value:f}"


def _dates(number: Number, recorded: Date) -> Iterator[str]:
    """As a part of a date, where only that is the number; else as precisely as it is written."""
    if number.text.isdecimal():
        yield str(recorded.year if len(number.text) == _YEAR else recorded.day or recorded.year)
        return
    written = number.date or Date(0, number.month)
    day = recorded.day if written.day or number.month else None
    month = recorded.month if written.month or number.month else None
    for date in (replace(recorded, month=month, day=day), recorded):
        if _ISO.fullmatch(number.text):
            parts = (part for part in (date.month, date.day) if part)
            yield "-".join([f"{date.year:04}", *(f"{part:02}" for part in parts)])
        yield in_words(date)
