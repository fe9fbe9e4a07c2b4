"""Own names: what a fact names, in the values of `about` and in its own words."""

from collections.abc import Mapping, Sequence

from source_discipline.records.fact import Fact
from source_discipline.verdicts.comparing.artifact_names import counted, covers, named_keys
from source_discipline.verdicts.comparing.artifacts import Mention, mentions
from source_discipline.verdicts.comparing.subjects import recorded_values
from source_discipline.vocabulary.in_force import cached_by_vocabulary

_KEPT = 2048


def in_own_words(fact: Fact) -> Sequence[Mention]:
    """What a fact's own words name."""
    free = (value for key, value in fact.about.items() if key not in named_keys())
    return _in_words((*free, fact.unit or "", fact.states))


@cached_by_vocabulary(_KEPT)
def _in_words(words: tuple[str, ...]) -> tuple[Mention, ...]:
    return tuple(mention for text in words for mention in mentions(text))


def implied(fact: Fact) -> Mapping[str, frozenset[str]]:
    """The values that a fact's own words name, facet by facet."""
    found: dict[str, frozenset[str]] = {}
    for each in in_own_words(fact):
        found[each.facet] = found.get(each.facet, frozenset()) | {each.value}
    return found


def named_values(fact: Fact) -> Mapping[str, frozenset[str]]:
    """The values that a fact names, facet by facet, in `about` or in its own words."""
    found = dict(implied(fact))
    for key, value in fact.about.items():
        for facet, values in recorded_values(key, value).items():
            found[facet] = found.get(facet, frozenset()) | values
    return found


def may_mean(named: str, value: str) -> bool:
    """Whether a name in prose says no more than a record that names a value."""
    return covers(named, value) or counted(named) == value
