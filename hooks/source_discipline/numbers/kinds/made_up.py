"""Numbers of the writer's own: made-up examples, and counts of what the text is about to say."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from source_discipline.numbers.candidate import Candidate
from source_discipline.numbers.kinds.cited import is_cited, is_in_cited_text
from source_discipline.numbers.kinds.pronouns import is_small
from source_discipline.numbers.units import UnitKind
from source_discipline.text.punctuation import CLOSING, OPENING
from source_discipline.vocabulary import word_groups, words

_DISCOURSE = words("discourse_nouns")
_WORDS = word_groups("pronoun_words")
_ANNOUNCED = 5
"""More in words than a writer announces: `seven sections` are what somebody else's work has."""
_SELF_REACH = 8
_LISTS_WITHIN = 120
_WE = re.compile(r"(?:we|i|let['’]s)(?:['’]\w+)?\Z", re.IGNORECASE)
_MINUTES = re.compile(r"\s?(?:min(?:ute)?s?|h(?:ou)?rs?)\.?\)\s*\Z")
_QUOTED_REACH = 200
_QUOTED = re.compile(
    r"\b(?:such as|e\.g\.|like),?\s(?:[\"“][^\"“”]*[\"”],?\s(?:and\s|or\s)?)*[\"“][^\"“”]*\Z"
)
_SUPPOSED_AT_MOST = 999
_MEASURED = (UnitKind.MEASURE, UnitKind.MONEY, UnitKind.PERCENT)
_LINKING = (["and"], ["or"], ["but"], ["only"])
_NOBODY = (["you"], ["we"], ["i"], ["one"], ["there"], ["a"], ["an"], ["any"], ["someone"], ["set"])
"""Who or what a condition is about, if it is about none that is known."""
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


def is_condition(candidate: Candidate) -> bool:
    """Whether it is in a condition on things that nobody names: `if you have 3 plates`.

    A condition on what is known states it: `if the 3 plates are counted`, `even if`.
    """
    few = 0 <= candidate.integer <= _SUPPOSED_AT_MOST and candidate.unit.kind not in _MEASURED
    if not few and not (candidate.numeral.spelled and is_small(candidate)):
        return False
    clause = [*takewhile(lambda word: word[-1] not in ".?!:;—,)", reversed(candidate.left))][::-1]
    said = [word.lower().strip(OPENING) for word in clause]
    said = said[1:] if said[:1] in _LINKING else said
    if said[:1] != ["if"] or candidate.prev.lower() in _WORDS["definite"]:
        return False
    supposed = said[1:2] in _NOBODY or (len(said) == 1 and is_small(candidate))
    return supposed and not is_in_cited_text(candidate)


def is_quoted_example(candidate: Candidate) -> bool:
    """Whether it is in an example of words: `phrases such as "more than 400 plates"`."""
    mask, start = candidate.segment.mask, candidate.start
    low = max(candidate.segment.span.start, start - _QUOTED_REACH)
    return _QUOTED.search(mask, low, start) is not None and not is_in_cited_text(candidate)


def is_time_to_take(candidate: Candidate) -> bool:
    """Whether a title says how long its part takes: `Getting started (5 min)`."""
    segment = candidate.segment
    if not segment.titled or candidate.before != "(" or is_in_cited_text(candidate):
        return False
    return _MINUTES.match(segment.mask, candidate.end, segment.span.end) is not None


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
    return announced or _is_self_description(candidate) or (few and _we_announce(candidate))


def _we_announce(candidate: Candidate) -> bool:
    """Whether the writers say what they list next: `We'll cover two approaches:`."""
    mask, end = candidate.segment.mask, candidate.segment.span.end
    rest = mask[candidate.end : min(end, candidate.end + _LISTS_WITHIN)].rstrip()
    if not rest.endswith(":") or candidate.unit.kind is not UnitKind.PLURAL or "." in rest:
        return False
    before = [*takewhile(lambda word: word[-1] not in ".?!:;", reversed(candidate.left))]
    return bool(before) and _WE.match(before[-1]) is not None


def _is_self_description(candidate: Candidate) -> bool:
    """Whether the document speaks of itself: `this chapter has two goals`."""
    if candidate.unit.kind is not UnitKind.PLURAL:
        return False
    left = [word.lower() for word in candidate.left[-_SELF_REACH:]]
    return any(this == "this" and what in _WORDS["documents"] for this, what in pairwise(left))
