"""Blocks printed from records, kept away from the Markdown renderer.

They are finished HTML. The renderer would read them through twice and change nothing, which takes
longer than all the prose of the site; so an empty element keeps their place until it is done.
"""

import re
from typing import NamedTuple

_BLOCK = re.compile(r"^<div data-record>[^\n]*</div>$", re.MULTILINE)
_HELD = re.compile(r'<div data-stash="(\d{1,6})"></div>')


class Stashed(NamedTuple):
    """A text with its blocks taken out, and the blocks."""

    text: str
    blocks: tuple[str, ...]

    def restored(self, html: str) -> str:
        """The rendered text with each block in its place."""
        return _HELD.sub(lambda held: self._block(int(held[1]), held.group()), html)

    def _block(self, index: int, held: str) -> str:
        return self.blocks[index] if index < len(self.blocks) else held


def stashed(markdown: str) -> Stashed:
    """Take the blocks out of a page's Markdown."""
    blocks: list[str] = []

    def hold(found: re.Match[str]) -> str:
        blocks.append(found.group())
        return f'<div data-stash="{len(blocks) - 1}"></div>'

    text = _BLOCK.sub(hold, markdown)
    return Stashed(text, tuple(blocks))
