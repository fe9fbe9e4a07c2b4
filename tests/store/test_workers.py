"""Work on many pages is shared among processes that are forked; work on few is not."""

import os
import threading

import pytest

from source_discipline.store import workers
from source_discipline.text.errors import MissingFile, ProjectErrors

FEW, MANY = ["page"] * 3, [f"page-{index}" for index in range(200)]


@pytest.fixture(autouse=True)
def _two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_cores", lambda: 2)


def _where(path: str) -> tuple[str, int]:
    return path, os.getpid()


def _missing(path: str) -> str:
    raise ProjectErrors([MissingFile(path, 1, 1, "it is gone")])


def test_few_pages_stay_in_this_process() -> None:
    assert list(workers.spread(_where, FEW)) == [(path, os.getpid()) for path in FEW]


@pytest.mark.alone
def test_many_pages_go_to_other_processes_and_come_back_in_order() -> None:
    paths, processes = zip(*workers.spread(_where, MANY), strict=True)
    assert [*paths] == MANY
    assert os.getpid() not in processes


@pytest.mark.alone
def test_work_need_not_be_handed_over() -> None:
    """A closure cannot be pickled; a worker has it from the process that it was forked from."""
    known = {path: object() for path in MANY}
    assert list(workers.spread(lambda path: path in known, MANY)) == [True] * len(MANY)


@pytest.mark.alone
def test_what_a_worker_raises_is_raised_here() -> None:
    with pytest.raises(ProjectErrors) as raised:
        list(workers.spread(_missing, MANY))
    assert raised.value.errors[0].path == MANY[0]


def test_beside_other_threads_nothing_is_forked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    done = threading.Event()
    threading.Thread(target=done.wait).start()
    try:
        assert workers._cores() == 1
    finally:
        done.set()
