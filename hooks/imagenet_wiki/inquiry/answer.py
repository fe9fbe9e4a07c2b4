"""What the record says to one number: which of all facts the sentence speaks of, and how well.

Nothing is called recorded that was not compared, and what two facts say differently is told.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from imagenet_wiki.inquiry.hearing import FITTING, Found, Hearing
from imagenet_wiki.inquiry.misquoting import ids, is_misquote
from imagenet_wiki.inquiry.outweighing import is_alike, is_by_far, is_meant, is_rather, is_unsure
from imagenet_wiki.inquiry.wording import Token
from source_discipline.numbers.number import Number
from source_discipline.records.values import Date
from source_discipline.verdicts.judgement import Outcome

_TOLD_OF = 0.3
"""So much of a sentence a wrong form has to have that it may be."""
_OTHERWISE = 0.15
"""So much of it a fact has to have that it may tell otherwise than the fact."""
_DATED = 0.5
"""So much of it an entry has to have that a date is one of its own."""
_OTHERS = (Outcome.QUALIFIER, Outcome.DENIAL, Outcome.HEDGE)


class Status(StrEnum):
    """What the record says to one number."""

    RECORDED = "recorded"
    INCOMPLETE = "incomplete"
    """It is recorded; the sentence leaves out what sets it apart."""
    CONFUSED = "confused"
    """It is recorded; a wrong form with this number has the words of the sentence as well."""
    UNCOMPARED = "uncompared"
    """It is recorded; something that the sentence says of it could not be compared."""
    ELSEWHERE = "elsewhere"
    """It is recorded otherwise than the sentence says: of another thing, hedged, denied."""
    DIFFERENT = "different"
    """The record has another value for what the sentence speaks of."""
    MIXED = "mixed"
    """It is recorded, as the figure beside it is, but of another thing than that one."""
    MISQUOTE = "misquote"
    UNKNOWN = "unknown"
    ASIDE = "aside"
    """A name, a reference, or a year beside figures: it is not looked up by itself."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the record says to one number."""

    number: Number
    status: Status
    facts: Sequence[Found] = ()
    """The facts that it could be, the likeliest first."""
    instead: Sequence[Found] = ()
    """Facts with other values, which the sentence may be about."""
    misquotes: tuple[str, ...] = ()
    """The wrong forms that it is, or that are made with it."""


def dated(number: Number, hearing: Hearing, tokens: Sequence[Token]) -> Answer:
    """Decide which facts a date could be; a year beside figures tells of them, and is none."""
    found = [f for f in hearing.facts() if isinstance(f.entry.fact.value, Date)]
    fitting = [f for f in found if f.judgement.outcome in FITTING and f.explained >= _DATED]
    wrong = [pair for pair in hearing.wrong() if pair[0].explained >= _DATED]
    if any(is_misquote(told, form, fitting, hearing, tokens) for told, form in wrong):
        return Answer(number, Status.MISQUOTE, fitting, (), ids(wrong))
    if not fitting:
        return Answer(number, Status.ASIDE)
    return Answer(number, _status(fitting[0]), fitting)


def answer(number: Number, hearing: Hearing, tokens: Sequence[Token]) -> Answer:
    """Decide which facts a number with these words beside it could be."""
    if not number.kind.judged:
        return Answer(number, Status.ASIDE)
    found = hearing.facts()
    fitting = [f for f in found if f.judgement.outcome in FITTING and is_meant(f)]
    wrong = [(told, form) for told, form in hearing.wrong() if told.explained >= _TOLD_OF]
    known = ids(wrong)
    others = _of_others(found)
    if is_form := [f for t, f in wrong if is_misquote(t, f, fitting, hearing, tokens)]:
        return Answer(number, Status.MISQUOTE, fitting, hearing.refuting(is_form[0]), known)
    if fitting and (nearer := [f for f in others if is_by_far(f, fitting[0])]):
        return Answer(number, Status.ELSEWHERE, nearer, (), known)
    unsure = _unsure(found)
    if fitting and unsure and is_unsure(unsure[0], fitting[0]):
        return Answer(number, Status.UNCOMPARED, unsure, (), known)
    if fitting:
        told_so = _fitting(number, fitting, hearing, known)
        as_like = any(told.explained == fitting[0].explained for told, _ in wrong)
        confused = as_like and told_so.status is not Status.DIFFERENT
        return replace(told_so, status=Status.CONFUSED) if confused else told_so
    return _not_fitting(number, found, hearing, known)


def _unsure(found: Sequence[Found]) -> Sequence[Found]:
    """The facts with the value with which a sentence could not be compared."""
    return [f for f in found if f.judgement.outcome is Outcome.UNCOMPARED and is_meant(f)]


def _of_others(found: Sequence[Found]) -> Sequence[Found]:
    """The facts with the value that are of something else than the sentence says."""
    others = [each for each in found if each.judgement.outcome in _OTHERS and each.likeness]
    return [each for each in others if each.explained >= _OTHERWISE]


def _fitting(
    number: Number, fitting: Sequence[Found], hearing: Hearing, known: tuple[str, ...]
) -> Answer:
    best = fitting[0]
    if nearer := [each for each in hearing.instead() if is_rather(each, best, hearing)]:
        return Answer(number, Status.DIFFERENT, fitting, nearer, known)
    return Answer(number, _status(best), fitting, (), known)


def _status(best: Found) -> Status:
    return Status.INCOMPLETE if best.left_out else Status.RECORDED


def _not_fitting(
    number: Number, found: Sequence[Found], hearing: Hearing, known: tuple[str, ...]
) -> Answer:
    instead = hearing.instead()
    unsure = _unsure(found)
    others = _of_others(found)
    alike = [each for each in instead if is_alike(each, hearing)]
    likelier = [*others[:1], *alike[:1]]
    if unsure and not any(each.likeness > unsure[0].likeness for each in likelier):
        return Answer(number, Status.UNCOMPARED, unsure, (), known)
    if others:
        return Answer(number, Status.ELSEWHERE, others, alike, known)
    return Answer(number, Status.DIFFERENT if alike else Status.UNKNOWN, (), alike, known)
