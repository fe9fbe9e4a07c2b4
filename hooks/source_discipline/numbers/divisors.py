"""What a unit is divided by, in the words after it: `images per class`, `boxes a day`."""

from collections.abc import Sequence

from source_discipline.numbers.measures import measure
from source_discipline.numbers.number_words import SCALES
from source_discipline.numbers.plurals import is_plural, singular
from source_discipline.text.punctuation import CLOSING
from source_discipline.vocabulary import words

_FUNCTION_WORDS = words("function_words")
_EACH = ("each", "every")
_BEFORE_EACH = ("for", "in", "with")
_ARTICLES = ("a", "an")
_TIMES = frozenset(("time", "calendar"))
_COMPARED = frozenset(("ago", "earlier", "later", "before", "after", "sooner"))
"""After `a year` these make it no divisor: `50 plates a year earlier`."""
_NOUN = 3
"""How many words a divisor's noun has at most: `per labeled training image`."""
_LIST = 6
"""How far after `each` the noun of a list may end: `each of the 1,000 known classes`."""


def divisor(right: Sequence[str], start: int) -> str:
    """What the unit is divided by that ends before the word at `start`; empty where nothing."""
    if start and right[start - 1][-1] in CLOSING:
        return ""
    first, *rest = [word.lower() for word in right[start : start + 2]] or [""]
    if first == "per" or first in _EACH:
        return _taken(right, start + 1)
    if first in _BEFORE_EACH and rest and rest[0] in _EACH:
        return _taken(right, start + 2)
    if first in _ARTICLES and _divides(right[start + 1 : start + 3]):
        return right[start + 1].rstrip(CLOSING)
    return ""


def _taken(right: Sequence[str], start: int) -> str:
    """The number and the noun from a word on."""
    if right[start : start + 1] == ["of"]:
        return _each_of(right[start + 1 : start + _LIST])
    taken: list[str] = []
    for raw in right[start : start + _NOUN + 1]:
        word = raw.partition("[")[0].rstrip(CLOSING)
        if not word or word.lower() in _FUNCTION_WORDS:
            break
        taken.append(word)
        nouns = [each for each in taken if each[0].isalpha() and each.lower() not in SCALES]
        if len(word) < len(raw) or len(nouns) == _NOUN:
            break
    return " ".join(taken)


def _each_of(after: Sequence[str]) -> str:
    """The noun of `each of the 1,000 known classes`: one of them is meant."""
    for raw in after:
        word = raw.rstrip(CLOSING)
        if is_plural(word.lower()):
            return singular(word)
        if len(word) < len(raw):
            break
    return ""


def _divides(after: Sequence[str]) -> bool:
    """Whether `a` means per: before a time, and before whatever ends the clause."""
    if not after:
        return False
    word, following = after[0].rstrip(CLOSING), after[1].rstrip(CLOSING) if after[1:] else ""
    if not word.isalpha() or following.lower() in _COMPARED:
        return False
    if {name for name, _ in measure(word).dimensions} <= _TIMES:
        return True
    return len(word) < len(after[0]) or not following or following[0] == "["
