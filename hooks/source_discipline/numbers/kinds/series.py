"""Numbers of a series: `kernel 1` here and `kernel 4` there, and `2, 3, 4, ...`, are no counts.

That things are numbered the text itself shows: one noun in the singular has several small numbers
directly after it, one of which is 0 or 1, and it is used with an article elsewhere.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Set
from functools import lru_cache

from source_discipline.numbers.candidate import Candidate
from source_discipline.numbers.kinds.cited import is_in_cited_text
from source_discipline.numbers.units import UnitKind
from source_discipline.text.punctuation import CLOSING, OPENING
from source_discipline.vocabulary import words

_LARGEST = 60
_NEAR = 60
_SEQUENCE = re.compile(r"(?<![\d.,] )\b(?:\d{1,5},\s){2,12}(?:\d{1,5}\b,?\s?)?(?:\.\.\.|…|etc\b)")
_KEPT = 4
_FIRST = {0, 1}
_NUMBERED = re.compile(r"\b([^\W\d_]{3,})[ \t\ufffc]+(\d{1,2})(?![\w.,%°]*\d|\w|\s?%)")
_NOUN = re.compile(
    r"\b(?:the|an?|this|that|each|every|per|our|its|first|next|last)\s([^\W\d_]{3,})\b(?!\s\d)",
    re.IGNORECASE,
)
_FUNCTION_WORDS = words("function_words")
_NO_SINGULAR = ("s", "ed", "ing", "ly")


def numbers_thing(candidate: Candidate) -> bool:
    """Whether the word before it is a noun that the text numbers; with a citation it is judged."""
    if not 0 <= candidate.integer <= _LARGEST or candidate.before.strip(OPENING):
        return False
    if candidate.unit.kind is not UnitKind.NONE or candidate.after.strip(CLOSING + ".:"):
        return False
    word = candidate.prev.lower()
    if not word.isalpha() or word in _FUNCTION_WORDS or word.endswith(_NO_SINGULAR):
        return False
    others = _numbered(candidate.segment.mask).get(word, frozenset())
    if len(others) < 2 or others.isdisjoint(_FIRST) or is_in_cited_text(candidate):
        return False
    return word in _nouns(candidate.segment.mask)


def is_in_sequence(candidate: Candidate) -> bool:
    """Whether it is in a row of numbers that goes on: `into 2, 3, 4, ... parts`."""
    mask, (first, last) = candidate.segment.mask, candidate.segment.span
    if candidate.integer < 0 or is_in_cited_text(candidate):
        return False
    low, high = max(first, candidate.start - _NEAR), min(last, candidate.end + _NEAR)
    found = _SEQUENCE.search(mask, low, high)
    return found is not None and found.start() <= candidate.start < found.end()


@lru_cache(_KEPT)
def _numbered(mask: str) -> Mapping[str, Set[int]]:
    """The words of a text that have numbers directly after them."""
    found: dict[str, set[int]] = defaultdict(set)
    for each in _NUMBERED.finditer(mask):
        found[each[1].lower()].add(int(each[2]))
    return found


@lru_cache(_KEPT)
def _nouns(mask: str) -> Set[str]:
    """The words of a text that an article or the like shows to be nouns."""
    return {found[1].lower() for found in _NOUN.finditer(mask)}
