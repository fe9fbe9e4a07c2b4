"""What `make test` takes of many cases; `make test-all` has all of them.

The choice is the same in every run. A case that is left out is marked `exhaustive`.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import product

import pytest


def in_turn(
    subjects: Sequence[str], ways: Sequence[tuple[str, ...]], long: Sequence[str] = ()
) -> list[object]:
    """Every subject in every way; each subject but the long ones is sampled in one way at least.

    The ways take turns, so that each is in the sample, with few subjects too.
    """
    step = min(len(ways), max(len(subjects), 1))
    return [
        _case(
            (subject, *way),
            turn % step == number % step and subject not in long,
            "-".join((subject or "home", *way)),
        )
        for (number, subject), (turn, way) in product(enumerate(subjects), enumerate(ways))
    ]


def some(cases: Iterable[object], sampled: Callable[[int], bool]) -> list[object]:
    """All cases, of which those whose number passes are sampled."""
    return [_case((case,), sampled(number)) for number, case in enumerate(cases)]


def _case(values: tuple[object, ...], sampled: bool, name: str | None = None) -> object:
    marks = () if sampled else (pytest.mark.exhaustive,)
    return pytest.param(*values, marks=marks, id=name)
