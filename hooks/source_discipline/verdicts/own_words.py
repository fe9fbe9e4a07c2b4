"""Prose in a record: the wiki's own words, with recorded values inserted by name.

    The archive holds {survey1999#plates}.

In a register a number is never typed; in a fact's `note` it may be one that the source's own facts
record. Text in backticks is code: a form that is shown, not said.
"""

import re
from collections.abc import Callable, Iterator
from html import escape
from typing import NamedTuple

from source_discipline.numbers.number import Kind, Number
from source_discipline.numbers.scan import numbers_in
from source_discipline.records.fact import Fact
from source_discipline.records.fact_names import SHOWN
from source_discipline.records.ledger import Ledger
from source_discipline.records.names import Names
from source_discipline.text.document import Span
from source_discipline.verdicts.fact_index import fact_index
from source_discipline.verdicts.fact_words import stated
from source_discipline.verdicts.judge import judge
from source_discipline.verdicts.judgement import Outcome
from source_discipline.verdicts.surroundings import Surroundings, within
from source_discipline.vocabulary.in_force import cached_by_vocabulary


def typed_numbers(text: str) -> Iterator[str]:
    """The numbers that an author typed instead of naming a fact."""
    yield from (number.text for number in typed(text).numbers if number.kind.judged)


class Typed(NamedTuple):
    """What an author typed of a text: at its length, without what is inserted and what is code."""

    prose: str
    numbers: tuple[Number, ...]


@cached_by_vocabulary(4096)
def typed(text: str) -> Typed:
    """A text as its author typed it, with all its numbers."""
    prose = SHOWN.sub(lambda found: "x" * len(found.group()), text)
    return Typed(prose, tuple(numbers_in(prose)))


def unrecorded_numbers(own: Typed, fact: Fact, ledger: Ledger) -> Iterator[Number]:
    """The numbers in a fact's own words that no fact of its source records.

    What the fact quotes, or says that it is about, is recorded too.
    """
    for number in own.numbers:
        if not number.kind.judged:
            continue
        around = within(own.prose, number.span)
        own_value = _is_of(number, fact) or _shows(fact, number.text)
        others = fact_index(ledger, fact.source).plausible(number)
        if not own_value and not any(_supports(number, each, around) for each in others):
            yield number


def stating(number: Number, ledger: Ledger) -> Iterator[str]:
    """The names of all facts that state a number."""
    plausible = fact_index(ledger).plausible(number)
    return (fact.name for fact in plausible if _supports(number, fact))


def _supports(number: Number, fact: Fact, around: Surroundings | None = None) -> bool:
    # A note may well deny: "not an error for 21,841".
    return judge(number, fact, around).outcome in (Outcome.SUPPORTED, Outcome.DENIAL)


def _is_of(number: Number, fact: Fact) -> bool:
    """Whether a record's own words give its value; what it counts the record says beside them."""
    return judge(number, fact).outcome in (Outcome.SUPPORTED, Outcome.UNCOMPARED)


def _shows(fact: Fact, text: str) -> bool:
    """Whether a number is in what a fact quotes or says that it is about."""
    words = (fact.printed, *fact.about.values())
    return any(number.text == text for each in words for number in numbers_in(each))


def unlisted_names(own: Typed, names: Names) -> Iterator[Number]:
    """The numbers in a record's own words that belong to names which are not listed."""
    for number in own.numbers:
        if number.kind is Kind.IDENTIFIER and not names.covers(number.span, own.prose):
            yield number


def plain(text: str, ledger: Ledger) -> str:
    """The text with its values, without markup."""
    return " ".join(_written(text, ledger, lambda name, value: value, lambda code: code).split())


def html(text: str, ledger: Ledger, value: Callable[[str, str], str]) -> str:
    """The text as HTML; `value` makes an element of a fact's name and its value in words."""
    escaped = _written(text, ledger, value, lambda code: f"<code>{escape(code)}</code>", escape)
    return " ".join(escaped.split())


def _written(
    text: str,
    ledger: Ledger,
    value: Callable[[str, str], str],
    code: Callable[[str], str],
    words: Callable[[str], str] = str,
) -> str:
    pieces, end = [], 0
    for found in SHOWN.finditer(text):
        pieces.append(words(text[end : found.start()]))
        if found["fact"]:
            pieces.append(value(found["fact"], shown(found["fact"], ledger)))
        else:
            pieces.append(code(found["code"]))
        end = found.end()
    return "".join([*pieces, words(text[end:])])


def shown(name: str, ledger: Ledger) -> str:
    """A recorded value in words: `14,197,122 images`; for a fact without value, its statement."""
    fact = ledger.get(name)
    if fact is None:
        return name
    return fact.states if fact.value is None else stated(fact)


_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


def unlisted_numbers(text: str, names: Names) -> Iterator[str]:
    """The numbers in a title or a name that no listed name covers, in digits or in words."""
    for found in _DIGITS.finditer(text):
        if not names.covers(Span(*found.span()), text):
            yield found[0]
    for number in numbers_in(text):
        if number.kind.judged and not _DIGITS.search(number.text):
            yield number.text
