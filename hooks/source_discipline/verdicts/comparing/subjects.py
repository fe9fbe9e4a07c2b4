"""Qualifiers: whether a sentence names another dataset, split, metric ... than a fact is about.

The names that reach the number decide. If none does, the names around it contradict unless the
recorded one is anywhere in the sentence. Teams and models contradict only within their reach:
a sentence that compares names one of them and calls the other the runner-up.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from source_discipline.text.document import Span
from source_discipline.verdicts.comparing.artifact_names import MEANINGS, covers
from source_discipline.verdicts.comparing.artifacts import Mention, mentions

_CANONICAL = {(name.key, name.value.lower()): (name.facet, name.value) for name in MEANINGS}
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_YEARS = re.compile(r"((?:19|20)\d\d)\s*(?:-|–|—|to)\s*((?:19|20)\d\d)")
# What a result was trained on need not be what it was measured on.
_MEASURED_ON = frozenset({"dataset", "split", "variant"})
_TIMELESS = frozenset({"dataset", "task", "variant"})
_COMPARED = frozenset({"team", "model"})
_NOUNS = {"split": "set", "data": "data", "task": "task"}
"""What a bare value of these keys is said with in prose: the `training` set."""
_DATED = ("year", "dataset", "variant")
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
    for key, value in about.items():
        candidates = [m for m in named if m.key == key and not _is_itself(m, number)]
        if "metric" in about and key in _MEASURED_ON:
            candidates = [m for m in candidates if not m.learned_from]
        found = (
            _other_year(number, about, candidates, named)
            if key == "year"
            else _other(number, recorded_values(key, value), candidates, "metric" in about)
        )
        if found:
            return Contradiction(key, found.text, value)
    return None


def timeless(about: Mapping[str, str]) -> Mapping[str, str]:
    """What of `about` a date has to agree with: the artifact, not its parts and conditions."""
    return {key: value for key, value in about.items() if key in _TIMELESS}


def recorded_years(about: Mapping[str, str]) -> frozenset[int]:
    """The years a fact is about, those in its dataset's and release's name included."""
    return frozenset[int]().union(*(_years(about.get(key, "")) for key in _DATED))


@lru_cache(_CACHED)
def recorded_values(key: str, value: str) -> Mapping[str, frozenset[str]]:
    """The values, by facet, that a recorded `about` entry means in the vocabulary of prose.

    Empty for a value that the vocabulary does not know: it can contradict nothing.
    """
    known = _CANONICAL.get((key, value.lower()))
    if known:
        return {known[0]: frozenset({known[1]})}
    found: dict[str, frozenset[str]] = {}
    for mention in mentions(value) or mentions(f"{value} {_NOUNS.get(key, '')}"):
        if mention.key == key:
            facet = found.get(mention.facet, frozenset())
            found[mention.facet] = facet | {mention.value}
    return found


def _other(
    number: Span,
    recorded: Mapping[str, frozenset[str]],
    candidates: Sequence[Mention],
    result: bool,
) -> Mention | None:
    for facet, values in recorded.items():
        named = [m for m in candidates if m.facet == facet]
        fitting = [m for m in named if any(_means(m.value, value, result) for value in values)]
        other = _decisive(number, named, fitting)
        if other:
            return other
    return None


def _means(named: str, value: str, result: bool) -> bool:
    if value == "ImageNet" and not result:
        # As a count of the dataset itself, the bare name means all of ImageNet.
        return covers(named, "ImageNet (full)")
    return covers(named, value) or (result and covers(value, named))


def _decisive(number: Span, named: Sequence[Mention], fitting: Sequence[Mention]) -> Mention | None:
    """The name that contradicts: one that reaches the number if any does, or else one around it."""
    near = [m for m in named if m.reach.start < number.end and number.start < m.reach.end]
    if near:
        return None if any(m in fitting for m in near) else near[0]
    if fitting:
        return None
    return next((m for m in named if m.key not in _COMPARED and _around(m, number)), None)


def _around(mention: Mention, number: Span) -> bool:
    if mention.span.start >= number.end:
        return mention.since <= number.end
    return not mention.belongs


def _other_year(
    number: Span, about: Mapping[str, str], plain: Sequence[Mention], named: Sequence[Mention]
) -> Mention | None:
    recorded = _years(about["year"])
    if not recorded:
        return None
    implied = [m for m in named if m.key == "dataset" and _years(m.value)]
    if any(_years(m.value) & recorded for m in implied):
        return None
    if not plain and not _years(about.get("dataset", "")):
        plain = implied
    return _decisive(number, plain, [m for m in plain if _years(m.value) & recorded])


def _is_itself(mention: Mention, number: Span) -> bool:
    return mention.span.start < number.end and number.start < mention.span.end


@lru_cache(_CACHED)
def _years(value: str) -> frozenset[int]:
    span = _YEARS.search(value)
    if span:
        return frozenset(range(int(span[1]), int(span[2]) + 1))
    # A name such as ILSVRC2012 carries its year without a boundary.
    return frozenset(map(int, _YEAR.findall(value)))
