"""Tables of Markdown: rows, the cells in them, and headers that take more than one row."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from source_discipline.prose.prose import Block, BlockKind
from source_discipline.text.document import Span

_DELIMITERS = re.compile(r"[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t\r]*")
_CELL_BREAK = re.compile(r"(?<!\\)\|")


def is_delimiter(text: str, line: Span) -> bool:
    """Whether a line is the one below a header: `|---|:--|`."""
    return text.find("-", *line) >= 0 and bool(_DELIMITERS.fullmatch(text, *line))


@dataclass(slots=True)
class Table:
    """A table that is being read; its first row is a header."""

    text: str
    header: tuple[str, ...] = ()
    heads: tuple[tuple[Span, ...], ...] = ()
    """The cells of the header's rows, the nearest row first."""
    after_delimiters: bool = False

    def row(self, line: Span, section: Sequence[str]) -> Block | None:
        """The block of the next line; None for the one below the header."""
        if self.heads and is_delimiter(self.text, line):
            self.after_delimiters = True
            return None
        cells = tuple(_cells(self.text, *line))
        texts = tuple(self.text[cell.start : cell.end].strip() for cell in cells)
        if not self.heads:
            self.header, self.heads = texts, (cells,)
        elif self.after_delimiters and _heads(texts):
            self.header = _joined(self.header, texts)
            self.heads = (cells, *self.heads)
        self.after_delimiters = False
        return Block(
            BlockKind.ROW,
            line,
            tuple(section),
            header=self.header,
            cells=cells,
            heads=self.heads,
        )


def _heads(texts: Sequence[str]) -> bool:
    """Whether a row is a second one of headers: it has no label, and no digit anywhere."""
    return not texts[0] and any(texts) and not any(map(str.isdecimal, "".join(texts)))


def _joined(header: Sequence[str], texts: Sequence[str]) -> tuple[str, ...]:
    """Headers with those below them; one that stands over several columns is said once."""
    spread: list[str] = []
    for above in header:
        spread.append(above or (spread[-1] if spread else ""))
    return tuple(
        f"{above} {below}".strip() for above, below in zip_longest(spread, texts, fillvalue="")
    )


def _cells(text: str, start: int, end: int) -> Iterator[Span]:
    stop = end - len(text[start:end]) + len(text[start:end].rstrip())
    if text.startswith("|", start):
        start += 1
    if stop > start and text[stop - 1] == "|" and text[stop - 2] != "\\":
        stop -= 1
    position = start
    for bar in _CELL_BREAK.finditer(text, start, stop):
        yield Span(position, bar.start())
        position = bar.end()
    yield Span(position, stop)
