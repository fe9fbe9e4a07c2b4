"""Number words that state no quantity: idioms, ordinals, `double` as part of a term."""

from collections import defaultdict
from typing import NamedTuple

from source_discipline.numbers.candidate import Candidate
from source_discipline.text.punctuation import CLOSING, OPENING
from source_discipline.vocabulary import lines, word_groups

_LAST_PLACE = 100
_WORDS = word_groups("pronoun_words")


class _Idiom(NamedTuple):
    before: tuple[str, ...]
    after: tuple[str, ...]


def _read() -> dict[str, list[_Idiom]]:
    found: dict[str, list[_Idiom]] = defaultdict(list)
    for line in lines("idioms"):
        before, _, rest = line.partition("[")
        word, _, after = rest.partition("]")
        found[word].append(_Idiom(tuple(before.split()), tuple(after.split())))
    return dict(found)


_IDIOMS = _read()


def is_idiom(candidate: Candidate) -> bool:
    """Whether it is part of an idiom: `on the one hand`, `no one`."""
    known = _IDIOMS.get(candidate.text.lower())
    if not known or candidate.before.strip(OPENING) or candidate.after.strip(CLOSING):
        return False
    left = tuple(word.lower().strip(OPENING + CLOSING) for word in candidate.left[-4:])
    right = tuple(word.lower().strip(OPENING + CLOSING) for word in candidate.right[:4])
    return any(
        left[len(left) - len(idiom.before) :] == idiom.before
        and right[: len(idiom.after)] == idiom.after
        for idiom in known
    )


def is_verb(candidate: Candidate) -> bool:
    """Whether `zero` is what is done to something: `zero the counters`."""
    return candidate.numeral.form == "zero" and candidate.next in _WORDS["definite"]


def is_ordinal(candidate: Candidate) -> bool:
    """Whether it is an ordinal that ranks nothing: `the 2nd member`, not `the 95th percentile`."""
    after = candidate.after.rstrip(CLOSING)
    if after not in ("st", "nd", "rd", "th") or not 0 <= candidate.integer <= _LAST_PLACE:
        return False
    words = (*candidate.left[-3:], *candidate.right[:1])
    return not {word.lower().strip(OPENING + CLOSING) for word in words} & _WORDS["ranking"]


def is_no_factor(candidate: Candidate) -> bool:
    """Whether `double` or `triple` is part of a term: `double bond`, `double-blind`, `doubles`."""
    word = candidate.text.lower()
    if candidate.numeral.form != "multiplier" or word.endswith(("d", "ce")):
        return False
    if candidate.after.startswith("-"):
        return True
    if word.endswith("s"):
        return candidate.next not in _WORDS["factor-of"]
    return not (
        not candidate.next
        or candidate.next in _WORDS["factor-after"]
        or candidate.prev.lower() in _WORDS["factor-before"]
    )
