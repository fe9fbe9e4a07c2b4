"""Governing words: which way a number points, where a word beside it says so.

`It fell by 11 points`, `37 percent lower`, `2,674 classes fewer`, `the highest value was 73.2`,
`10 years after the sale`: with its opposite such a word makes another figure of the same number.
"""

import re
from itertools import zip_longest

from source_discipline.numbers.wording.opposites import KINDS
from source_discipline.numbers.wording.stems import stem
from source_discipline.text.document import Span
from source_discipline.vocabulary import word_groups

_WORDS = word_groups("governing")
PREPOSITIONS = _WORDS["prepositions"]
"""Words that compare only after a difference: `4 points above`, but `above the door`."""
PLACES = _WORDS["places"]
"""Those that mostly do not compare at all: `averaged over ten plates`, `under a law`."""
_TOKEN = re.compile(r"[^\W\d_][\w'’-]*|%|\d|[^\w\s'’:-]")
_RANGE = re.compile(r"\s*(?:to|and|–|-)\s*\d[\d.,]*")
_REMARKED = re.compile(
    r"(?P<unit>[^,;:.|()]*),\s+(?:[a-z]+\s+)??(?P<word>[a-z]+)\s+(?:than|that|those|its|their|the)\b"
)
_BOUNDARY = re.compile(r"(?<![\w-])[$€£]?\d|[,;()|!?—]|\.\s")
_JOINT = re.compile(r"\b(?:and|or)\b")
_BOUND = re.compile(r"\b(?:more|less|fewer|greater|no\s+more)\s+than\s*\Z", re.IGNORECASE)
_COMPARED = frozenset({"distance", "quality", "speed", "age"})
_CHANGES = frozenset({"change", "speed"})
_SUPERLATIVE = frozenset({"rank", "merit", "lead"})
_AFTER, _BEFORE = 120, 100
"""Characters looked at on each side."""
_MOST = 5
"""So many words after a number are looked at."""


def governing(text: str, number: Span, scope: Span) -> str:
    """The word that says which way a number points; empty where none does."""
    before = text[max(scope.start, number.start - _BEFORE) : number.start]
    after = text[number.end : min(scope.end, number.end + _AFTER)]
    compared = _comparison(after) or _remark(after)
    return compared or _superlative(before) or _change(before) or _delay(before, after)


def _comparison(after: str) -> str:
    """What compares after the unit: `percentage points above`, `classes fewer`, `years after`."""
    other = _RANGE.match(after)
    found = _TOKEN.findall(after, other.end() if other else 0)[: _MOST + 1]
    before = ""
    for word, following in zip_longest(found[:_MOST], found[1:], fillvalue="."):
        low = word.lower()
        if before and _compares(low, before, following.lower()):
            return str(word)
        if low in _WORDS["ends"] or not (low[0].isalpha() or low == "%"):
            break
        before = low
    return ""


def _compares(word: str, before: str, after: str) -> bool:
    kinds = _kinds(word)
    if word in PREPOSITIONS or "change" in kinds:
        return before in _WORDS["differences"]
    if "time" in kinds:
        return before in _WORDS["times"]
    if kinds.isdisjoint(_COMPARED):
        return False
    # `50 plates fewer` compares; in `50 plates better glass would save` the word is of the glass.
    return before in _WORDS["differences"] or not after[0].isalpha() or after in _WORDS["ends"]


def _remark(after: str) -> str:
    """What compares after a comma: `50 percent, far above its share of lamps`."""
    found = _REMARKED.match(after)
    if found is None or "distance" not in _kinds(found["word"]):
        return ""
    unit = found["unit"].split()
    shared = bool(unit) and unit[-1].lower() in _WORDS["differences"]
    return found["word"] if shared or found["word"].lower() not in PREPOSITIONS else ""


def _superlative(before: str) -> str:
    """What ranks the number: `the highest value was`."""
    words = _TOKEN.findall(_since(_JOINT, _since(_BOUNDARY, before)))
    return next((word for word in words if not _kinds(word).isdisjoint(_SUPERLATIVE)), "")


def _change(before: str) -> str:
    """What changes by the number or to it: `fell by`, `an increase in losses of about`."""
    words = _TOKEN.findall(_BOUND.sub("", _since(_BOUNDARY, before)))
    last = next((word for word in reversed(words) if word.lower() not in _WORDS["passed"]), "")
    if last.lower() not in _WORDS["links"] and _kinds(last).isdisjoint(_CHANGES):
        return ""
    found = [i for i, word in enumerate(words) if not _kinds(word).isdisjoint(_CHANGES)]
    while len(found) > 1 and words[found[-1] - 1] in ("in", "of"):
        found.pop()
    return words[found[-1]] if found else ""


def _delay(before: str, after: str) -> str:
    """What puts a stretch of time before or after: `after three months`."""
    words, unit = before.split()[-1:], _TOKEN.findall(after)[:1]
    if words and unit and unit[0].lower() in _WORDS["times"] and "time" in _kinds(words[0]):
        return words[0]
    return ""


def _since(boundary: re.Pattern[str], text: str) -> str:
    """The text after the last boundary."""
    ends = [found.end() for found in boundary.finditer(text)]
    return text[ends[-1] :] if ends else text


def _kinds(word: str) -> frozenset[str]:
    return KINDS.get(stem(word), frozenset())
