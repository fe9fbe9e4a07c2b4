"""Calendar dates in prose: years, days with their month, decades, centuries."""

import re

from source_discipline.context import Candidate
from source_discipline.lexicon import entries
from source_discipline.number import Date
from source_discipline.units import UnitKind

_MONTHS = {name: month for month, line in enumerate(entries("months"), 1) for name in line.split()}
_NAMES = "|".join(re.escape(name) for name in sorted(_MONTHS, key=len, reverse=True))
_CALENDAR = re.compile(
    rf"""
      (?:\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\ (?:of\ )?)?
      (?<!\w)(?P<month>{_NAMES})(?!\w)
      (?:\ (?P<later>\d{{1,2}})(?:st|nd|rd|th)?(?!\w))?
      (?:,?\ (?:of\ )?(?P<year>[12]\d{{3}})(?!\w))?
    """,
    re.VERBOSE,
)
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
_DECADE = re.compile(r"['’]?s\b")
_AFTER_YEAR = re.compile(r"['’]s\b|[-–—/]\d{2}\b|[-‐–—]|[^\w%°$€+*/'’(]|$|\)")
# The words directly before a year, by how surely what follows them is one.
_CERTAIN = frozenset(
    "in since until till during circa ca ca. c. early late mid year years spring summer autumn fall"
    " winter christmas ad back dated".split()
)
_LIKELY = frozenset(
    "by from of before after between through for on around the a an this its their his her our"
    " that and or to & around about as".split()
)
_SIZES = frozenset(
    "size sizes number numbers total batch length dimension dimensions dimensionality maximum"
    " minimum average mean sum count score resolution width height depth value values sample"
    " set list sequence cost price population speed rate range limit".split()
)
_MEASURING = {UnitKind.MEASURE, UnitKind.MONEY, UnitKind.PERCENT}
_MODERN = range(1900, 2036)
_ERAS = {"bc": -1, "bce": -1, "ce": 1, "ad": 1, "b.c.": -1, "a.d.": 1}


def is_iso(candidate: Candidate) -> bool:
    """Whether it is written `2021-03-11`, `2021-03` or `11/03/2021`."""
    form = candidate.numeral.form
    return form == "slashed" or (form == "iso" and not _short_range(candidate.text))


def _short_range(text: str) -> bool:
    """Whether `2010-11` is two years: the second follows the first."""
    return len(text) == 7 and int(text[5:]) == int(text[2:4]) + 1


def is_day(candidate: Candidate) -> bool:
    """Whether it is a day, or a year, beside its month."""
    return _calendar(candidate) is not None


def _calendar(candidate: Candidate) -> re.Match[str] | None:
    left, right = candidate.left[-3:], candidate.right[:3]
    if not any(word.strip(",()") in _MONTHS for word in (*left, *right)):
        return None
    if candidate.integer < 0 or len(candidate.text) not in (1, 2, 4):
        return None
    before = " ".join([*left, candidate.before])
    line = f"{before}{candidate.text}{candidate.after} {' '.join(right)}"
    place = len(before)
    for found in _CALENDAR.finditer(line):
        spans = (found.span("day"), found.span("later"), found.span("year"))
        if any(start == place for start, _ in spans):
            return found
    return None


def is_decade(candidate: Candidate) -> bool:
    """Whether it is written `1990s`, `1990's` or `'90s`."""
    if not _DECADE.match(candidate.after) or candidate.integer % 10 or candidate.integer < 10:
        return False
    return len(candidate.text) == 4 or (
        len(candidate.text) == 2 and (candidate.before[-1:] in "'’" or candidate.prev == "the")
    )


def is_century(candidate: Candidate) -> bool:
    """Whether it is written `19th century`, also in `18th and 19th centuries`."""
    ordinal = _ORDINAL.match(candidate.after)
    if not ordinal:
        return False
    rest = candidate.after[ordinal.end() :]
    near = " ".join([rest, *candidate.right[:4]]).lower()
    return (
        re.match(r"[-‐,]?\s*(?:(?:and|or|to|through|\d+th|late|early|-)\W+)*centur", near)
        is not None
    )


def is_era(candidate: Candidate) -> bool:
    """Whether an era stands beside the year: `300 BC`, `AD 79`."""
    return candidate.integer > 0 and (
        (candidate.right[:1] and candidate.right[0].strip(".,;:)") in ("BC", "BCE", "CE", "AD"))
        or candidate.prev == "AD"
    )


def is_year(candidate: Candidate) -> bool:
    """Whether a bare run of four digits is a year, by the words around it."""
    year = candidate.integer
    if len(candidate.text) != 4 or not 1000 <= year <= 2100:
        return False
    if not _AFTER_YEAR.match(candidate.after):
        return False
    kind = candidate.unit.kind
    if kind in _MEASURING:
        return False
    prev = candidate.prev.lower()
    if prev in _CERTAIN or candidate.before.lower().endswith(
        ("mid-", "pre-", "post-", "early-", "late-")
    ):
        return kind is not UnitKind.PLURAL or (year in range(1800, 2100) and year % 100 != 0)
    if year not in _MODERN and not 1700 <= year <= 2100:
        return False
    if prev == "of" and _is_size(candidate):
        return False
    if prev and prev not in _LIKELY and not prev.endswith(("'s", "’s", "s'", "s’")):
        return False
    return _stands_alone(candidate, prev)


def _is_size(candidate: Candidate) -> bool:
    return len(candidate.left) > 1 and candidate.left[-2].lower() in _SIZES


def _stands_alone(candidate: Candidate, prev: str) -> bool:
    if candidate.unit.kind is UnitKind.PLURAL:
        return (
            prev in ("the", "this", "that", "its")
            and candidate.integer in _MODERN
            and candidate.integer % 100 != 0
        )
    if not prev and candidate.integer % 1000 == 0 and (candidate.left or candidate.right):
        return False
    return candidate.integer in _MODERN or prev in (
        "of",
        "from",
        "by",
        "before",
        "after",
        "between",
        "to",
        "and",
        "",
    )


def date(candidate: Candidate) -> Date | None:
    """The date as far as it is printed; None for a day without its year."""
    text = candidate.text
    if candidate.numeral.form == "iso":
        return Date(*(int(part) for part in text[:10].split("-")))
    if candidate.numeral.form == "slashed":
        return Date(int(text[-4:]))
    found = _calendar(candidate)
    if found:
        day = found["day"] or found["later"]
        month = _MONTHS[found["month"]]
        return Date(int(found["year"]), month, int(day) if day else None) if found["year"] else None
    return _span_of_years(candidate)


def _span_of_years(candidate: Candidate) -> Date | None:
    year = candidate.integer
    if is_century(candidate):
        return Date((year - 1) * 100, years=100)
    if is_decade(candidate):
        return Date(year if year > 99 else 1900 + year, years=10)
    if candidate.right and candidate.right[0].strip(".,;:)") in ("BC", "BCE"):
        return Date(-year)
    return Date(year) if year >= 0 else None
