"""Checked numbers as HTML: `<data value>`, dates as `<time datetime>`, each with its permalink."""

from dataclasses import dataclass
from decimal import Decimal
from html import escape

from source_discipline.numbers.number import Number
from source_discipline.publishing.html.manner import manner
from source_discipline.records.fact import Fact
from source_discipline.records.values import Date
from source_discipline.verdicts.decide import Verdict

UNREAD = frozenset({"transcription", "secondary"})


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign beside a number that needs no color to be understood."""

    name: str
    sign: str
    meaning: str


MARKS = (
    Mark("unread", "†", "not yet read in the original"),
    Mark("derived", "=", "derived from recorded values"),
    Mark("disagree", "≠", "sources disagree"),
    Mark("own-rule", "§", "this wiki's own rule"),
)


def marks(fact: Fact, kind: str) -> tuple[Mark, ...]:
    """The signs that a reader is shown beside a value resting on this fact."""
    holds = {
        "unread": fact.checked in UNREAD,
        "derived": fact.derived is not None,
        "disagree": bool(fact.disagrees),
        "own-rule": kind == "own-rule",
    }
    return tuple(mark for mark in MARKS if holds[mark.name])


def element(verdict: Verdict, identifier: str, shown: str, address: str) -> str:
    """The element for a supported claim, linked to its source's entry at `address`.

    Number and signs are one link, so that the keyboard stops once at each claim. Without an
    address there is no link: the claim is in the text of another one.
    """
    number = verdict.claim.number
    attributes = f'class="claim" id="{escape(identifier)}"{_evidence(verdict)}'
    if number.date:
        inner = f'<time {attributes} datetime="{iso(number.date)}">{shown}</time>'
    else:
        inner = f'<data {attributes} value="{machine(number)}">{shown}</data>'
    inner += _signs(verdict)
    return f'<a class="evidence" href="{escape(address)}">{inner}</a>' if address else inner


def _evidence(verdict: Verdict) -> str:
    """Which record a card shows, and how this page words it."""
    if verdict.fact:
        said = "; ".join(manner(verdict.claim.number, verdict.fact))
        remark = f' data-manner="{escape(said)}"' if said else ""
        return f' data-fact="{escape(verdict.fact.name)}"{remark}'
    return f' data-source="{escape(verdict.source.citekey)}"' if verdict.source else ""


def _signs(verdict: Verdict) -> str:
    if verdict.fact is None or verdict.source is None:
        return ""
    return signs(verdict.fact, verdict.source.kind)


def signs(fact: Fact, kind: str) -> str:
    """The signs beside a value; each has its meaning for a name, and a space before it."""
    return "".join(
        f'<span class="mark mark-{mark.name}">'
        f' <span role="img" aria-label="({mark.meaning})">{mark.sign}</span></span>'
        for mark in marks(fact, kind)
    )


def iso(date: Date) -> str:
    """A date as HTML prints it, as exact as the text does."""
    parts = [f"{date.year:04}"]
    parts += [f"{part:02}" for part in (date.month, date.day) if part is not None]
    return "-".join(parts)


def machine(number: Number) -> str:
    """A value in plain digits, without grouping or exponent, a whole one without a point."""
    value = number.value
    if not isinstance(value, Decimal):
        return ""
    return format(value, ".0f" if value == value.to_integral_value() else "f")
