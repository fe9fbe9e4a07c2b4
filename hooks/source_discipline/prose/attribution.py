"""Which citations are in a stretch of a page, and which of them speak for a number in it.

What was looked up for a stretch is kept, because each of its numbers asks for the same.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from source_discipline.prose.citations import Citation
from source_discipline.prose.prose import Block, BlockKind
from source_discipline.text.document import Span


class Attribution:
    """The citations of one page, asked for by scope."""

    def __init__(self, cited: Sequence[Citation], mask: str) -> None:
        """`cited` are all citations of a page, in order; `mask` is its text as prose."""
        self._cited = tuple(cited)
        self._mask = mask
        self._starts = [citation.span.start for citation in cited]
        self._standing: dict[tuple[Span, ...], tuple[Citation, ...]] = {}
        self._groups: dict[tuple[int, int], tuple[Citation, ...]] = {}

    def standing(self, block: Block, scope: Span) -> tuple[Citation, ...]:
        """All citations in a scope; in a table those of the row and of the caption."""
        if block.kind is BlockKind.METADATA:
            return self._cited
        spans = (scope, *block.context)
        if spans not in self._standing:
            self._standing[spans] = tuple(c for span in spans for c in self._cited[self._in(span)])
        return self._standing[spans]

    def governing(self, offset: int, scope: Span) -> tuple[Citation, ...]:
        """The citations of the bracket after an offset, or before it, within a scope.

        Brackets side by side are one.
        """
        there = self._in(scope)
        after = max(there.start, bisect_right(self._starts, offset))
        if after < there.stop:
            return self._group(after, there.stop)
        return self._group(there.stop - 1, there.start - 1) if there.start < there.stop else ()

    def _in(self, span: Span) -> slice:
        return slice(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))

    def _group(self, first: int, stop: int) -> tuple[Citation, ...]:
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
