"""Qualifiers: whether a sentence names something else than a fact is about.

The names that reach the number decide. If none does, the names around it contradict unless the
recorded one is anywhere in the sentence. What is compared contradicts only within its reach:
a sentence that compares names one team and calls the other the runner-up.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from source_discipline.text.document import Span
from source_discipline.verdicts.comparing.artifact_names import counted, covers, meanings
from source_discipline.verdicts.comparing.artifacts import Mention, mentions
from source_discipline.vocabulary.about_keys import YEAR, Role
from source_discipline.vocabulary.in_force import (
    about_keys,
    by_vocabulary,
    cached_by_vocabulary,
    keys_that_are,
)

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_YEARS = re.compile(r"((?:19|20)\d\d)\s*(?:-|–|—|to)\s*((?:19|20)\d\d)")
_CACHED = 4096


class Contradiction(NamedTuple):
    """A key of `about`, the name in the sentence, and the recorded value."""

    key: str
    text: str
    recorded: str


def contradiction(
    number: Span, about: Mapping[str, str], named: Sequence[Mention]
) -> Contradiction | None:
    """The first key for which the sentence names something else than the fact is about."""
    if not named or not about:
        return None
    result = _is_result(about)
    measured_on = keys_that_are(Role.MEASURED_ON)
    for key, value in about.items():
        candidates = [m for m in named if m.key == key and not _is_itself(m, number)]
        if result and key in measured_on:
            candidates = [m for m in candidates if not m.learned_from]
        found = (
            _other_year(number, about, candidates, named)
            if key == YEAR
            else _other(number, recorded_values(key, value), candidates, _meaning(about, result))
        )
        if found:
            return Contradiction(key, found.text, value)
    return None


def timeless(about: Mapping[str, str]) -> Mapping[str, str]:
    """What of `about` a date has to agree with: the artifact, not its parts and conditions."""
    lasting = keys_that_are(Role.LASTING)
    return {key: value for key, value in about.items() if key in lasting}


def _is_result(about: Mapping[str, str]) -> bool:
    return not keys_that_are(Role.RESULT).isdisjoint(about)


def recorded_years(about: Mapping[str, str]) -> frozenset[int]:
    """The years a fact is about, those in the names that may hold one included."""
    return frozenset[int]().union(*(years(about.get(key, "")) for key in keys_that_are(Role.DATED)))


@by_vocabulary
def _canonical() -> Mapping[tuple[str, str], tuple[str, str]]:
    return {(name.key, name.value.lower()): (name.facet, name.value) for name in meanings()}


def is_known(key: str, value: str) -> bool:
    """Whether a name of the vocabulary means exactly this value."""
    return (key, value.lower()) in _canonical()


@cached_by_vocabulary(_CACHED)
def recorded_values(key: str, value: str) -> Mapping[str, frozenset[str]]:
    """The values, by facet, that a recorded `about` entry means in the vocabulary of prose.

    Empty for a value that the vocabulary does not know: it can contradict nothing.
    """
    known = _canonical().get((key, value.lower()))
    if known:
        return {known[0]: frozenset({known[1]})}
    found: dict[str, frozenset[str]] = {}
    known_key = about_keys().get(key)
    noun = known_key.noun if known_key else ""
    for mention in mentions(value) or mentions(f"{value} {noun}"):
        if mention.key == key:
            facet = found.get(mention.facet, frozenset())
            found[mention.facet] = facet | {mention.value}
    return found


def _other(
    number: Span,
    recorded: Mapping[str, frozenset[str]],
    candidates: Sequence[Mention],
    means: Callable[[str, str], bool],
) -> Mention | None:
    for facet, values in recorded.items():
        named = [m for m in candidates if m.facet == facet]
        fitting = [m for m in named if any(means(m.value, value) for value in values)]
        exact = [m for m in fitting if m.value in values or counted(m.value) in values]
        other = decisive(number, named, fitting, exact)
        if other:
            return other
    return None


def _meaning(about: Mapping[str, str], result: bool) -> Callable[[str, str], bool]:
    """How a name in prose can mean a recorded value of a fact."""
    span = years(about.get(YEAR, ""))

    def means(named: str, value: str) -> bool:
        if result:
            return covers(named, value) or covers(value, named)
        if covers(named, counted(value)):
            return True
        # What is said of a series in some years is said of each of its members in them.
        return bool(years(named)) and years(named) <= span and covers(value, named)

    return means


def decisive(
    number: Span, named: Sequence[Mention], fitting: Sequence[Mention], exact: Sequence[Mention]
) -> Mention | None:
    """The name that contradicts: one that reaches the number if any does, or else one around it.

    Farther off, the name of a series excuses no other member of it.
    """
    near = [m for m in named if m.reach.start < number.end and number.start < m.reach.end]
    others = [m for m in named if m not in fitting]
    beside = [m for m in near if m in fitting]
    compared = keys_that_are(Role.COMPARED)
    strange = [m for m in near if m not in fitting]
    if strange and not (beside and strange[0].key in compared):
        return strange[0]
    if beside or exact:
        return _apposed(others, fitting) or _of_series(number, others, beside, exact)
    return next((m for m in others if m.key not in compared and is_around(m, number)), None)


def _of_series(
    number: Span, others: Sequence[Mention], beside: Sequence[Mention], exact: Sequence[Mention]
) -> Mention | None:
    """Another member of a series whose name alone is beside the number."""
    if exact:
        return None
    members = (o for o in others if any(covers(each.value, o.value) for each in beside))
    return next((each for each in members if is_around(each, number)), None)


def _apposed(others: Sequence[Mention], fitting: Sequence[Mention]) -> Mention | None:
    """A name beside a fitting one that means another: `Plates (Plates-2)`, `Plates-2 Plates`."""
    pairs = ((other, each) for other in others for each in fitting)
    return next((other for other, each in pairs if _stand_together(other, each)), None)


def _stand_together(one: Mention, other: Mention) -> bool:
    first, second = sorted((one, other), key=lambda each: each.span)
    if second.apposed == first.span.end:
        return True
    return first.key in keys_that_are(Role.MAIN) and second.span.start - first.span.end == len(" ")


def is_around(mention: Mention, number: Span) -> bool:
    """Whether a name may speak of a number, though it describes other words first."""
    if mention.span.start >= number.end:
        return mention.since <= number.end
    return not mention.belongs


def _other_year(
    number: Span, about: Mapping[str, str], plain: Sequence[Mention], named: Sequence[Mention]
) -> Mention | None:
    recorded = years(about[YEAR])
    if not recorded:
        return None
    main = keys_that_are(Role.MAIN)
    implied = [m for m in named if m.key in main and years(m.value)]
    if any(years(m.value) & recorded for m in implied):
        return None
    if not plain and not any(years(about.get(key, "")) for key in main):
        plain = implied
    fitting = [m for m in plain if years(m.value) & recorded]
    return decisive(number, plain, fitting, fitting)


def _is_itself(mention: Mention, number: Span) -> bool:
    return mention.span.start < number.end and number.start < mention.span.end


@lru_cache(_CACHED)
def years(value: str) -> frozenset[int]:
    """The years that a value names; of a span of years, all."""
    span = _YEARS.search(value)
    if span:
        return frozenset(range(int(span[1]), int(span[2]) + 1))
    # A name may carry its year without a boundary: `PlateNet2004`.
    return frozenset(map(int, _YEAR.findall(value)))
