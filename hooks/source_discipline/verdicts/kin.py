"""Kin: what other facts show of one, by differing in one key or by having keys that it lacks.

Where a fact has siblings, which differ in one key and in value, a sentence that leaves out that key
could mean any of them. Where facts of its unit have a key that it lacks, a sentence could say of it
what nobody recorded.

Dates have no siblings. What sets two dates of a source apart is the event, which a record names
with nouns (`publication`, `first year studied`) and a true sentence without them (`it appeared in
2023`, `from 2015 to 2020`). Where the event has to be said, the record marks it with `says`.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
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
    alike: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        for key, likeness in _likenesses(fact):
            alike[key, *likeness].append(fact)
        alike["", fact.unit, frozenset(fact.about.items())].append(fact)
    found: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for fact in facts:
        for key, likeness in _likenesses(fact):
            others = {
                other.about.get(key, "")
                for other in (*alike[key, *likeness], *alike["", *likeness])
                if other.value != fact.value and _may_be_taken_for(other, fact, key)
            } - {fact.about[key]}
            if others:
                found[fact.name][key] = tuple(sorted(others))
    return found


def _likenesses(fact: Fact) -> Iterator[tuple[str, tuple[object, ...]]]:
    """What facts have in common with one that differ from it in a key alone, by that key."""
    about = frozenset(fact.about.items())
    for item in fact.about.items():
        yield item[0], (fact.unit, about - {item})


def _may_be_taken_for(one: Fact, other: Fact, key: str) -> bool:
    """What another source says in a free text of its own is told apart by the citation."""
    return key in named_keys() or one.source == other.source
