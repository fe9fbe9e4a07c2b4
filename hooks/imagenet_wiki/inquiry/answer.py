"""What the record says to one number: which of all facts the sentence speaks of, and how well.

Nothing is called recorded that was not compared, and what two facts say differently is told.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from imagenet_wiki.inquiry.entries import Wrong
from imagenet_wiki.inquiry.hearing import FITTING, Found, Hearing
from imagenet_wiki.inquiry.wording import Token
from source_discipline.numbers.number import Number
from source_discipline.records.values import Date
from source_discipline.verdicts.judgement import Outcome
from source_discipline.vocabulary.about_keys import Role
from source_discipline.vocabulary.in_force import keys_that_are

_MEANT = 0.1
"""So much of a sentence a fact has to have that the sentence may mean."""
_TOLD_OF = 0.3
"""So much of it a wrong form has to have."""
_DATED = 0.5
"""So much of it an entry has to have that a date is one of its own."""
_ALIKE = 0.45
"""So like a sentence is a fact whose value it has wrong."""
_THE_SAME = 0.8
"""So like are two wordings of one statement."""
_BY_FAR = 0.3
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
    if any(_is_misquote(told, form, fitting, hearing, tokens) for told, form in wrong):
        return Answer(number, Status.MISQUOTE, fitting, (), _ids(wrong))
    return _fitting(number, fitting, (), ()) if fitting else Answer(number, Status.ASIDE)


def answer(number: Number, hearing: Hearing, tokens: Sequence[Token]) -> Answer:
    """Decide which facts a number with these words beside it could be."""
    if not number.kind.judged:
        return Answer(number, Status.ASIDE)
    found = hearing.facts()
    fitting = [f for f in found if f.judgement.outcome in FITTING and _is_meant(f)]
    wrong = [(told, form) for told, form in hearing.wrong() if told.explained >= _TOLD_OF]
    known = _ids(wrong)
    if is_form := [f for t, f in wrong if _is_misquote(t, f, fitting, hearing, tokens)]:
        return Answer(number, Status.MISQUOTE, fitting, hearing.refuting(is_form[0]), known)
    if fitting:
        told_so = _fitting(number, fitting, hearing.instead(), known)
        as_like = any(told.explained == fitting[0].explained for told, _ in wrong)
        confused = as_like and told_so.status is not Status.DIFFERENT
        return replace(told_so, status=Status.CONFUSED) if confused else told_so
    return _not_fitting(number, found, hearing, known)


def _ids(wrong: Sequence[tuple[Found, Wrong]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(told.entry.fact.id for told, _ in wrong))


def _is_misquote(
    told: Found,
    form: Wrong,
    fitting: Sequence[Found],
    hearing: Hearing,
    tokens: Sequence[Token],
) -> bool:
    """Whether a sentence is a wrong form rather than any fact with its number.

    It is where it has the words of the form, where the form has more of it than the fact, and where
    it has all that tells the form from the fact, and states what another fact refutes.
    """
    if not fitting or told.likeness >= _THE_SAME:
        return True
    if told.explained >= fitting[0].explained and hearing.says(told, fitting[0]):
        return True
    best = fitting[0].entry
    said = {token.stem for token in tokens} | {token.named for token in tokens}
    marks = {*(told.entry.own - best.own - best.beside), *(told.entry.named - best.named)}
    return marks <= said and any(map(hearing.refutes, form.refuted_by))


def _fitting(
    number: Number, fitting: Sequence[Found], instead: Sequence[Found], known: tuple[str, ...]
) -> Answer:
    best = fitting[0]
    nearer = [each for each in instead if _is_nearer(each, best) or _is_twin(each, best)]
    if nearer:
        return Answer(number, Status.DIFFERENT, fitting, nearer, known)
    status = Status.INCOMPLETE if best.left_out else Status.RECORDED
    return Answer(number, status, fitting, (), known)


def _is_nearer(other: Found, best: Found) -> bool:
    """Whether a sentence has nearly the words of a fact with another value."""
    says_as_much = {*map(_key, other.left_out)} <= {*map(_key, best.left_out)}
    return says_as_much and other.likeness >= max(_THE_SAME, best.likeness + _BY_FAR)


def _key(left_out: str) -> str:
    return left_out.partition(" `")[0]


def _is_twin(other: Found, best: Found) -> bool:
    """Whether another source has another value for the same result, in words more like these.

    Counts of one thing may count different parts of it.
    """
    one, two = best.entry.fact, other.entry.fact
    is_result = not keys_that_are(Role.RESULT).isdisjoint(one.about)
    same = one.about == two.about and one.unit == two.unit and one.source != two.source
    return is_result and same and other.likeness > best.likeness


def _not_fitting(
    number: Number, found: Sequence[Found], hearing: Hearing, known: tuple[str, ...]
) -> Answer:
    instead = hearing.instead()
    unsure = [f for f in found if f.judgement.outcome is Outcome.UNCOMPARED and _is_meant(f)]
    others = [f for f in found if f.judgement.outcome in _OTHERS and f.likeness]
    if unsure and not (others and others[0].likeness > unsure[0].likeness):
        return Answer(number, Status.UNCOMPARED, unsure, (), known)
    alike = [
        each
        for each in instead
        if each.likeness >= _ALIKE or (hearing.is_missed(each.entry.fact) and _is_meant(each))
    ]
    if others:
        return Answer(number, Status.ELSEWHERE, others, alike, known)
    return Answer(number, Status.DIFFERENT if alike else Status.UNKNOWN, (), alike, known)


def _is_meant(found: Found) -> bool:
    return found.explained >= _MEANT
