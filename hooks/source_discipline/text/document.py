"""The file as written. Every later stage speaks in character offsets into `Document.text`."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import NamedTuple

_NEWLINE = re.compile("\n")
_CACHED = 16


class Span(NamedTuple):
    """Half-open range of character offsets into a document's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """One text file; `path` is relative to the project's root, with forward slashes."""

    path: str
    text: str

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both counted from 1, columns in characters."""
        starts = _line_starts(self.text)
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The offset of a 1-based position; one past the end of a line or of all is that end."""
        starts = _line_starts(self.text)
        if line > len(starts):
            return len(self.text)
        end = starts[line] - 1 if line < len(starts) else len(self.text)
        return min(starts[line - 1] + column - 1, end)


@lru_cache(_CACHED)
def _line_starts(text: str) -> tuple[int, ...]:
    """Where each line starts; asked for only where something is to be reported."""
    return (0, *(found.end() for found in _NEWLINE.finditer(text)))


def digest(content: bytes) -> str:
    """A short name for a file's content, which no other content has."""
    return sha256(content).hexdigest()
