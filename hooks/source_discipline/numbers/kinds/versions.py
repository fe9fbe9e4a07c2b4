"""Numbers of versions: `1.4.0`, `update to 71.1`, `the 4.28 and 4.29 versions`."""

import re

from source_discipline.numbers.candidate import Candidate
from source_discipline.numbers.units import UnitKind
from source_discipline.text.punctuation import CLOSING
from source_discipline.vocabulary import words
from source_discipline.vocabulary.name_words import name_words

_VERSION = re.compile(r"(?<!\d)\d{1,9}\.\d{1,9}\.\d")
_VERSION_REACH = 150
_LABELED = ("version", "versions", "release", "releases")
_LISTED = [[word] for word in _LABELED]
_PART = re.compile(r"\b(?:major|minor|patch|fix) version (?:is|of|was)\Z", re.IGNORECASE)
_FUNCTION_WORDS = words("function_words")


def is_version(candidate: Candidate) -> bool:
    """Whether it has two points or more, is among such versions, or software is brought to it.

    `1.4.0`; `CDK 2.5` in a list of versions; `update ICU to 71.1`.
    """
    points = candidate.numeral.decimals
    if points > 1:
        return True
    if points == 1 and _counts_versions(candidate):
        return True
    if candidate.unit.kind is not UnitKind.NONE or candidate.numeral.percent:
        return False
    if _is_upgrade(candidate):
        return True
    if points != 1 or candidate.numeral.magnitude:
        return False
    return _follows_version(candidate) or _stands_among_versions(candidate)


def numbers_part(candidate: Candidate) -> bool:
    """Whether it is said of a part of a version: `a major version of 1`, `Minor Version is 0`."""
    if candidate.integer < 0 or candidate.before:
        return False
    return _PART.search(" ".join(candidate.left[-3:])) is not None


def _counts_versions(candidate: Candidate) -> bool:
    """Whether `versions` follows it, or the number after it: `the 4.28 and 4.29 versions`."""
    right = [word.rstrip(CLOSING).lower() for word in candidate.right[:3]]
    listed = right[:1] in (["and"], ["or"]) and right[2:] in _LISTED
    return not candidate.after and (listed or right[:1] in _LISTED or right[:1] == ["series"])


def _follows_version(candidate: Candidate) -> bool:
    """Whether only small words part it from the word: `a version of at least 4.4`."""
    words_before = [word.lower() for word in candidate.left[-5:]]
    last = max((i for i, word in enumerate(words_before) if word in _LABELED), default=None)
    return last is not None and _FUNCTION_WORDS.issuperset(words_before[last + 1 :])


def _is_upgrade(candidate: Candidate) -> bool:
    if candidate.before == "(" and candidate.left and candidate.left[-1].lower() in _LABELED:
        return True
    if candidate.prev.lower() not in ("to", "from"):
        return False
    if candidate.left[-2:-1] and candidate.left[-2].lower() in _LABELED:
        return True
    return any(word.lower() in name_words()["upgrades"] for word in candidate.left[-7:])


def _stands_among_versions(candidate: Candidate) -> bool:
    start, end = candidate.segment.span
    low = max(start, candidate.start - _VERSION_REACH)
    around = candidate.segment.mask[low : min(end, candidate.end + _VERSION_REACH)]
    versions = len(_VERSION.findall(around))
    return versions > 1 or (versions == 1 and candidate.prev.lower() in name_words()["versions"])
