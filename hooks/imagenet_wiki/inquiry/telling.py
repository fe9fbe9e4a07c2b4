"""What the record says to a whole text: to its numbers, and what was not compared."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from imagenet_wiki.inquiry.answer import Answer, Status, answer, dated
from imagenet_wiki.inquiry.hearing import Found, Hearing
from imagenet_wiki.inquiry.mixing import mixed
from imagenet_wiki.inquiry.record import Record
from imagenet_wiki.inquiry.sides import as_side
from imagenet_wiki.inquiry.wording import Token, Wording, has, tokens
from source_discipline.numbers.wording.denials import denied_in
from source_discipline.text.document import Span
from source_discipline.verdicts.claim import Claim, Page
from source_discipline.verdicts.plain_text import read_plain, scopes
from source_discipline.verdicts.surroundings import around

_SHOWN = 4
_LIKE_A_FORM = 0.6
"""So like a wrong form without a number a sentence has to be."""
_FITTING = (Status.RECORDED, Status.INCOMPLETE, Status.CONFUSED, Status.UNCOMPARED)


@dataclass(frozen=True, slots=True)
class Told:
    """What the record says to one sentence."""

    span: Span
    answers: tuple[Answer, ...]
    misquotes: tuple[str, ...]
    """Wrong forms without a number that the sentence is like."""
    not_compared: tuple[str, ...]
    """The words that no fact has which its numbers could be."""


def told(text: str, record: Record) -> Iterator[Told]:
    """Each sentence of a text, in order."""
    page = read_plain(text)
    for scope in scopes(page):
        yield _sentence(page, scope, record)


def _sentence(page: Page, scope: Span, record: Record) -> Told:
    claims = page.within(scope)
    text = page.prose.mask
    figures = [n.span for n in (each.number for each in claims) if n.kind.judged and not n.date]
    said = [*tokens(text, (scope,), figures)]
    wording = Wording(said, record.lexicon)
    found = [_answer(claim, page, figures, wording, record) for claim in claims]
    answers = tuple(mixed(found, text))
    forms = () if figures else tuple(_like(text[slice(*scope)], wording, record))
    return Told(scope, answers, forms, tuple(_not_compared(said, answers)))


def _answer(
    claim: Claim, page: Page, figures: Sequence[Span], sentence: Wording, record: Record
) -> Answer:
    """What is said of one number: the words before the first one of the sentence, and its own."""
    first = min((each.start for each in figures), default=claim.scope.end)
    own = (Span(claim.scope.start, first), Span(max(first, claim.near.start), claim.near.end))
    said = [*tokens(page.prose.mask, own, figures)]
    wording = Wording(said, record.lexicon)
    number = as_side(claim.number, page.prose.mask)
    hearing = Hearing(number, around(claim, page), wording, sentence, record)
    decided = (dated if number.date else answer)(number, hearing, said)
    return decided if wording.whole else _bare(decided)


def _bare(answer: Answer) -> Answer:
    """A number without a word: whatever has its value could be meant, and nothing is said of it."""
    return replace(answer, status=Status.INCOMPLETE) if answer.status in _FITTING else answer


def _like(text: str, wording: Wording, record: Record) -> Iterator[str]:
    """The wrong forms without a number that a sentence without a number is like."""
    denies = bool(denied_in(text))
    for each in record.unnumbered:
        form = each.entry
        alike = wording.likeness(form) >= _LIKE_A_FORM
        if alike and bool(denied_in(form.fact.states)) is denies:
            yield form.fact.id


def _not_compared(said: Sequence[Token], answers: Sequence[Answer]) -> Iterator[str]:
    best = [each.facts[0].entry for each in answers if each.status in _FITTING and each.facts]
    for token in said:
        if not any(has(entry, token) for entry in best):
            yield token.text


def as_data(text: str, record: Record) -> list[dict[str, Any]]:
    """The same for a page to show: of a fact only its name, and what is told of it."""
    return [
        {
            "text": text[slice(*each.span)].strip(),
            "numbers": [_number(answer) for answer in each.answers],
            "misquotes": list(each.misquotes),
            "not_compared": list(each.not_compared),
        }
        for each in told(text, record)
    ]


def _number(answer: Answer) -> dict[str, Any]:
    return {
        "text": answer.number.text,
        "status": str(answer.status),
        "facts": [_fact(each) for each in answer.facts[:_SHOWN]],
        "instead": [_fact(each) for each in answer.instead[:_SHOWN]],
        "misquotes": list(answer.misquotes),
    }


def _fact(found: Found) -> dict[str, Any]:
    return {
        "name": found.entry.fact.name,
        "left_out": list(found.left_out),
        "reason": found.judgement.reason,
    }
