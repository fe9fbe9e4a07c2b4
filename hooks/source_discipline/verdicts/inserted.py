"""Values inserted by name: whether the words around one speak of what its fact is about.

The archive holds {survey1999#plates}.
"""

from collections.abc import Iterator
from typing import NamedTuple

from source_discipline.numbers.number import Number
from source_discipline.numbers.scan import numbers_in
from source_discipline.prose.sentences import sentences
from source_discipline.records.fact import Fact
from source_discipline.records.fact_names import SHOWN
from source_discipline.records.ledger import Ledger
from source_discipline.text.document import Span
from source_discipline.verdicts.judge import judge
from source_discipline.verdicts.judgement import Outcome
from source_discipline.verdicts.own_words import shown
from source_discipline.verdicts.surroundings import Surroundings


class Misattribution(NamedTuple):
    """A value that is said of something else than it is recorded for."""

    fact: str
    reason: str


class _Inserted(NamedTuple):
    """A text with its values, and where each of them is."""

    text: str
    places: tuple[tuple[Fact, Span], ...]


def misattributed(text: str, ledger: Ledger) -> Iterator[Misattribution]:
    """The inserted values that the words of their sentence contradict."""
    whole, places = _inserted(text, ledger)
    if not places:
        return
    found = numbers_in(whole)
    scopes = sentences(whole, Span(0, len(whole)))
    for fact, span in places:
        numbers = (n for n in found if span.start <= n.span.start < span.end and n.kind.judged)
        reasons = (_fault(number, fact, whole, scopes) for number in numbers)
        if reason := next(filter(None, reasons), ""):
            yield Misattribution(fact.name, reason)


def _fault(number: Number, fact: Fact, text: str, scopes: tuple[Span, ...]) -> str:
    scope = next(each for each in reversed(scopes) if each.start <= number.span.start)
    judged = judge(number, fact, Surroundings(text, number.span, scope, scope))
    return judged.reason if judged.outcome is Outcome.QUALIFIER else ""


def _inserted(text: str, ledger: Ledger) -> _Inserted:
    pieces: list[str] = []
    places: list[tuple[Fact, Span]] = []
    length = end = 0
    for found in SHOWN.finditer(text):
        name = found["fact"] or ""
        value = shown(name, ledger) if name else " "
        pieces += [text[end : found.start()], value]
        start = length + found.start() - end
        length, end = start + len(value), found.end()
        fact = ledger.get(name)
        if fact and fact.value is not None:
            places.append((fact, Span(start, length)))
    return _Inserted("".join([*pieces, text[end:]]), tuple(places))
