"""Events: a date is of something, so a sentence that gives it has a word of what that is.

`The archive opened in 1950` is not told by a record which says that the last survey began in 1950.
"""

from collections.abc import Sequence
from functools import lru_cache

from source_discipline.numbers.wording.stems import stem, stems
from source_discipline.records.fact import Fact
from source_discipline.text.days import MONTHS
from source_discipline.verdicts.fact_words import ledger_file
from source_discipline.verdicts.judgement import Judgement, Outcome
from source_discipline.verdicts.surroundings import Surroundings
from source_discipline.vocabulary import words

_SMALL = frozenset(map(stem, (*words("function_words"), *MONTHS)))
_CACHED = 2048


def event_fault(fact: Fact, around: Surroundings) -> Judgement | None:
    """Where no word around a date is one of the record's own: what it dates was not compared."""
    if not fact.states:
        return None
    own = _event((fact.states, *fact.about.values(), *fact.terms))
    if not own or not own.isdisjoint(_said(around.texts)):
        return None
    reason = f"the text has no word of what the date is of: {fact.states}"
    help = f"say it as the record does, or let `states` say it in {ledger_file(fact.source)}"
    return Judgement(Outcome.UNCOMPARED, lambda: reason, remedy=lambda: help)


@lru_cache(_CACHED)
def _event(texts: tuple[str, ...]) -> frozenset[str]:
    """The stems of what a record says, but for small words and months."""
    return stems(" ".join(texts)) - _SMALL


def _said(texts: Sequence[str]) -> frozenset[str]:
    return frozenset().union(*map(stems, texts))
