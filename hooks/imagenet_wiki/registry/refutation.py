"""Whether the record really contradicts what a misquote calls wrong, by the judge of the pages."""

from collections.abc import Iterator

from imagenet_wiki.registry.registers import Misquote
from source_discipline.numbers.number import Number
from source_discipline.numbers.scan import numbers_in
from source_discipline.records.fact import Fact
from source_discipline.records.ledger import Ledger
from source_discipline.text.document import Span
from source_discipline.verdicts.judge import judge
from source_discipline.verdicts.judgement import Outcome
from source_discipline.verdicts.surroundings import within

OPEN, CLOSE = "⟦", "⟧"


def wrong_form(misquote: Misquote) -> str:
    """The wrong form as it circulates, without the marks around the wrong number."""
    return misquote.wrong.replace(OPEN, "").replace(CLOSE, "")


def at_fault(misquote: Misquote) -> tuple[Number, ...]:
    """The numbers of the wrong form that are marked as wrong."""
    if OPEN not in misquote.wrong:
        return ()
    start = misquote.wrong.index(OPEN)
    marked = Span(start, misquote.wrong.index(CLOSE) - len(OPEN))
    return tuple(
        number
        for number in numbers_in(wrong_form(misquote))
        if number.span.start < marked.end and marked.start < number.span.end
    )


def supporting(misquote: Misquote, ledger: Ledger) -> Iterator[Fact]:
    """The facts said to refute the wrong form that support it instead.

    A mark without a number contradicts nothing, so each of its facts counts.
    """
    numbers, text = at_fault(misquote), wrong_form(misquote)
    for fact in filter(None, map(ledger.get, misquote.refuted_by)):
        outcomes = [judge(n, fact, within(text, n.span)).outcome for n in numbers]
        unjudged = OPEN in misquote.wrong and not outcomes
        if unjudged or Outcome.SUPPORTED in outcomes:
            yield fact


def unstated(misquote: Misquote, ledger: Ledger) -> Iterator[Number]:
    """The numbers beside those marked as wrong that no fact which the misquote names states."""
    wrong, text = {number.span for number in at_fault(misquote)}, wrong_form(misquote)
    facts = [*filter(None, map(ledger.get, (*misquote.refuted_by, *misquote.see)))]
    for number in numbers_in(text) if OPEN in misquote.wrong else ():
        stated = (judge(number, fact).outcome is Outcome.SUPPORTED for fact in facts)
        if number.kind.judged and number.span not in wrong and not any(stated):
            yield number
