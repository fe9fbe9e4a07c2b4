"""The file as written. Every later stage speaks in character offsets into `Document.text`."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple


class Span(NamedTuple):
    """Half-open range of character offsets into a document's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """One text file; `path` is relative to the project's root, with forward slashes."""

    path: str
    text: str
    _line_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_line_starts", tuple(_line_starts(self.text)))

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both counted from 1, columns in characters."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The offset of a 1-based position; a position past the end is the end."""
        if line > len(self._line_starts):
            return len(self.text)
        return min(self._line_starts[line - 1] + column - 1, len(self.text))


def _line_starts(text: str) -> Iterator[int]:
    yield 0
    found = text.find("\n")
    while found >= 0:
        yield found + 1
        found = text.find("\n", found + 1)


def read_document(path: Path, root: Path) -> Document:
    """Read a UTF-8 file below `root`; a byte-order mark is part of no line."""
    # newline="" keeps "\r\n" as written, so columns stay true to the file.
    with path.open(encoding="utf-8-sig", newline="") as file:
        return Document(path.relative_to(root).as_posix(), file.read())
