"""Workers: many pages are checked on all cores, few on one.

The workers are forked, so that they share the loaded project and nothing has to be handed to
them. Where that is not possible, or not safe because other threads run, one core does all.
"""

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any

from source_discipline.check import check_page
from source_discipline.commands.cached.fingerprint import of_content
from source_discipline.rules.project import Project
from source_discipline.rules.tally import packed
from source_discipline.text.files import document_of
from source_discipline.text.page_files import page_content

_WORTH = 50
"""So many pages take longer than workers need to start."""
_AT_ONCE = 8
"""Pages handed to a worker at a time."""
_project: Project | None = None
"""What a worker judges pages against; set in the worker, never in the process that starts it."""


Judged = tuple[str, list[Any]]
"""The fingerprint of the bytes that were judged, and their result, as `tally.packed`."""


def packed_tallies(project: Project, paths: Sequence[str]) -> Iterable[Judged]:
    """The results of pages, in their order. Raises `ProjectErrors` for one that cannot be read."""
    cores = _cores() if len(paths) >= _WORTH else 1
    if cores == 1:
        return (_packed(project, path) for path in paths)
    return _forked(project, paths, cores)


def _forked(project: Project, paths: Sequence[str], cores: int) -> Iterator[Judged]:
    forking = multiprocessing.get_context("fork")
    pool = ProcessPoolExecutor(cores, forking, _begin, (project,))
    try:
        yield from pool.map(_work, paths, chunksize=_AT_ONCE)
    finally:
        pool.shutdown(cancel_futures=True)


def _cores() -> int:
    """How many cores there are to use; one where workers cannot be forked safely.

    A fork takes along what other threads have locked, and nobody there unlocks it.
    """
    alone = threading.active_count() == 1
    return len(os.sched_getaffinity(0)) if alone and hasattr(os, "sched_getaffinity") else 1


def _begin(project: Project) -> None:
    """Prepare a worker; whoever interrupts the check is answered by the process that began it."""
    global _project
    _project = project
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _work(path: str) -> Judged:
    assert _project is not None
    return _packed(_project, path)


def _packed(project: Project, path: str) -> Judged:
    content = page_content(project.root, path)
    _, tally = check_page(document_of(path, content), project)
    return of_content(content), packed(tally)
