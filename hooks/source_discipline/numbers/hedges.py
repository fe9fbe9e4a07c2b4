"""Hedges: the wording around a number that makes it a bound or an approximation."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import takewhile

from source_discipline.numbers.candidate import Candidate
from source_discipline.numbers.number import Kind
from source_discipline.numbers.plurals import is_plural
from source_discipline.numbers.units import UnitKind
from source_discipline.records.values import Bound
from source_discipline.text.punctuation import CLOSING, CURRENCY_SIGNS, OPENING
from source_discipline.vocabulary import groups, word_groups, words

_Phrases = dict[str, list[tuple[tuple[str, ...], Bound]]]


def _phrases(name: str, key: int) -> _Phrases:
    """Phrases as tuples of words, longest first, by the word that is next to the number."""
    found: _Phrases = defaultdict(list)
    for bound, phrases in groups(name).items():
        for phrase in phrases:
            split = tuple(phrase.split())
            found[split[key]].append((split, Bound(bound)))
    for candidates in found.values():
        candidates.sort(key=lambda entry: -len(entry[0]))
    return dict(found)


_BEFORE = _phrases("hedges", -1)
_AFTER = _phrases("hedges_after", 0)
_ATTACHED = {"+": Bound.AT_LEAST, "-plus": Bound.AT_LEAST, "-odd": Bound.ABOUT}
"""What may directly follow a number: `50+`, `50-plus`, `50-odd`."""
_LONGEST = 5
_PLACED = 2
_FUNCTION_WORDS = words("function_words")
_WORDS = word_groups("hedge_words")


def bound(candidate: Candidate, kind: Kind) -> Bound:
    """How the wording hedges a number; a date is at most approximate."""
    found = _any(candidate) or Bound.EXACT
    return found if kind is not Kind.DATE or found is Bound.ABOUT else Bound.EXACT


def _any(candidate: Candidate) -> Bound | None:
    return _sign(candidate) or _before(candidate) or _after(candidate)


def _sign(candidate: Candidate) -> Bound | None:
    sign = candidate.before.lstrip(OPENING).rstrip(CURRENCY_SIGNS)
    known = _BEFORE.get(sign) if sign else None
    return known[0][1] if known else None


def _before(candidate: Candidate) -> Bound | None:
    left = candidate.left
    if not left or not (candidate.prev or left[-1] in _BEFORE):
        return None
    last = left[-1].lower().lstrip(OPENING)
    if last not in _BEFORE and last not in _WORDS["articles"]:
        return None
    near = [word.lower().lstrip(OPENING) for word in left[-_LONGEST:]]
    found = _match(near, candidate)
    if found is None and last in _WORDS["articles"] and len(near) > 1:
        return _match(near[:-1], candidate)
    return found


def _match(near: Sequence[str], candidate: Candidate) -> Bound | None:
    for phrase, found in _BEFORE.get(near[-1], ()):
        if tuple(near[-len(phrase) :]) == phrase:
            relates = (_spends, _averages, _places)
            return None if any(each(near, candidate) for each in relates) else found
    return None


def _spends(near: Sequence[str], candidate: Candidate) -> bool:
    """Whether `over` means during: a span of time, with nothing before it that lasts."""
    if near[-1] not in _WORDS["during"] or candidate.unit.text not in _WORDS["spans"]:
        return False
    return not (len(near) > 1 and near[-2] in _WORDS["lasting"])


def _averages(near: Sequence[str], candidate: Candidate) -> bool:
    """Whether `over` says what something is averaged over or spread over."""
    return near[-1] == "over" and len(near) > 1 and near[-2] in _WORDS["averaging"]


def _places(near: Sequence[str], candidate: Candidate) -> bool:
    """Whether `under` is between two things that are counted, and so relates them."""
    if near[-1] not in _WORDS["prepositions"] or candidate.unit.kind is not UnitKind.PLURAL:
        return False
    if len(near) < _PLACED or not (is_plural(near[-2]) or near[-2][-1:].isdigit()):
        return False
    if len(near) > _PLACED and is_plural(near[-_PLACED - 1]):
        # "40 sites covers over 50 plates": after a plural noun, a word in -s is a verb.
        return False
    before = takewhile(lambda word: word not in _FUNCTION_WORDS, reversed(near[:-1]))
    return any(word[:1].isdigit() for word in before)


def _after(candidate: Candidate) -> Bound | None:
    if candidate.after:
        return next((b for end, b in _ATTACHED.items() if candidate.after.startswith(end)), None)
    right, taken = candidate.right, candidate.unit.words
    found = _following(right, 0)
    if found is None and taken and taken < len(right) and right[taken] in ("or", "at"):
        clause_ends = right[taken - 1][-1] in CLOSING
        return None if clause_ends else _following(right, taken)
    return found


def _following(right: Sequence[str], position: int) -> Bound | None:
    """The hedge that begins at a word; `or more than` and `at least 3` speak of what follows."""
    phrases = _AFTER.get(right[position].rstrip(CLOSING).lower()) if right[position:] else None
    if phrases is None:
        return None
    near = [word.rstrip(CLOSING).lower() for word in right[position : position + _LONGEST]]
    for phrase, found in phrases:
        if tuple(near[: len(phrase)]) == phrase:
            last = position + len(phrase)
            return None if _continues(right[last - 1], right[last : last + 1]) else found
    return None


def _continues(last: str, rest: Sequence[str]) -> bool:
    """Whether the wording leads on to something else, with no mark in between."""
    if not rest or last[-1] in CLOSING:
        return False
    return rest[0] == "than" or rest[0][:1].isdigit()
