"""Learned from: on what a text says that something was trained, and on what the record says so."""

from collections.abc import Sequence

from source_discipline.records.fact import Fact
from source_discipline.verdicts.comparing.artifacts import Mention
from source_discipline.verdicts.comparing.naming.own_names import in_own_words, may_mean
from source_discipline.verdicts.fact_words import stated
from source_discipline.verdicts.judgement import Judgement, Outcome


def learned_fault(fact: Fact, named: Sequence[Mention]) -> Judgement | None:
    """Where a text names something else to learn from than the record, and nothing that agrees."""
    said = _learned(named)
    recorded = _learned(in_own_words(fact)) if said else ()
    for own in recorded:
        others = [each for each in said if each.facet == own.facet]
        values = [each.value for each in recorded if each.facet == own.facet]
        if others and not any(may_mean(o.value, value) for o in others for value in values):
            return _other(fact, others[0], own)
    return None


def _other(fact: Fact, said: Mention, own: Mention) -> Judgement:
    says = f"the text says `{said.text}`, the record that `{own.text}` was learned from"
    return Judgement(Outcome.QUALIFIER, lambda: f"{says}: {stated(fact)}", said.key)


def _learned(named: Sequence[Mention]) -> Sequence[Mention]:
    return [each for each in named if each.learned_from]
