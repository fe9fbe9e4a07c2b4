"""Siblings: facts that differ from one in a single key of what they are about, and in value.

Where a fact has siblings, a sentence that leaves out the key could mean any of them.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from source_discipline.records.fact import Fact
from source_discipline.records.ledger import Ledger
from source_discipline.records.values import Date
from source_discipline.verdicts.comparing.artifact_names import named_keys

Siblings = Mapping[str, tuple[str, ...]]
"""The values that siblings have for each key in which they differ; empty where they have none."""
_KEPT = 4


def siblings(fact: Fact, ledger: Ledger) -> Siblings:
    """The keys of a fact by which alone it differs from others, with the values of those."""
    return _all(ledger).get(fact.name, {})


@lru_cache(_KEPT)
def _all(ledger: Ledger) -> Mapping[str, Siblings]:
    found: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    counted = [f for f in ledger if f.value is not None and not isinstance(f.value, Date)]
    for key in {key for fact in counted for key in fact.about}:
        for alike in _alike(counted, key, key not in named_keys()).values():
            for fact in alike:
                others = {f.about.get(key, "") for f in alike if f.value != fact.value}
                others -= {fact.about.get(key, "")}
                if key in fact.about and others:
                    found[fact.name][key] = tuple(sorted(others))
    return found


def _alike(facts: list[Fact], key: str, free: bool) -> Mapping[tuple[object, ...], list[Fact]]:
    """Facts of one unit that are about the same but for one key.

    What another source says in a free text of its own is told apart by the citation.
    """
    found: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        rest = tuple(sorted((k, v) for k, v in fact.about.items() if k != key))
        found[fact.unit, fact.source if free else "", rest].append(fact)
    return found
