"""Whether a bare run of four digits is a calendar year, by the words around it."""

import re

from source_discipline.numbers.candidate import Candidate
from source_discipline.numbers.units import UnitKind
from source_discipline.text.punctuation import CLOSING, HYPHENS
from source_discipline.vocabulary import word_groups

_WORDS = word_groups("year_words")
_WORKS = word_groups("publishing")["works"]
_AFTER = re.compile(r"['’]s\b|[-–—/]\d{2}\b|[-‐–—]|[^\w%°$€+*/'’(]|$")
_DASHED = re.compile(r"[-–—]+(\d{4}|\d{2})(?![\w%]|[.,]\d)")
_IN_PARENTHESES = re.compile(r"\s?[-–—]+\s?([12]\d{3})[),;]")
_LONGEST_LIFE = 110
_ENDINGS = ("'s", "’s", "s'", "s’", "ly")
_MEASURING = {UnitKind.MEASURE, UnitKind.MONEY, UnitKind.PERCENT}
_WRITTEN = range(1000, 2101)
_LATE = range(1700, 2101)
_COMPARED = frozenset(("later", "earlier", "sooner"))
_SPANS = {"from": ("to", "until", "till", "through"), "between": ("and",)}
_MODERN = range(1900, 2036)
_COPYRIGHT = (["Copyright"], ["©"])
_OBJECTS = frozenset("the a an that this its their his her no how why what whether it them".split())


def is_year(candidate: Candidate) -> bool:
    """Whether a number is a year: `in 1492`, `the 2012 results`, `2017`."""
    year = candidate.integer
    if len(candidate.text) != 4 or year not in _WRITTEN:
        return False
    if candidate.before.endswith("=") or not _AFTER.match(candidate.after):
        return False
    if candidate.unit.kind in _MEASURING or _spans_no_years(candidate):
        return False
    if candidate.left[:1] in _COPYRIGHT and year in _MODERN:
        return True
    if _is_certain(candidate):
        return not _counts(candidate) or (year in _LATE and year % 100 != 0)
    return year in _LATE and _is_likely(candidate)


def _spans_no_years(candidate: Candidate) -> bool:
    """Whether the other end of `from 2048 to 8192`, `from 256 to 2048` is no year."""
    left, right = candidate.left, candidate.right
    if candidate.prev == "from" and right[:1] == ["to"] and not candidate.after:
        other = right[1].rstrip(CLOSING) if len(right) > 1 else ""
    elif candidate.prev == "to" and len(left) > 2 and left[-3] == "from":
        other = left[-2]
    else:
        return False
    return other.isdecimal() and int(other) not in _WRITTEN


def _counts(candidate: Candidate) -> bool:
    """Whether a plural follows, which the number may count.

    What has an object is a verb: `the survey of 1999 counts 5,000 plates`.
    """
    if candidate.unit.kind is not UnitKind.PLURAL or candidate.prev != "of":
        return candidate.unit.kind is UnitKind.PLURAL
    after = candidate.right[candidate.unit.words : candidate.unit.words + 1]
    return not after or not (after[0] in _OBJECTS or after[0][0].isdecimal())


def _is_certain(candidate: Candidate) -> bool:
    before = candidate.before
    if before and before[-1] in HYPHENS:
        return before[:-1].lower() in _WORDS["hyphened"]
    prev = candidate.prev.lower()
    if prev == "than":
        return candidate.left[-2:-1] != [] and candidate.left[-2].lower() in _COMPARED
    return prev in _WORDS["certain"] or _begins_span(candidate, prev) or _is_of(candidate, prev)


def _begins_span(candidate: Candidate, prev: str) -> bool:
    """Whether it begins a span of years: `from 1327 to 1377`, `2010–17`, `(1460–1533)`."""
    if candidate.before[-1:] == "(" and _is_lifetime(candidate):
        return True
    dash = _DASHED.match(candidate.after)
    if dash and candidate.integer in _MODERN:
        return candidate.integer < int(f"{candidate.text[: 4 - len(dash[1])]}{dash[1]}") <= 2100
    link = _SPANS.get(prev)
    if link is None or len(candidate.right) < 2 or candidate.right[0] not in link:
        return False
    year = candidate.right[1].strip(CLOSING)
    return len(year) == 4 and year.isdecimal() and candidate.integer < int(year) <= 2100


def _is_lifetime(candidate: Candidate) -> bool:
    """Whether the parentheses contain two years as far apart as a life is long."""
    last = _IN_PARENTHESES.match(candidate.after)
    return last is not None and 0 < int(last[1]) - candidate.integer <= _LONGEST_LIFE


def _is_of(candidate: Candidate, prev: str) -> bool:
    """Whether an event is named by its year: `the fire of 1666`."""
    if prev != "of" or len(candidate.left) < 3 or candidate.left[-3].lower() != "the":
        return False
    return (
        candidate.unit.kind is UnitKind.NONE
        and candidate.integer % 100 != 0
        and not _follows_size(candidate)
    )


def _is_likely(candidate: Candidate) -> bool:
    prev, year = candidate.prev.lower(), candidate.integer
    if prev == "of" and _follows_size(candidate):
        return False
    if candidate.next in _WORKS and year in _MODERN:
        return True
    if prev and prev not in _WORDS["likely"] and not prev.endswith(_ENDINGS):
        return False
    if _counts(candidate) and prev not in ("a", "an"):
        dated = prev in _WORDS["dating"] or candidate.unit.head in _WORDS["dated"]
        return dated and year in _MODERN and year % 100 != 0
    if not prev and year % 1000 == 0:
        # Outside of a table cell a bare 2000 is a round number.
        return not candidate.left and not candidate.right
    return year in _MODERN or prev not in ("the", "a", "an", "this", "that", "for", "around")


def _follows_size(candidate: Candidate) -> bool:
    return len(candidate.left) > 1 and candidate.left[-2].lower() in _WORDS["sizes"]
