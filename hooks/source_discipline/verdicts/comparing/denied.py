"""Denial: whether a sentence denies what the record states, or states what the record denies.

The statement of the source, in the record's own words, says which of the two is right. Of `workers
did not confirm 2,916 labels` a sentence has to keep the `not`; to others it must add none.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from source_discipline.numbers.scan import numbers_in
from source_discipline.numbers.wording.denials import Denial, denials, denied_in
from source_discipline.numbers.wording.stems import negated, stems
from source_discipline.records.fact import Fact
from source_discipline.text.document import Span
from source_discipline.verdicts.comparing.artifact_names import named_keys
from source_discipline.verdicts.fact_words import stated
from source_discipline.verdicts.judgement import Judgement, Outcome
from source_discipline.verdicts.surroundings import Surroundings

_CACHED = 1024


def denial_fault(fact: Fact, around: Surroundings) -> Judgement | None:
    """Where a sentence and the record differ in what they deny; None where they agree."""
    anywhere = denied_in(fact.states)
    recorded = recorded_denials(fact) if anywhere else ()
    whole = _denied_in(around.mask, around.scope)
    if not (anywhere or whole or around.denials or around.falsehood):
        return None
    statement = fact.states or stated(fact)
    said = [each for each in around.denials if not _is_named(each, around)]
    false = around.falsehood or next((each.text for each in said if each.contrast), "")
    extra = _unmatched(said, recorded, stems(fact.states)) or _contrary(whole, fact, around)
    if false or extra:
        words = false or (extra.text if extra else "")
        return _fault(f"the text says `{words}`, the record: {statement}")
    lost = _lost(anywhere, around)
    return _fault(f"the record says `{lost.text}`: {statement}") if lost else None


def _fault(words: str) -> Judgement:
    return Judgement(Outcome.DENIAL, lambda: words)


@lru_cache(_CACHED)
def _denied_in(mask: str, scope: Span) -> Sequence[Denial]:
    """All that a sentence, item or row denies, once for all of its numbers."""
    return denied_in(mask[slice(*scope)])


def _contrary(whole: Iterable[Denial], fact: Fact, around: Surroundings) -> Denial | None:
    """What is denied beside the number's clause, as in another cell, and the record has.

    `1.35 | without guidance` is nothing that `1.35 with guidance` supports; a sentence that has
    the one and the other is not taken at its word.
    """
    names = (value for key, value in fact.about.items() if key in named_keys())
    own = stems(" ".join((fact.states, *names)))
    named = own - {word for each in denied_in(fact.states) for word in each.words}
    for denial in whole:
        if denial.words and named.issuperset(denial.words):
            start, end = denial.span
            text = around.mask[slice(*around.scope)]
            if not stems(f"{text[:start]} {text[end:]}").issuperset(denial.words):
                return denial
    return None


def _is_named(denial: Denial, around: Surroundings) -> bool:
    """Whether it is part of a name, and so compared as such: `without extra training data`."""
    return any(
        name.span.start <= denial.span.start < name.span.end and "without" in name.text.lower()
        for name in around.named
    )


def recorded_denials(fact: Fact) -> Sequence[Denial]:
    """What a source denies of a value; of a statement that does not print it, all it denies."""
    states, value = fact.states, fact.value
    if value is None:
        return denied_in(states)
    printed = (each.span for each in numbers_in(states) if value in (each.value, each.date))
    number = next(printed, None)
    return denials(states, number, Span(0, len(states))) if number else denied_in(states)


def _unmatched(
    denials: Iterable[Denial], others: Iterable[Denial], words: frozenset[str]
) -> Denial | None:
    """The first denial that has no counterpart on the other side."""
    left = list(others)
    for denial in denials:
        match = next((each for each in left if _same(denial, each)), None)
        if match:
            left.remove(match)
        elif not any(negated(word, words) for word in denial.words):
            return denial
    return None


def _same(one: Denial, other: Denial) -> bool:
    """Whether two denials deny the same; one that names nothing may deny anything."""
    return not (one.words and other.words) or not set(one.words).isdisjoint(other.words)


def _lost(recorded: Iterable[Denial], around: Surroundings) -> Denial | None:
    """A denial of the record whose words the sentence has, and denies nowhere."""
    elsewhere = _denied_in(around.mask, around.scope)
    left = [
        each
        for each in recorded
        if not any(_same(each, other) for other in around.denials)
        and not any(not set(each.words).isdisjoint(other.words) for other in elsewhere)
    ]
    if not left:
        return None
    # What another cell of its row says is said of the number, too.
    words = stems(around.words if around.spans else f"{around.near_words} {around.clause}")
    return next((each for each in left if _affirms(words, each)), None)


def _affirms(words: frozenset[str], denial: Denial) -> bool:
    denied = denial.words
    return bool(denied) and words.issuperset(denied) and not any(negated(w, words) for w in denied)
