"""The store of the results of checks: one file, which may be deleted at any time.

Entries are found by a key that is made of everything they depend on, so none is ever stale. An
entry is used only if its checksum is right. A damaged file is ignored and made anew the next
time; one that another check has locked is ignored and left alone; where none can be written,
nothing is kept.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

PLACE = ".cache/source-discipline.sqlite"
_TABLE = "CREATE TABLE IF NOT EXISTS entry (key TEXT PRIMARY KEY, sum TEXT, value TEXT)"
_GET = "SELECT sum, value FROM entry WHERE key = ?"
_PUT = "INSERT OR REPLACE INTO entry VALUES (?, ?, ?)"
_SECONDS = 2
"""How long to wait for another check that is writing."""
_DAMAGE = frozenset((sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB))
_KIND = 0xFF
"""The part of SQLite's error code that says what kind of error it is."""


@dataclass(slots=True)
class Store:
    """Entries by key. Without a connection it is empty and keeps nothing."""

    connection: sqlite3.Connection | None = None
    usable: bool = True
    damaged: bool = False
    _used: set[str] = field(default_factory=set)

    def get(self, key: str) -> Any:
        """The value of an entry, or None."""
        found = next(iter(self._run(_GET, (key,))), None)
        if found is None or found[0] != _checksum(key, found[1]):
            return None
        self._used.add(key)
        return json.loads(found[1])

    def holds(self, key: str) -> bool:
        """Whether an entry was read or written through this object."""
        return key in self._used

    def put(self, key: str, value: Any) -> None:
        """Keep a value of plain data."""
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        self._run(_PUT, (key, _checksum(key, text), text))
        self._used.add(key)

    def forget_others(self) -> None:
        """Delete all entries that were neither read nor written through this object."""
        for (key,) in self._run("SELECT key FROM entry"):
            if key not in self._used:
                self._run("DELETE FROM entry WHERE key = ?", (key,))

    def close(self) -> None:
        """Write what was put in."""
        if self.connection:
            with suppress(sqlite3.Error):
                self.connection.commit()
            self.connection.close()

    def _run(self, command: str, values: tuple[str, ...] = ()) -> list[tuple[Any, ...]]:
        if self.connection is None or not self.usable:
            return []
        try:
            return self.connection.execute(command, values).fetchall()
        except sqlite3.Error as error:
            self.usable, self.damaged = False, _is_damage(error)
            return []


@contextmanager
def open_store(root: Path, place: str = PLACE) -> Iterator[Store]:
    """A store of the project at `root`; what was put into it is written at the end."""
    file = root / place
    store = Store(_connected(file))
    try:
        yield store
    finally:
        store.close()
    if store.damaged:
        _remove(file)


def _connected(file: Path) -> sqlite3.Connection | None:
    for _ in range(2):
        try:
            file.parent.mkdir(exist_ok=True)
            connection = sqlite3.connect(file, timeout=_SECONDS)
            connection.execute(_TABLE)
        except OSError:
            return None
        except sqlite3.Error as error:
            if not _is_damage(error):
                return None
            _remove(file)  # whatever is there is not a store; the second try makes one
        else:
            return connection
    return None


def _is_damage(error: sqlite3.Error) -> bool:
    """Whether the fault is the file's, not that of another process, a disk or a permission."""
    return getattr(error, "sqlite_errorcode", 0) & _KIND in _DAMAGE


def _remove(file: Path) -> None:
    with suppress(OSError):
        file.unlink()


def _checksum(key: str, text: str) -> str:
    return sha256(f"{key}\n{text}".encode()).hexdigest()
