"""What `make test` takes of many cases; `make test-all` has all of them.

The choice is the same in every run. A case that is left out is marked `exhaustive`.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import product

import pytest


def in_turn(subjects: Sequence[object], ways: Sequence[tuple[object, ...]]) -> list[object]:
    """Every subject in every way: of each subject one is sampled, and the ways take turns.

    So each subject and, where there are enough subjects, each way are in the sample.
    """
    return [
        _case((subject, *way), number % len(ways) == turn, "-".join(map(str, (subject, *way))))
        for (number, subject), (turn, way) in product(enumerate(subjects), enumerate(ways))
    ]


def some(cases: Iterable[object], sampled: Callable[[int], bool]) -> list[object]:
    """All cases, of which those whose number passes are sampled."""
    return [_case((case,), sampled(number)) for number, case in enumerate(cases)]


def _case(values: tuple[object, ...], sampled: bool, name: str | None = None) -> object:
    marks = () if sampled else (pytest.mark.exhaustive,)
    return pytest.param(*values, marks=marks, id=name)
