"""Direction: whether a sentence says `rose` where the record says `fell`, `below` for `above`.

Any such word in the number's clause contradicts a record that has only its opposite; elsewhere in
the sentence one does that stands beside the same word. One that governs the number has to be in the
record besides, which otherwise does not tell which way the number points; of a change from one
recorded value to another, the two values tell it.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from source_discipline.numbers.number import Number
from source_discipline.numbers.scan import numbers_in
from source_discipline.numbers.wording.governing import PLACES, PREPOSITIONS, governing
from source_discipline.numbers.wording.opposites import KINDS, SIDES, Side, opposite, sides
from source_discipline.numbers.wording.pairs import turned
from source_discipline.numbers.wording.stems import positives, stem, words
from source_discipline.records.fact import Fact
from source_discipline.records.values import Date
from source_discipline.text.document import Span
from source_discipline.verdicts.comparing.denied import recorded_denials
from source_discipline.verdicts.fact_words import ledger_file, stated
from source_discipline.verdicts.judgement import Judgement, Outcome
from source_discipline.verdicts.surroundings import Surroundings

_CACHED = 4096
_SEASON = re.compile(r"\b[Ff]all\s+(?:of\s+)?(?=\d{4}\b)")
_CHANGE = re.compile(
    r"(?<!\bran )(?<!\bruns )(?<!\branged )(?<!\bvaried )\bfrom\b(.{1,60}?)\bto\b(.{1,40})",
    re.DOTALL | re.IGNORECASE,
)
"""What changed from one value to another; `losses ran from 11 to 14 percent` is a range."""
_REACH = 120


class _Pointing(NamedTuple):
    """What the words of a text say of direction."""

    words: frozenset[str]
    sides: frozenset[Side]
    negatives: Mapping[str, str]
    """Words in a negative form by what they are the opposite of: `unsafe` by `safe`."""


@lru_cache(_CACHED)
def _pointing(*texts: str) -> _Pointing:
    found = frozenset().union(*(words(_SEASON.sub("", text)) for text in texts))
    return _Pointing(found, sides(map(stem, found - PLACES)), positives(found))


@lru_cache(_CACHED)
def _sentence(mask: str, scope: Span) -> _Pointing:
    """The same of a sentence, item or row, once for all of its numbers."""
    return _pointing(mask[slice(*scope)])


def direction_fault(number: Number, fact: Fact, around: Surroundings) -> Judgement | None:
    """Where a sentence and the record point in different directions; None where they agree."""
    if number.date and not isinstance(fact.value, Date):
        # The record is of that year; it states another figure.
        return None
    recorded = _pointing(fact.states, fact.printed, *fact.terms)
    sentence, header = _sentence(around.mask, around.scope), _pointing(around.header)
    if not number.date and (sentence.sides or not PREPOSITIONS.isdisjoint(sentence.words)):
        word = governing(around.mask, around.number, around.scope)
        if word and (fault := _governed(word, recorded, fact, around)):
            return fault
    if not (_may_oppose(sentence, recorded) or _may_oppose(header, recorded)):
        return None
    clause = _pointing(around.clause)
    opposed = (
        _opposed(clause, recorded)
        or _reversed(clause, recorded, fact, around)
        or turned(around.mask[slice(*around.scope)], fact.states)
    )
    return _fault(opposed, fact) if opposed else None


def _may_oppose(said: _Pointing, recorded: _Pointing) -> bool:
    """Whether any words of the two are opposites, so that the clause has to be looked at."""
    if any(opposite(side) in recorded.sides for side in said.sides - recorded.sides):
        return True
    return not (
        said.negatives.keys().isdisjoint(recorded.words)
        and recorded.negatives.keys().isdisjoint(said.words)
    )


def _governed(word: str, recorded: _Pointing, fact: Fact, around: Surroundings) -> Judgement | None:
    """What the record says to a word that governs the number."""
    own = SIDES[stem(word)]
    theirs = recorded.sides | sides(map(stem, recorded.words & PREPOSITIONS))
    if not own.isdisjoint(theirs):
        return None
    if any(opposite(side) in theirs for side in own):
        return _fault(word, fact)
    if "change" in KINDS[stem(word)] and (rises := _rises(around)) is not None:
        return None if Side("size", rises) in own else _fault(word, fact)
    if not fact.states:
        return None
    reason = f"the text says `{word}`, the record says nothing of the kind: {fact.states}"
    help = f"say it as the record does, or let `states` say it in {ledger_file(fact.source)}"
    return Judgement(Outcome.UNCOMPARED, lambda: reason, remedy=lambda: help)


def _rises(around: Surroundings) -> bool | None:
    """Whether the values rise between which the number is an end: `from 16.4 to 28.2`."""
    number, scope = around.number, around.scope
    first, last = max(scope.start, number.start - _REACH), min(scope.end, number.end + _REACH)
    for found in _CHANGE.finditer(around.mask, first, last):
        ends = [next(iter(numbers_in(part)), None) for part in found.groups()]
        values = [end.value for end in ends if end and end.value is not None]
        if found.start() < number.start < found.end() and len(values) == len(ends):
            return values[0] < values[1]
    return None


def _opposed(said: _Pointing, recorded: _Pointing) -> str:
    """A word on one side of a scale, where the record is on the other; empty for none."""
    for side in said.sides - recorded.sides:
        other = opposite(side)
        if other in recorded.sides and other not in said.sides:
            return next(word for word in said.words if side in SIDES.get(stem(word), ()))
    return ""


def _reversed(said: _Pointing, recorded: _Pointing, fact: Fact, around: Surroundings) -> str:
    """A word such as `unsafe` where the record has `safe`, or the reverse; empty for none.

    What one of the two denies in so many words is compared as a denial.
    """
    only_said, only_recorded = said.words - recorded.words, recorded.words - said.words
    found = {
        each: word
        for each, word in said.negatives.items()
        if each in only_recorded and word in only_said
    } | {
        each: each
        for each, word in recorded.negatives.items()
        if each in only_said and word in only_recorded
    }
    if not found:
        return ""
    denials = (*recorded_denials(fact), *around.denials)
    denied = {word for denial in denials for word in denial.words}
    return next((word for each, word in found.items() if stem(each) not in denied), "")


def _fault(word: str, fact: Fact) -> Judgement:
    reason = f"the text says `{word}`, the record the opposite: {fact.states or stated(fact)}"
    return Judgement(Outcome.DENIAL, lambda: reason)
