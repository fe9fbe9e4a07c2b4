"""Number words that state no quantity: pronouns, idioms, the writer's own enumeration."""

import re
import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import NamedTuple

from source_discipline.numbers.candidate import Candidate
from source_discipline.numbers.units import UnitKind
from source_discipline.text.document import Span
from source_discipline.text.punctuation import CLOSING, OPENING
from source_discipline.vocabulary import lines, word_groups, words

_DEICTIC = words("deictic_words")
_DISCOURSE = words("discourse_nouns")
_SMALL = 20
_ANNOUNCED = 5
"""More in words than a writer announces: `seven sections` are what somebody else's work has."""
_STOP = re.compile(r"[.?!]\s")
_CITATION = re.compile(r"\[@")
_KEPT = 8
_SELF_REACH = 8
_LAST_PLACE = 100
_OPENING_WORDS = 5
"""So many words of a sentence may come until it says that it makes something up."""
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


def is_pronoun(candidate: Candidate) -> bool:
    """Whether `one` is a pronoun or an article: nothing near it counts or measures."""
    if candidate.text.lower() != "one":
        return False
    prev = candidate.prev.lower()
    if prev in _WORDS["counting"] or candidate.left[-2:-1] == ["only"]:
        return False
    if candidate.unit.kind in (UnitKind.MEASURE, UnitKind.MONEY, UnitKind.PERCENT):
        return False
    return not _is_counted_with(candidate)


def _is_counted_with(candidate: Candidate) -> bool:
    """Whether there is another number beside it: `one or two`, `one to four`."""
    right = candidate.right
    if candidate.after or len(right) < 2 or right[0] not in ("or", "to", "and"):
        return False
    other = right[1].strip(CLOSING)
    return other in _WORDS["numbers"] or other.isdecimal()


def is_ordinal(candidate: Candidate) -> bool:
    """Whether it is an ordinal that ranks nothing: `the 2nd member`, not `the 95th percentile`."""
    after = candidate.after.rstrip(CLOSING)
    if after not in ("st", "nd", "rd", "th") or not 0 <= candidate.integer <= _LAST_PLACE:
        return False
    words = (*candidate.left[-3:], *candidate.right[:1])
    return not {word.lower().strip(OPENING + CLOSING) for word in words} & _WORDS["ranking"]


def is_enumeration(candidate: Candidate) -> bool:
    """Whether a small number counts what the writer is about to say: `two questions`.

    Where a source is cited, the number counts what the source has.
    """
    if not _is_small(candidate) or _is_cited(candidate):
        return False
    if candidate.numeral.spelled and candidate.prev.lower() in _WORDS["announcing"]:
        return True
    few = candidate.numeral.spelled and (candidate.numeral.value or 0) <= _ANNOUNCED
    bounded = candidate.prev.lower() in _WORDS["counting"]  # `at least three examples`
    announced = few and not bounded and candidate.unit.head in _DISCOURSE
    return announced or _is_self_description(candidate)


def _is_cited(candidate: Candidate) -> bool:
    """Whether a citation follows it in its sentence."""
    segment = candidate.segment
    cited = _next(_places(_CITATION, segment.text, segment.span), candidate.end)
    return cited < _next(_places(_STOP, segment.mask, segment.span), candidate.end)


def _next(places: Sequence[int], start: int) -> int:
    """The first of the places from a start on; beyond all of them where there is none."""
    index = bisect_left(places, start)
    return places[index] if index < len(places) else sys.maxsize


@lru_cache(_KEPT)
def _places(pattern: re.Pattern[str], text: str, span: Span) -> Sequence[int]:
    """Where a pattern matches in a stretch, looked for once for all of its numbers."""
    return [found.start() for found in pattern.finditer(text, *span)]


def _is_self_description(candidate: Candidate) -> bool:
    """Whether the document speaks of itself: `this chapter has two goals`."""
    if candidate.unit.kind is not UnitKind.PLURAL:
        return False
    left = [word.lower() for word in candidate.left[-_SELF_REACH:]]
    return any(this == "this" and what in _WORDS["documents"] for this, what in pairwise(left))


def is_supposed(candidate: Candidate) -> bool:
    """Whether its sentence begins by making an example up: `Suppose we have 3 plates`.

    What a source is cited for is not made up.
    """
    sentence = [*takewhile(lambda word: word[-1] not in ".?!:", reversed(candidate.left))][::-1]
    opening = [word.lower().strip(OPENING + CLOSING) for word in sentence[:_OPENING_WORDS]]
    supposed = not _WORDS["supposing"].isdisjoint(opening) or any(
        this in _WORDS["instances"] and following == "if" for this, following in pairwise(opening)
    )
    return supposed and not _is_cited(candidate)


def is_deictic(candidate: Candidate) -> bool:
    """Whether a small number points back at the text: `these three values`, `the first two`."""
    if not _is_small(candidate) or candidate.unit.kind in (UnitKind.MEASURE, UnitKind.PERCENT):
        return False
    if candidate.unit.head in _DEICTIC or candidate.next in _DEICTIC:
        return True
    prev = candidate.prev.lower()
    return (prev in _DEICTIC or prev in _WORDS["pointing"]) and not _is_counted_with(candidate)


def is_bare_pronoun(candidate: Candidate) -> bool:
    """Whether a small number word refers to things already named: `the two are`."""
    if not candidate.numeral.spelled or not _is_small(candidate):
        return False
    if candidate.unit.kind is not UnitKind.NONE or candidate.after.startswith("-"):
        return False
    if _is_counted_with(candidate) or _is_superlative(candidate.next):
        return False
    return candidate.prev.lower() in _WORDS["ordering"]


def _is_superlative(word: str) -> bool:
    """Whether a word ranks what is counted: `the ten most viewed`, `the four largest`."""
    return word in _WORDS["superlatives"] or word.endswith("est")


def _is_small(candidate: Candidate) -> bool:
    numeral = candidate.numeral
    return (
        numeral.form in ("cardinal", "number")
        and numeral.value is not None
        and 0 < numeral.value <= _SMALL
        and not numeral.decimals
        and not numeral.percent
        and not candidate.before.strip(OPENING)
    )


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
