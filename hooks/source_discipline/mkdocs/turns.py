"""Builds that write to the same place take turns: the second waits, and says for whom.

The turn is a lock that the system takes back from a process that ends, however it ends. Where the
system or the file system has no such locks, nobody waits, and that is said.
"""

import contextlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import IO

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]


class Turn:
    """The right to write to a place, from its beginning until it is given up."""

    def __init__(self, file: Path, say: Callable[[str], None]) -> None:
        """Take it, after the build that has it now. Raises `OSError` where `file` cannot be."""
        self._file = file
        self._lock = self._taken(say)

    def _taken(self, say: Callable[[str], None]) -> IO[str]:
        """The open lock file; that of a build which has ended meanwhile is not there any more."""
        while True:
            lock = self._file.open("a+", encoding="utf-8")
            try:
                _wait(lock, say)
                if _is_at(self._file, lock):
                    _sign(lock)
                    return lock
            except BaseException:
                lock.close()
                raise
            lock.close()

    def give_up(self) -> None:
        """Let the next one go on."""
        with contextlib.suppress(OSError):
            self._file.unlink()
        self._lock.close()


def _wait(lock: IO[str], say: Callable[[str], None]) -> None:
    if fcntl is None:
        say("this system has no locks for files; do not run two builds at once")
        return
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        say(f"waiting for {_holder(lock)} to finish, which writes to the same place")
        fcntl.flock(lock, fcntl.LOCK_EX)
    except OSError as error:
        say(f"{lock.name} cannot be locked ({error.strerror}); do not run two builds at once")


def _holder(lock: IO[str]) -> str:
    lock.seek(0)
    return lock.read().strip() or "another build"


def _is_at(file: Path, lock: IO[str]) -> bool:
    try:
        return os.path.samestat(file.stat(), os.fstat(lock.fileno()))
    except FileNotFoundError:
        return False


def _sign(lock: IO[str]) -> None:
    """Say who has the turn; a full disk is no reason not to have it."""
    with contextlib.suppress(OSError):
        lock.truncate(0)
        lock.write(f"the build of process {os.getpid()}\n")
        lock.flush()
