"""Learned from: on what a text says that something was trained, and on what the record says so.

A sentence may tell of several models, so that one name of it has to agree; a row is of one.
"""

from collections.abc import Sequence

from source_discipline.records.fact import Fact
from source_discipline.verdicts.comparing.artifacts import Mention
from source_discipline.verdicts.comparing.naming.own_names import in_own_words, may_mean
from source_discipline.verdicts.fact_words import stated
from source_discipline.verdicts.judgement import Judgement, Outcome
from source_discipline.verdicts.surroundings import Surroundings


def learned_fault(fact: Fact, around: Surroundings) -> Judgement | None:
    """Where a text names something else to learn from than the record."""
    said = _learned(around.named)
    recorded = _learned(in_own_words(fact)) if said else ()
    for own in recorded:
        alike = [each for each in said if each.facet == own.facet]
        values = [each.value for each in recorded if each.facet == own.facet]
        others = [each for each in alike if not any(may_mean(each.value, v) for v in values)]
        if others and (around.spans or others == alike):
            return _other(fact, others[0], own)
    return None


def _learned(named: Sequence[Mention]) -> Sequence[Mention]:
    return [each for each in named if each.learned_from]


def _other(fact: Fact, said: Mention, own: Mention) -> Judgement:
    says = f"the text says `{said.text}`, the record that `{own.text}` was learned from"
    return Judgement(Outcome.QUALIFIER, lambda: f"{says}: {stated(fact)}", said.key)
