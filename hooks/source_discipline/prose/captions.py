"""What is said about a table beside it: its caption, and the sentence that introduces it.

A caption is a caption block after the table, or a paragraph of its own that begins with "Table",
before or after it. The paragraph above introduces the table if it ends with a colon.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from source_discipline.prose.prose import Block, BlockKind
from source_discipline.prose.sentences import sentences
from source_discipline.text.document import Span

_LABEL = re.compile(r"\s*Tab(?:le|\.)(?:[ \t]+[\w.-]{1,12})?[ \t]*[:.|–—]", re.IGNORECASE)


def with_captions(blocks: Sequence[Block], mask: str) -> Iterator[Block]:
    """The blocks in order, each row of a table with what is said about it, its caption first."""
    groups = [[*group] for _, group in groupby(blocks, key=_table)]
    taken: set[Span] = set()
    for index, group in enumerate(groups):
        if group[0].kind is BlockKind.ROW:
            before = groups[index - 1] if index else []
            after = groups[index + 1] if index + 1 < len(groups) else []
            context = tuple(_context(before, after, taken, mask))
            yield from (replace(row, context=context) for row in group)
        else:
            yield from group


def _table(block: Block) -> tuple[Span, ...] | None:
    """What the rows of one table share; neighbors that are none are together too."""
    return block.heads[-1] if block.kind is BlockKind.ROW else None


def _context(
    before: Sequence[Block], after: Sequence[Block], taken: set[Span], mask: str
) -> Iterator[Span]:
    above = [block for block in reversed(before) if block.kind is not BlockKind.ROW]
    title = _labeled(above, mask)
    if title and title not in taken:
        above = above[1:]
        yield title
    else:
        title = _labeled(after, mask)
        if title:
            taken.add(title)
            yield title
    for block in after:
        if block.kind is not BlockKind.CAPTION:
            break
        yield block.span
    yield from _introduction(above, mask)


def _labeled(neighbors: Sequence[Block], mask: str) -> Span | None:
    """The nearest block, where it is a paragraph that begins as a caption does."""
    first = next(iter(neighbors), None)
    if first and first.kind is BlockKind.PARAGRAPH and _LABEL.match(mask, *first.span):
        return first.span
    return None


def _introduction(above: Sequence[Block], mask: str) -> Iterator[Span]:
    """The last sentence above, where it ends with a colon."""
    for block in above[:1]:
        text = mask[slice(*block.span)]
        if block.kind is BlockKind.PARAGRAPH and text.rstrip().endswith(":"):
            yield sentences(mask, block.span)[-1]
