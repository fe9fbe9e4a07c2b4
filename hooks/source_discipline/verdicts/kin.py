"""Kin: what other facts show of one, by differing in one key or by having keys that it lacks.

Where a fact has siblings, which differ in one key and in value, a sentence that leaves out that key
could mean any of them. Where facts of its unit have a key that it lacks, a sentence could say of it
what nobody recorded.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from source_discipline.numbers.measures import measure
from source_discipline.records.fact import Fact
from source_discipline.records.ledger import Ledger
from source_discipline.records.values import Date
from source_discipline.verdicts.comparing.artifact_names import named_keys

_KEPT = 4


@dataclass(frozen=True, slots=True)
class Kin:
    """What the ledger has beside one fact."""

    differing: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The keys by which alone it differs from siblings, with their values; empty for none."""
    asked: frozenset[str] = frozenset()
    """The keys that facts of its unit have."""
    twins: tuple[str, ...] = ()
    """The terms, in small letters, of facts of its source that differ from it in nothing else."""


def kin(fact: Fact, ledger: Ledger) -> Kin:
    """What other facts show of one."""
    return _all(ledger).get(fact.name, Kin())


@lru_cache(_KEPT)
def _all(ledger: Ledger) -> Mapping[str, Kin]:
    valued = [f for f in ledger if f.value is not None and not isinstance(f.value, Date)]
    differing, asked = _differing(valued), defaultdict[str, set[str]](set)
    terms = defaultdict[tuple[object, ...], list[str]](list)
    for fact in valued:
        asked[_counted(fact)].update(fact.about)
        terms[_likeness(fact)] += [term.lower() for term in fact.terms]
    return {
        fact.name: Kin(
            differing.get(fact.name, {}),
            frozenset(asked[_counted(fact)]),
            tuple(terms[_likeness(fact)]),
        )
        for fact in valued
    }


def _likeness(fact: Fact) -> tuple[object, ...]:
    """What twins have in common."""
    return fact.source, fact.unit, tuple(sorted(fact.about.items()))


def _counted(fact: Fact) -> str:
    return measure(fact.unit).dimension if fact.unit else ""


def _differing(facts: list[Fact]) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    found: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for key in {key for fact in facts for key in fact.about}:
        for alike in _alike(facts, key).values():
            for fact in alike:
                others = {f.about.get(key, "") for f in alike if f.value != fact.value}
                others -= {fact.about.get(key, "")}
                if key in fact.about and others:
                    found[fact.name][key] = tuple(sorted(others))
    return found


def _alike(facts: list[Fact], key: str) -> Mapping[tuple[object, ...], list[Fact]]:
    """Facts of one unit that are about the same but for one key.

    What another source says in a free text of its own is told apart by the citation.
    """
    found: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    free = key not in named_keys()
    for fact in facts:
        rest = tuple(sorted((k, v) for k, v in fact.about.items() if k != key))
        found[fact.unit, fact.source if free else "", rest].append(fact)
    return found
