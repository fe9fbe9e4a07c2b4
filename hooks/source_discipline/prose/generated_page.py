"""A page made from data, as a value: what is said of it, and its parts in order.

Its text for a renderer, what of it is judged, the sources that it rests on and the values that it
shows all follow from the parts. Nothing is looked for in the text afterwards.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from source_discipline.prose.page_head import PageHead
from source_discipline.text.document import Document, Span
from source_discipline.text.page_files import DOCS


@dataclass(frozen=True, slots=True)
class Block:
    """Finished HTML on one line, printed from data: it shows what is recorded and claims nothing.

    A blank line would end the block for Markdown; there is none in it.
    """

    html: str
    facts: tuple[str, ...] = ()
    """The names of the facts whose values it shows, as often as it shows them."""
    aside: tuple[str, ...] = ()
    """Those of facts whose values it tells beside what it shows."""
    sources: frozenset[str] = frozenset()
    """The keys of the sources behind it."""
    plain: str = ""
    """The same as Markdown, where that is cheaper to write than to make of the HTML."""

    @property
    def written(self) -> str:
        """The block as it is written on a page."""
        return f"<div data-record>{self.html}</div>\n"


@dataclass(frozen=True, slots=True)
class Inline:
    """Finished HTML printed from data within a line of prose."""

    html: str

    @property
    def written(self) -> str:
        """The piece as it is written on a page."""
        return f"<span data-record>{self.html}</span>"


@dataclass(frozen=True, slots=True)
class Markup:
    """What only a renderer needs, such as a heading's id or the tags around some prose."""

    written: str


Part = str | Block | Inline | Markup
"""A text is prose in Markdown."""
Parts = tuple[Part, ...]


class Placed(NamedTuple):
    """A part that is printed from data, and where it stands in the page's text."""

    part: Block | Inline
    span: Span


def written(part: Part) -> str:
    """A part as it is written on a page."""
    return part if isinstance(part, str) else part.written


def spaced(*groups: Part | Parts | None) -> Parts:
    """Groups of parts with blank lines between them, but for those that hold nothing."""
    parts: list[Part] = []
    for group in filter(None, groups):
        if parts:
            parts.append("\n" if _ends_line(parts[-1]) else "\n\n")
        parts += group if isinstance(group, tuple) else (group,)
    return tuple(parts)


def _ends_line(part: Part) -> bool:
    return isinstance(part, Markup) and part.written.endswith("\n")


@dataclass(frozen=True, slots=True)
class GeneratedPage:
    """A page made from data."""

    path: str
    """Below the folder of pages."""
    head: PageHead
    parts: Parts
    judged: bool = False
    """Whether its prose is judged like that of authors."""

    @property
    def document(self) -> Document:
        """The page as if it had been read from a file."""
        text = "".join((self.head.text, *map(written, self.parts)))
        return Document(f"{DOCS}/{self.path}", text)

    def placed(self) -> Iterator[Placed]:
        """The parts that are printed from data; the line end after a block is not of it."""
        lengths = (len(written(part)) for part in self.parts)
        starts = accumulate(lengths, initial=len(self.head.text))
        for part, start in zip(self.parts, starts, strict=False):
            if isinstance(part, (Block, Inline)):
                yield Placed(part, Span(start, start + len(part.written.rstrip("\n"))))

    @property
    def sources(self) -> frozenset[str]:
        """The keys of the sources that its blocks rest on."""
        blocks = (part for part in self.parts if isinstance(part, Block))
        return frozenset[str]().union(*(block.sources for block in blocks))
