"""Numbers of the writer's own: made-up examples, and counts of what the text is about to say."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from source_discipline.numbers.candidate import Candidate
from source_discipline.numbers.kinds.cited import is_cited
from source_discipline.numbers.kinds.pronouns import is_small
from source_discipline.numbers.units import UnitKind
from source_discipline.text.punctuation import CLOSING, OPENING
from source_discipline.vocabulary import word_groups, words

_DISCOURSE = words("discourse_nouns")
_WORDS = word_groups("pronoun_words")
_ANNOUNCED = 5
"""More in words than a writer announces: `seven sections` are what somebody else's work has."""
_SELF_REACH = 8
_LEADING = ("now", "so", "and", "then", "for", "example", "instance", "let", "us", "let's", "let’s")
"""What may come before `suppose` at the beginning of a sentence."""


def is_supposed(candidate: Candidate) -> bool:
    """Whether its clause begins by making an example up: `Suppose we have 3 plates`.

    What a source is cited for is not made up, nor what another clause says.
    """
    before = takewhile(lambda word: word[-1] not in ".?!:;—", reversed(candidate.left))
    sentence = [word.lower() for word in before][::-1]
    opening = [word.strip(OPENING + CLOSING) for word in sentence]
    leading = len(list(takewhile(lambda word: word in _LEADING, opening)))
    if not _supposes(opening, leading):
        return False
    return not _begins_anew(sentence) and not is_cited(candidate)


def _supposes(opening: Sequence[str], leading: int) -> bool:
    """Whether a sentence begins with `suppose`, `let's say`, `for example, if`."""
    first = opening[leading : leading + 1]
    if not first:
        return False
    if first[0] == "say":
        return leading > 0 or opening[1:2] in (["we"], ["you"], ["there"])
    given = leading > 1 and opening[leading - 1] in _WORDS["instances"] and first[0] == "if"
    return given or first[0] in _WORDS["supposing"]


def _begins_anew(sentence: Sequence[str]) -> bool:
    """Whether a clause with a subject of its own has begun: `Suppose so, the archive holds 5`."""
    return any(
        before[-1] == "," and word in _WORDS["beginning"] for before, word in pairwise(sentence)
    )


def is_enumeration(candidate: Candidate) -> bool:
    """Whether a small number counts what the writer is about to say: `two questions`.

    Where a source is cited, the number counts what the source has.
    """
    if not is_small(candidate) or is_cited(candidate):
        return False
    if candidate.numeral.spelled and candidate.prev.lower() in _WORDS["announcing"]:
        return True
    few = candidate.numeral.spelled and (candidate.numeral.value or 0) <= _ANNOUNCED
    bounded = candidate.prev.lower() in _WORDS["counting"]  # `at least three examples`
    announced = few and not bounded and candidate.unit.head in _DISCOURSE
    return announced or _is_self_description(candidate)


def _is_self_description(candidate: Candidate) -> bool:
    """Whether the document speaks of itself: `this chapter has two goals`."""
    if candidate.unit.kind is not UnitKind.PLURAL:
        return False
    left = [word.lower() for word in candidate.left[-_SELF_REACH:]]
    return any(this == "this" and what in _WORDS["documents"] for this, what in pairwise(left))
