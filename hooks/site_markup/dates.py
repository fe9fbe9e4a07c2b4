"""Dates as a reader gets them."""

from collections.abc import Iterable
from datetime import date

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def long_date(day: date) -> str:
    """`2026-11-25` as `November 25, 2026`, whatever the locale of the machine."""
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"


def newest(days: Iterable[object]) -> date | None:
    """The newest of those values that are dates."""
    return max((day for day in days if isinstance(day, date)), default=None)
