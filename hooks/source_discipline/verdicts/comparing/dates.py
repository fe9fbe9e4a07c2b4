"""Calendar dates: whether a written date is a recorded one, as far as it is printed."""

import re

from source_discipline.numbers.number import Kind, Number
from source_discipline.records.values import Bound, Date

_IN_FIGURES = re.compile(r"\d{1,4}([/.-])\d{1,2}\1\d{1,4}\Z")


def covers_date(number: Number, recorded: Date) -> bool:
    """Whether a written date is the recorded one or coarser; one that is finer says too much."""
    if number.bound not in (Bound.EXACT, Bound.ABOUT):
        return False
    date = number.date
    if date is None:
        return _is_part(number, recorded)
    if _IN_FIGURES.match(number.text):
        return _same_figures(number.text, recorded)
    if date.years > 1 or recorded.years > 1:
        return recorded.years <= date.years and date.year <= recorded.year < date.year + date.years
    return (
        date.year == recorded.year
        and date.month in (None, recorded.month)
        and date.day in (None, recorded.day)
    )


def _is_part(number: Number, recorded: Date) -> bool:
    """Whether it is the day, of the same month where it is written."""
    if number.kind is not Kind.DATE or number.value is None:
        return False
    return number.value == recorded.day and number.month in (None, recorded.month)


def _same_figures(text: str, recorded: Date) -> bool:
    """Whether `11/03/2021` or `2021-03-11` is the date; day and month may be in either order.

    Only a date that begins with its year has a fixed order.
    """
    figures = [int(part) for part in re.split(r"\D", text)]
    year, month, day = recorded.year, recorded.month, recorded.day
    orders = [[year, month, day], [month, day, year], [day, month, year]]
    return recorded.years == 1 and figures in orders
