"""Places as the protocol counts them: lines from 0, and in a line the units of an encoding.

The encoding is the one that client and server have agreed on, UTF-16 where nothing else was said.
A line also ends at a carriage return alone.
"""

import re
from bisect import bisect_right
from functools import lru_cache

from lsprotocol.types import Position, PositionEncodingKind, Range

from source_discipline.text.document import Span

_BREAK = re.compile(r"\r\n|\n|\r")
_CODECS = {
    PositionEncodingKind.Utf8: ("utf-8", 1),
    PositionEncodingKind.Utf16: ("utf-16-le", 2),
    PositionEncodingKind.Utf32: ("utf-32-le", 4),
}
"""Each with the bytes of one unit."""
_KEPT = 16


@lru_cache(_KEPT)
def _lines(text: str) -> tuple[Span, ...]:
    """Each line of a text, without its end."""
    breaks = [found.span() for found in _BREAK.finditer(text)]
    starts = [0, *(end for _, end in breaks)]
    return tuple(map(Span, starts, [*(start for start, _ in breaks), len(text)]))


def position(text: str, offset: int, encoding: PositionEncodingKind) -> Position:
    """The place of an offset; between the two signs of a line's end it is before both."""
    lines = _lines(text)
    line = bisect_right(lines, offset, key=lambda span: span.start) - 1
    start, end = lines[line]
    codec, unit = _CODECS[encoding]
    before = text[start : min(offset, end)].encode(codec, "surrogatepass")
    return Position(line, len(before) // unit)


def offset(text: str, place: Position, encoding: PositionEncodingKind) -> int:
    """The offset of a place; past the end of a line it is that end."""
    lines = _lines(text)
    if place.line >= len(lines):
        return len(text)
    start, end = lines[place.line]
    codec, unit = _CODECS[encoding]
    before = text[start:end].encode(codec, "surrogatepass")[: place.character * unit]
    return start + len(before.decode(codec, "ignore"))


def stretch(text: str, span: Span, encoding: PositionEncodingKind) -> Range:
    """The range of a span."""
    return Range(position(text, span.start, encoding), position(text, span.end, encoding))
