"""How the cost of work grows with its size: in the time of this process, and in calls."""

import gc
import sys
import time
from collections.abc import Callable

TIMES = 4
LINEAR = 8
"""Four times the size costs about four times as much in linear time, and sixteen in quadratic."""
_RUNS, _ATTEMPTS = 2, 12


def growth(work: Callable[[int], object], size: int) -> float:
    """How many times as much `TIMES` the size costs: the least of several runs, at each size.

    What else runs on the machine can only add to a run, so more runs are tried where it seems much.
    """
    small = large = float("inf")
    gc.disable()  # what else this process holds is no cost of the work
    for _ in range(_ATTEMPTS):
        small = min(small, *(_cost(work, size) for _ in range(_RUNS)))
        large = min(large, *(_cost(work, size * TIMES) for _ in range(_RUNS)))
        if large < LINEAR * small:
            break
    gc.enable()
    return large / small


def _cost(work: Callable[[int], object], size: int) -> float:
    begin = time.process_time()
    work(size)
    return time.process_time() - begin


def calls(work: Callable[[], object]) -> int:
    """How many functions work calls, those of the interpreter too: the same on every machine."""
    count = 0

    def note(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count
