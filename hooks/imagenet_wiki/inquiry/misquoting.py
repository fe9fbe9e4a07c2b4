"""Whether a sentence is a wrong form that circulates, or a fact that has the same number."""

from collections.abc import Sequence

from imagenet_wiki.inquiry.entries import Wrong
from imagenet_wiki.inquiry.hearing import THE_SAME, Found, Hearing
from imagenet_wiki.inquiry.wording import Token
from source_discipline.records.fact import Fact

_MOST = 0.6
"""So much of a sentence a form has to have where no fact has its number."""
_NEARLY = 0.05
"""So much less like a sentence is a fact that may be meant as well as the likeliest."""


def ids(wrong: Sequence[tuple[Found, Wrong]]) -> tuple[str, ...]:
    """The names of wrong forms, each once."""
    return tuple(dict.fromkeys(told.entry.fact.id for told, _ in wrong))


def is_misquote(
    told: Found,
    form: Wrong,
    fitting: Sequence[Found],
    hearing: Hearing,
    tokens: Sequence[Token],
) -> bool:
    """Whether a sentence is a wrong form rather than any fact with its number.

    It is where it has the words of the form, where the form has more of it than any such fact, and
    where it has all that tells the form from the fact, and states what another fact refutes. It is
    not where it has rounded away what is wrong with the form.
    """
    if any(_is_rounded_to(each.entry.fact, form) for each in fitting):
        return False
    if told.likeness >= THE_SAME:
        return True
    if not fitting:
        return told.explained >= _MOST
    if all(told.explained >= f.explained and hearing.says(told, f) for f in _as_like(fitting)):
        return True
    best = fitting[0].entry
    said = {token.stem for token in tokens} | {token.named for token in tokens}
    marks = {*(told.entry.own - best.own - best.beside), *(told.entry.named - best.named)}
    return marks <= said and any(map(hearing.refutes, form.refuted_by))


def _is_rounded_to(fact: Fact, form: Wrong) -> bool:
    """Whether a number is that of a form, and of a fact with another value that refutes it."""
    return fact.name in form.refuted_by and fact.value != form.entry.fact.value


def _as_like(fitting: Sequence[Found]) -> Sequence[Found]:
    """The likeliest of the facts with those that are nearly as like."""
    return [each for each in fitting if each.likeness >= fitting[0].likeness - _NEARLY]
