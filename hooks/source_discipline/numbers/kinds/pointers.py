"""Numbers that point into a document: `Figure 2`, `see section 3.2`, `p. 5`, `Equation (3)`.

The word before the number stands by itself, as in `in week 3`: a noun with an article or another
word that describes it is followed by a number of its own (`in the first week 99 plates broke`).
"""

import re

from source_discipline.numbers.candidate import Candidate
from source_discipline.numbers.units import UnitKind
from source_discipline.text.punctuation import CLOSING, OPENING
from source_discipline.vocabulary import word_groups, words

_WORDS = word_groups("references")
_POINTERS = _WORDS["pointers"]
_ALL = _POINTERS | _WORDS["parts"]
_ABBREVIATED = tuple(word for word in _ALL if word.endswith("."))
_DETERMINERS = words("determiners") | {"a", "an", "the"}
_AFTER_VERB = _DETERMINERS | {"also", "not", "only", "how", "what", "whether"}
_LARGEST_PART = 60
_MEASURED = {UnitKind.MEASURE, UnitKind.MONEY, UnitKind.PERCENT}
_LABEL = re.compile(r"0|[1-9]\d*(?:\.\d+)*|[A-Za-z]+")


def follows_reference_word(candidate: Candidate) -> bool:
    """Whether a word such as `Figure`, `p.` or the sign § directly precedes it."""
    if candidate.counts or candidate.unit.kind in _MEASURED:
        return False
    before = candidate.before
    if before and before[-1] in "§¶№":
        return True
    if before == "(" and candidate.after[:1] == ")" and candidate.left:
        return candidate.left[-1].lower() in _POINTERS and _is_by_itself(candidate)
    if candidate.glue:
        return candidate.glue.lower().endswith(_ABBREVIATED) and candidate.glue.lower() in _ALL
    word = candidate.prev.lower()
    if word not in _ALL or candidate.prev.isupper() or not _LABEL.fullmatch(candidate.text):
        return False
    if word.endswith("."):
        return True
    if not _is_by_itself(candidate):
        return False
    return word in _POINTERS or _is_name(candidate) or _numbers_part(candidate)


def _is_by_itself(candidate: Candidate) -> bool:
    """Whether no article, adjective or noun describes the word; a name's capital says so too."""
    left = candidate.left
    if len(left) == 1 or left[-1][0] in OPENING or left[-2][-1] in CLOSING:
        return True
    before = left[-2].lower().lstrip(OPENING)
    if left[-1][0].isupper():
        return before not in _DETERMINERS
    return before in _WORDS["before"]


def _is_name(candidate: Candidate) -> bool:
    """Whether a capital inside a sentence makes the word a name: `under Public Act 103`."""
    left = candidate.left
    return left[-1][0].isupper() and len(left) > 1 and left[-2][-1] not in ".!?:|"


def _numbers_part(candidate: Candidate) -> bool:
    """Whether a word that also names other things is numbered: `step 3`, not `step 3 plates`."""
    if candidate.numeral.value is None or candidate.numeral.value > _LARGEST_PART:
        return False
    return candidate.unit.kind is not UnitKind.PLURAL or _is_verb(candidate)


def _is_verb(candidate: Candidate) -> bool:
    """Whether the word in -s after the number is a verb: `step 3 involves the plates`."""
    after = candidate.right[1:2]
    return candidate.unit.words == 1 and bool(after) and after[0].lower() in _AFTER_VERB
