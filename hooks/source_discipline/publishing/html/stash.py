"""Blocks printed from records, kept away from the Markdown renderer.

They are finished HTML. The renderer would read them through twice and change nothing, which takes
longer than all the prose of the site; so an empty element keeps their place until it is done.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from source_discipline.prose.generated_page import Block, GeneratedPage, Inline, written
from source_discipline.prose.inline import Edit

_HELD = re.compile(r'<div data-stash="(\d{1,6})"></div>')


@dataclass(slots=True)
class Stash:
    """The blocks of one page, and how many figures of the build were written on it."""

    blocks: list[Block] = field(default_factory=list)
    figures: int = 0
    inline: list[str] = field(default_factory=list)
    """What is printed from data within lines, which is not kept away."""

    def hold(self, block: Block) -> str:
        """Keep a block; what holds its place."""
        self.blocks.append(block)
        return f'<div data-stash="{len(self.blocks) - 1}"></div>'

    def figure(self, value: int) -> str:
        """A figure of the build as an element."""
        self.figures += 1
        self.inline.append(f"{value:,}")
        return f'<data class="figure" data-record value="{value}">{value:,}</data>'

    def body(self, page: GeneratedPage) -> str:
        """The text of a page below its head, its blocks kept."""
        self.inline += (part.html for part in page.parts if isinstance(part, Inline))
        parts = (
            f"{self.hold(part)}\n" if isinstance(part, Block) else written(part)
            for part in page.parts
        )
        return "".join(parts)

    def edits(self, page: GeneratedPage) -> Iterator[Edit]:
        """What has to change in the text of a page to keep its blocks."""
        for part, span in page.placed():
            if isinstance(part, Block):
                yield Edit(*span, self.hold(part))
            else:
                self.inline.append(part.html)

    def restored(self, html: str) -> str:
        """The rendered text with each block in its place."""
        return _HELD.sub(lambda held: self._block(int(held[1]), held.group()), html)

    def _block(self, index: int, held: str) -> str:
        known = index < len(self.blocks)
        return self.blocks[index].written.rstrip("\n") if known else held
