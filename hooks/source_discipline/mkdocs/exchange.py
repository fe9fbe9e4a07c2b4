"""Two folders change places in one step, so that no reader finds neither.

Linux and macOS can do that, on most file systems. Elsewhere it takes three moves, with a moment in
between in which the site is not there; what an interruption in that moment leaves is put back by
the next build.
"""

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

_HERE = -100
"""Paths are those of this process, as for any other call."""
_EXCHANGE = 2
_UNABLE = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}
"""The system, or this file system, knows no such step."""


def exchange(one: Path, other: Path) -> bool:
    """Have two folders change places; false where that takes more than one step.

    Raises:
        OSError: one of them cannot be moved.
    """
    call = _system_call()
    if call is None:
        return False
    if call(os.fsencode(one), os.fsencode(other)) == 0:
        return True
    number = ctypes.get_errno()
    if number in _UNABLE:
        return False
    raise OSError(number, os.strerror(number), str(other))


@cache
def _system_call() -> Callable[[bytes, bytes], int] | None:
    library = ctypes.CDLL(None, use_errno=True) if os.name == "posix" else None
    linux, macos = (getattr(library, name, None) for name in ("renameat2", "renamex_np"))
    if linux and sys.platform == "linux":
        return lambda one, other: int(linux(_HERE, one, _HERE, other, _EXCHANGE))
    if macos:
        return lambda one, other: int(macos(one, other, _EXCHANGE))
    return None


def replace_in_steps(written: Path, place: Path) -> None:
    """Move the folder at `place` away, the written one there, and delete what was there."""
    old = _moved_away(place)
    place.replace(old)
    try:
        written.replace(place)
    except OSError:
        old.replace(place)
        raise
    shutil.rmtree(old, ignore_errors=True)


def put_back(place: Path) -> bool:
    """Undo the first of those moves where the second never came; tell whether that was so."""
    old = _moved_away(place)
    if place.exists():
        shutil.rmtree(old, ignore_errors=True)
    elif old.exists():
        old.replace(place)
        return True
    return False


def _moved_away(place: Path) -> Path:
    return place.with_name(f"{place.name}.replaced")
