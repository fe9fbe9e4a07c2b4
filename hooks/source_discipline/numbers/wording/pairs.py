"""Pairs: a word of direction with the word beside it, which shows what it is said of.

`Better plates` in a record and `worse plates` in a sentence contradict each other wherever in the
sentence they are; `better plates` and `worse glass` do not.
"""

import re
from functools import lru_cache
from itertools import pairwise

from source_discipline.numbers.wording.opposites import SIDES, Side, opposite
from source_discipline.numbers.wording.stems import stem
from source_discipline.vocabulary import words

_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[^\w\s]")
_QUESTION = re.compile(r"[^.?!|]*\?")
"""A question says nothing of direction: `are the plates right?`."""
_FUNCTION_WORDS = words("function_words")
_CACHED = 1024

Pair = tuple[Side, str]


def turned(text: str, record: str) -> str:
    """A word of direction that a record has the opposite of, beside the same word; or nothing."""
    said, recorded = _pairs(text), _pairs(record)
    for (side, word), written in said.items():
        other = (opposite(side), word)
        if other in recorded and (side, word) not in recorded and other not in said:
            return written
    return ""


@lru_cache(_CACHED)
def _pairs(text: str) -> dict[Pair, str]:
    """The directions of a text with the stems beside them, and the words as written."""
    found: dict[Pair, str] = {}
    tokens = _TOKEN.findall(_QUESTION.sub(".", text))
    for one, other in pairwise(tokens):
        for word, beside in ((one, other), (other, one)):
            low = beside.lower()
            if low[0].isalpha() and low not in _FUNCTION_WORDS:
                found.update({(side, stem(low)): word for side in SIDES.get(stem(word), ())})
    return found
