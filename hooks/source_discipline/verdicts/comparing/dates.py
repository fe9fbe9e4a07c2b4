"""Calendar dates: whether a written date is a recorded one, as far as it is printed."""

import re

from source_discipline.numbers.kinds.dates import in_figures
from source_discipline.numbers.number import Kind, Number
from source_discipline.records.values import Bound, Date
from source_discipline.verdicts.fact_words import in_words
from source_discipline.verdicts.judgement import Judgement, Outcome

_IN_FIGURES = re.compile(r"\d{1,4}([/.-])\d{1,2}\1\d{1,4}\Z")


def covers_date(number: Number, recorded: Date) -> bool:
    """Whether a written date is the recorded one or coarser; one that is finer says too much."""
    if number.bound not in (Bound.EXACT, Bound.ABOUT):
        return False
    date = number.date
    if date is None:
        return _is_part(number, recorded)
    if date.years > 1 or recorded.years > 1:
        return recorded.years <= date.years and date.year <= recorded.year < date.year + date.years
    return (
        date.year == recorded.year
        and date.month in (None, recorded.month)
        and date.day in (None, recorded.day)
    )


def order_fault(number: Number, recorded: Date) -> Judgement | None:
    """What keeps `11/03/2021` from being compared: day and month may be either way round."""
    if not _IN_FIGURES.match(number.text) or in_figures(number.text):
        return None
    if number.date is None or number.date.year != recorded.year:
        return None
    reason = f"day and month may be either way round; the record says {in_words(recorded)}"
    help = "write the month in words, or the date as in 2021-03-11"
    return Judgement(Outcome.UNCOMPARED, lambda: reason, remedy=lambda: help)


def _is_part(number: Number, recorded: Date) -> bool:
    """Whether it is the day, of the same month where it is written."""
    if number.kind is not Kind.DATE or number.value is None:
        return False
    return number.value == recorded.day and number.month in (None, recorded.month)
