"""Hedges: the wording around a number that makes it a bound or an approximation."""

from collections import defaultdict
from collections.abc import Sequence

from source_discipline.context import Candidate
from source_discipline.lexicon import groups, word_groups
from source_discipline.number import Bound
from source_discipline.punctuation import CLOSING

_Phrases = dict[str, list[tuple[tuple[str, ...], Bound]]]


def _phrases(name: str, key: int) -> _Phrases:
    """Phrases as tuples of words, longest first, by the word that stands next to the number."""
    found: _Phrases = defaultdict(list)
    for bound, phrases in groups(name).items():
        for phrase in phrases:
            split = tuple(phrase.split())
            found[split[key]].append((split, Bound(bound)))
    for candidates in found.values():
        candidates.sort(key=lambda entry: -len(entry[0]))
    return dict(found)


_BEFORE = _phrases("hedges", -1)
_AFTER = _phrases("hedges_after", 0)
_LONGEST = 5
_SIGNS = "~≈∼≃><≥≤=$€£¥"
_WORDS = word_groups("hedge_words")
