"""Days as records and pages write them: `2026-11-26`, and only if the calendar has it."""

import re
from datetime import date

from source_discipline.vocabulary import lines

_MONTHS = tuple(line.split() for line in lines("months"))
MONTHS = tuple(names[0] for names in _MONTHS)
"""The names of the months, January first."""
MONTH_OF = {name: month for month, names in enumerate(_MONTHS, 1) for name in names}
"""The month, counted from 1, of each of its names and abbreviations."""
WEEKDAY_OF = {name: day for day, line in enumerate(lines("weekdays")) for name in line.split()}
"""The day of the week, Monday being 0, of each of its names and abbreviations."""
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def long_date(day: date) -> str:
    """`2026-11-25` as `November 25, 2026`, whatever the locale of the machine."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def day(text: str) -> date | None:
    """The day that a text names in full; None for any other form, and for February 30."""
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def is_day(text: str) -> bool:
    """Whether a text names a day of the calendar."""
    return day(text) is not None
