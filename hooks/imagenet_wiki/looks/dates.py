"""Dates as a reader gets them."""

from collections.abc import Iterable
from datetime import date


def newest(days: Iterable[object]) -> date | None:
    """The newest of those values that are dates."""
    return max((day for day in days if isinstance(day, date)), default=None)
