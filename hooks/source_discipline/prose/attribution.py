"""Which citations are in a stretch of a page, and which of them speak for a number in it.

In a sentence those of the next bracket after the number do, or of the last one before it. In a
table the number's own cell comes first; then a cell of the row that cites and states no number, or
the row's first one; then the header of the column; then the caption, and last the sentence that
introduces the table. Two cells that state numbers never lend each other their sources.

What was looked up for a stretch is kept, because each of its numbers asks for the same.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from source_discipline.prose.citations import Citation
from source_discipline.prose.prose import Block, BlockKind
from source_discipline.text.document import Span

_Cited = tuple[Citation, ...]


class Attribution:
    """The citations of one page, asked for by number."""

    def __init__(self, cited: Sequence[Citation], mask: str, stated: Sequence[int]) -> None:
        """`cited` are all citations of a page, in order; `mask` is its text as prose.

        `stated` says where the numbers begin that are claims, in order.
        """
        self._cited = tuple(cited)
        self._mask = mask
        self._stated = stated
        self._starts = [citation.span.start for citation in cited]
        self._within: dict[Span, _Cited] = {}
        self._groups: dict[tuple[int, int], _Cited] = {}
        self._speakers: dict[Span, tuple[Span, ...]] = {}

    def of(self, block: Block, scope: Span, offset: int) -> tuple[_Cited, _Cited]:
        """All citations in the scope of a number, and those among them that speak for it."""
        if block.kind is BlockKind.METADATA:
            return self._cited, self._cited
        if block.cells:
            found = self._of_cell(block, offset)
            return found, found
        return self._all(scope), self.governing(offset, scope)

    def governing(self, offset: int, scope: Span) -> _Cited:
        """The citations of the bracket after an offset, or before it, within a scope.

        Brackets side by side are one.
        """
        there = self._in(scope)
        after = max(there.start, bisect_right(self._starts, offset))
        if after < there.stop:
            return self._group(after, there.stop)
        return self._group(there.stop - 1, there.start - 1) if there.start < there.stop else ()

    def _of_cell(self, block: Block, offset: int) -> _Cited:
        column = max(0, bisect_right(block.cells, offset, key=lambda cell: cell.start) - 1)
        own = self.governing(offset, block.cells[column])
        heads = (cell for row in _above(block) for cell in row[column : column + 1])
        around = (*self._speaker(block, offset), *heads, *block.context)
        return own or next(filter(None, map(self._all, around)), ())

    def _speaker(self, block: Block, offset: int) -> tuple[Span, ...]:
        """The cell that speaks for the others of its row: the next after an offset, or the last."""
        if block.span not in self._speakers:
            first, *others = block.cells
            speaking = [first, *(cell for cell in others if not self._states(cell))]
            self._speakers[block.span] = tuple(filter(self._all, speaking))
        cells = self._speakers[block.span]
        after = bisect_right(cells, offset, key=lambda cell: cell.start)
        return cells[after : after + 1] or cells[-1:]

    def _states(self, cell: Span) -> bool:
        return bisect_left(self._stated, cell.start) < bisect_left(self._stated, cell.end)

    def _all(self, span: Span) -> _Cited:
        if span not in self._within:
            self._within[span] = self._cited[self._in(span)]
        return self._within[span]

    def _in(self, span: Span) -> slice:
        return slice(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))

    def _group(self, first: int, stop: int) -> _Cited:
        """The citations from one on, in either direction, up to the first that is separate."""
        if (first, stop) not in self._groups:
            step = 1 if first < stop else -1
            end = next(
                (b for a, b in pairwise(range(first, stop, step)) if self._apart(a, b)), stop
            )
            group = tuple(self._cited[index] for index in range(first, end, step))
            self._groups[first, stop] = group
        return self._groups[first, stop]

    def _apart(self, one: int, other: int) -> bool:
        left, right = sorted((self._cited[one].bracket, self._cited[other].bracket))
        return left != right and bool(self._mask[left.end : right.start].strip())


def _above(block: Block) -> Iterator[tuple[Span, ...]]:
    """The rows of the header above a row, the nearest first."""
    return (row for row in block.heads if row[0].start < block.span.start)
