"""Calendar dates: whether a written date is a recorded one, as far as it is printed."""

from source_discipline.number import Bound, Date, Number

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_CENTURY = 100


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


def in_words(date: Date) -> str:
    """A date as prose prints it: `11 March 2021`, `the 1990s`."""
    if date.years == _CENTURY:
        return f"the century from {date.year}"
    if date.years > 1:
        return f"the {date.year}s"
    month = _MONTHS[date.month - 1] if date.month else ""
    return " ".join(str(part) for part in (date.day, month, date.year) if part)


def _is_part(number: Number, recorded: Date) -> bool:
    """A day without its year, or a year that stands as a plain number."""
    if number.value is None or number.unit:
        return False
    return number.value in (recorded.year, recorded.day)
