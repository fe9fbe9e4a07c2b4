"""Calendar dates in prose as they are printed: days with their month, ISO dates, decades ..."""

import re
from typing import NamedTuple

from source_discipline.numbers.candidate import Candidate
from source_discipline.numbers.wording.dates import TWELFTHS, Wording, wording
from source_discipline.records.values import Date
from source_discipline.text.days import MONTH_OF
from source_discipline.vocabulary import word_groups

_NAMES = "|".join(re.escape(name) for name in sorted(MONTH_OF, key=len, reverse=True))
_CALENDAR = re.compile(
    rf"""
      (?:\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\ (?:of\ )?)?
      (?<!\w)(?P<month>{_NAMES})(?!\w)
      (?:\ (?P<later>\d{{1,2}})(?:st|nd|rd|th)?(?!\w))?
      (?:,?\ (?:of\ )?(?P<year>[12]\d{{3}})(?!\w))?
    """,
    re.VERBOSE,
)
_CENTURY = re.compile(
    r"(?:st|nd|rd|th)\b\^?[-,]?\s*(?:(?:and|or|to|through|\d+th|late|early)\W+)*centur",
    re.IGNORECASE,
)
_DECADE = re.compile(r"['’]?s\b")
_DATED = re.compile(r"(?:of )?(?:the )?(?:year )?(?:[12]\d{3}|\d{1,2}(?:st|nd|rd|th)\b)")
_LAST_DAY, _LAST_MONTH = 31, 12
_ERAS = word_groups("year_words")["eras"]


def is_iso(candidate: Candidate) -> bool:
    """Whether it is written `2021-03-11`, `2021-03`, `11/03/2021` or `11.03.2021`."""
    form = candidate.numeral.form
    return form == "slashed" or (form == "iso" and not _is_pair_of_years(candidate.text))


def _is_pair_of_years(text: str) -> bool:
    """Whether `2010-11` is two years: the second follows the first."""
    return len(text) == len("2010-11") and int(text[5:]) == int(text[2:4]) + 1


def is_clock(candidate: Candidate) -> bool:
    """Whether it is a time of day: `7:30 pm`."""
    return candidate.numeral.form == "clock"


def is_day(candidate: Candidate) -> bool:
    """Whether it is a day, or a year, beside its month."""
    return _calendar(candidate) is not None


class _Written(NamedTuple):
    """A date written with its month, in the line of words around a number."""

    match: re.Match[str]
    line: str


def _calendar(candidate: Candidate) -> _Written | None:
    if len(candidate.text) not in (1, 2, 4) or candidate.integer < 0:
        return None
    left, right = candidate.left, candidate.right[:3]
    if not any(map(_is_month, left[-3:])) and not any(map(_is_month, right)):
        return None
    before = " ".join([*left, candidate.before])
    line = f"{before}{candidate.text}{candidate.after} {' '.join(candidate.right)}"
    place = len(before)
    for found in _CALENDAR.finditer(line):
        if place in (found.start("day"), found.start("later"), found.start("year")):
            return _Written(found, line)
    return None


def _is_month(word: str) -> bool:
    if word[1:4] == "id-":  # `mid-April`
        word = word[4:]
    return word.strip(",()") in MONTH_OF or word.strip(".,;:()") in MONTH_OF


def is_decade(candidate: Candidate) -> bool:
    """Whether it is written `1990s`, `1990's` or `'90s`."""
    if not _DECADE.match(candidate.after) or candidate.integer % 10 or candidate.integer < 10:
        return False
    return len(candidate.text) == 4 or (
        len(candidate.text) == 2 and (candidate.before[-1:] in "'’" or candidate.prev == "the")
    )


def is_century(candidate: Candidate) -> bool:
    """Whether it is written `19th century`, also in `18th and 19th centuries`."""
    # Pandoc raises with `21^st^`, HTML with `21<sup>st</sup>`.
    ending = candidate.after.lstrip("^") if candidate.after else "".join(candidate.right[:1])
    if ending[:2] not in ("st", "nd", "rd", "th"):
        return False
    following = candidate.right[:4] if candidate.after else candidate.right[1:5]
    return _CENTURY.match(" ".join([ending, *following])) is not None


def is_part(candidate: Candidate) -> bool:
    """Whether it is in `the third quarter of 2012`, `the first half of the 1990s`."""
    part = f"{candidate.prev} {candidate.text}".lower()
    return part in TWELFTHS and _DATED.match(" ".join(candidate.right[:4])) is not None


def is_era(candidate: Candidate) -> bool:
    """Whether an era is beside the year: `300 BC`, `AD 79`."""
    if candidate.integer <= 0:
        return False
    return candidate.next.upper() in _ERAS or candidate.prev == "AD"


def month(candidate: Candidate) -> int | None:
    """The month beside a day."""
    found = _calendar(candidate)
    return MONTH_OF[found.match["month"]] if found else None


def date(candidate: Candidate) -> Date | None:
    """The date as far as it is printed; None for a day without its year."""
    text = candidate.text
    if candidate.numeral.form == "iso":
        return Date(*(int(part) for part in text[: len("2021-03-11")].split("-")))
    if candidate.numeral.form == "slashed":
        return in_figures(text) or Date(max(map(int, re.split(r"\D", text))))
    found = _calendar(candidate)
    if found is None:
        return _years(candidate)
    day, year = found.match["day"] or found.match["later"], found.match["year"]
    if not year:
        return None
    return Date(int(year), MONTH_OF[found.match["month"]], int(day) if day else None)


def in_figures(text: str) -> Date | None:
    """`2021/03/11`, `11.03.2021`, `13/03/2021`; None where day and month may be either way round.

    A year first is followed by the month, and points are written with the day first; with slashes
    or hyphens the order differs from country to country, and only a day after the 12th shows it.
    """
    first, second, third = (int(part) for part in re.split(r"\D", text))
    if first > _LAST_DAY:
        return _day(first, second, third)
    if "." in text or first > _LAST_MONTH or first == second:
        return _day(third, second, first)
    return _day(third, first, second) if second > _LAST_MONTH else None


def _day(year: int, month: int, day: int) -> Date | None:
    return Date(year, month, day) if 0 < month <= _LAST_MONTH and day > 0 else None


def worded(candidate: Candidate) -> Wording:
    """What the words beside the whole date say of it."""
    if candidate.numeral.form == "iso" and "T" in candidate.text:
        return Wording(part=candidate.text.partition("T")[2])
    found = _calendar(candidate)
    if found:
        line, (start, end) = found.line, found.match.span()
        return wording(line[:start], line[end:])
    before = " ".join([*candidate.left, candidate.before])
    return wording(before, " ".join([candidate.after, *candidate.right[:2]]))


def _years(candidate: Candidate) -> Date | None:
    year = candidate.integer
    if year < 0:
        return None
    if is_century(candidate):
        return Date((year - 1) * 100, years=100)
    if is_decade(candidate):
        return Date(year if year > 99 else 1900 + year, years=10)
    return Date(-year) if candidate.next in ("bc", "bce") else Date(year)
