"""Workers: work on many pages is shared among all cores, work on few is done by one.

The workers are forked, so that they share what the work needs and nothing has to be handed to
them. Where that is not possible, or not safe because other threads run, one core does all.
"""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

_Done = TypeVar("_Done")

_WORTH = 50
"""So many pages take longer than workers need to start."""
_AT_ONCE = 8
"""Pages handed to a worker at a time."""
_work: Callable[[str], Any] | None = None
"""What a worker does; set in the worker, never in the process that starts it."""


def spread(work: Callable[[str], _Done], paths: Sequence[str]) -> Iterable[_Done]:
    """What the work on each page comes to, in their order. Raises what the work raises."""
    cores = _cores() if len(paths) >= _WORTH else 1
    return map(work, paths) if cores == 1 else _forked(work, paths, cores)


def _forked(work: Callable[[str], _Done], paths: Sequence[str], cores: int) -> Iterator[_Done]:
    from concurrent.futures import ProcessPoolExecutor  # takes longer to load than a few pages

    forking = multiprocessing.get_context("fork")
    pool = ProcessPoolExecutor(cores, forking, _begin, (work,))
    try:
        yield from pool.map(_do, paths, chunksize=_AT_ONCE)
    finally:
        pool.shutdown(cancel_futures=True)


def _cores() -> int:
    """How many cores there are to use; one where workers cannot be forked safely.

    A fork takes along what other threads have locked, and nobody there unlocks it.
    """
    alone = threading.active_count() == 1
    return len(os.sched_getaffinity(0)) if alone and hasattr(os, "sched_getaffinity") else 1


def _begin(work: Callable[[str], Any]) -> None:
    """Prepare a worker; whoever interrupts the check is answered by the process that began it."""
    global _work
    _work = work
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _do(path: str) -> Any:
    assert _work is not None
    return _work(path)
