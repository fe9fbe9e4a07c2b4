"""The wording of a date: since or before it, early or late in it, on which day of the week."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from source_discipline.numbers.number import Relation
from source_discipline.text.days import WEEKDAY_OF
from source_discipline.vocabulary import groups

_CACHED = 2048


class Wording(NamedTuple):
    """What the words before a date say of it."""

    relation: Relation = Relation.IN
    part: str = ""
    """The part of the year, month or decade: `early`, `third quarter`."""
    weekday: str = ""


def _twelfths(covered: str) -> frozenset[int]:
    if covered == "none":
        return frozenset()
    first, last = map(int, covered.split("-"))
    after = last + 1 if first <= last else last + 13
    return frozenset((place - 1) % 12 + 1 for place in range(first, after))


TWELFTHS = {
    part: _twelfths(covered) for covered, parts in groups("date_parts").items() for part in parts
}
"""Which twelfths of the whole each part covers; none where that cannot be told."""
_RELATIONS = {
    phrase: Relation(name)
    for name, phrases in groups("date_relations").items()
    for phrase in phrases
}


def _any(phrases: Iterable[str]) -> str:
    longest_first = sorted(phrases, key=len, reverse=True)
    return "|".join(re.escape(phrase).replace(r"\ ", r"[\s-]+") for phrase in longest_first)


_WEEKDAY = re.compile(rf"(?<!\w)({_any(WEEKDAY_OF)}),?(?:\s+the)?\s*\Z")
_WEEKDAY_AFTER = re.compile(rf"\s*[,(]\s*(?:an?\s+)?({_any(WEEKDAY_OF)})(?!\w)")
# `the end in 2012` is no part of it; `late in 2012` is.
_PART = re.compile(
    rf"(?<!\w)(?:(?P<gradual>early|late|mid)(?:[\s-]+in)?|(?P<part>{_any(TWELFTHS)}))"
    r"(?:[\s-]+of)?(?:[\s-]+(?:the|its))?(?:[\s-]+year)?[\s-]*\Z",
    re.IGNORECASE,
)
_RELATION = re.compile(
    rf"(?<!\w)(?P<denied>(?:not|never|n['’]t)\s(?:\w+\s){{0,3}})?(?P<relation>{_any(_RELATIONS)})"
    r"(?:\s+(?:the|about|around|circa|year|years))*\s*\Z",
    re.IGNORECASE,
)


_FIRST_WORDS = frozenset(phrase.split()[0] for phrase in (*_RELATIONS, *TWELFTHS))
_SPAN = re.compile(r"\d\s?[-–]\s?\d")


def may_word(text: str) -> bool:
    """Whether a text has a word that can say more of a date than that something was then."""
    found = text.lower().replace("-", " ").split()
    return not _FIRST_WORDS.isdisjoint(found) or _SPAN.search(text) is not None


@lru_cache(_CACHED)
def wording(lead: str, rest: str = "") -> Wording:
    """What the words directly before a date, and a day of the week after it, say of it."""
    weekday = _WEEKDAY.search(lead)
    if weekday:
        lead = lead[: weekday.start()]
    weekday = weekday or _WEEKDAY_AFTER.match(rest)
    part = _PART.search(lead)
    if part:
        lead = lead[: part.start()]
    return Wording(_relation(lead), _named(part), weekday[1] if weekday else "")


def _named(part: re.Match[str] | None) -> str:
    return (
        " ".join((part["gradual"] or part["part"]).lower().replace("-", " ").split())
        if part
        else ""
    )


def _relation(lead: str) -> Relation:
    found = _RELATION.search(lead)
    if found is None:
        return Relation.IN
    relation = _RELATIONS[" ".join(found["relation"].lower().split())]
    # What did not happen until a year happened in it.
    return Relation.IN if relation is Relation.UNTIL and found["denied"] else relation
