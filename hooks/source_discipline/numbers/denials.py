"""Denials: wordings that deny a value without being next to it."""

from collections.abc import Sequence

from source_discipline.text.punctuation import CLOSING, OPENING
from source_discipline.vocabulary import word_groups

_WORDS = word_groups("denials")
_REACH = 6
"""Words before a number in which a denial still speaks of it."""
_FAR = 12
"""The same for `it is a myth that`, whose clause comes between."""
_BESIDE = 3
"""The same for `not` before a date; of a count it may deny the verb: `not confirm 2,916`."""
_NOT = ("not", "n't", "n’t")
_ENDS = ".,;:!?"


def is_denied(left: Sequence[str], dated: bool) -> bool:
    """Whether the words before a number deny it: `never had 1,000`, `a myth that it has 1,000`."""
    for distance, raw in enumerate(reversed(left[-_FAR:])):
        word = raw.lower().strip(OPENING + CLOSING)
        if raw[-1] in _ENDS or word in _WORDS["limits"]:
            return False
        if word in _WORDS["false"] or (distance < _REACH and word in _WORDS["not"]):
            return True
        if dated and distance < _BESIDE and word.endswith(_NOT):
            return True
    return False
