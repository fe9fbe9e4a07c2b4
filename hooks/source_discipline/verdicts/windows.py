"""The words that belong to one number of a sentence, and not to the numbers beside it.

Between two numbers a clause may end: what is before its end is the first one's, what follows the
second one's. Numbers that a list or a range joins share their words.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from source_discipline.text.document import Span

_JOINS = re.compile(r"[\s,/&–—%×x±-]*(?:\b(?:and|or|to|through|by)\b)?[\s$€£~]*")
_STRONG = re.compile(r"[;:|(]|,(?=\s)|\s[–—]\s|\b(?:while|but|whereas|which)\b")
_WEAK = re.compile(r"\b(?:and|or|to|against|than|versus)\b")


class Windows:
    """The words of each number of a page; those that a list joins are looked up once."""

    def __init__(self, mask: str, stated: Sequence[Span]) -> None:
        """`stated` are the spans of all figures, in order: dates qualify them."""
        self._mask = mask
        self._stated = stated
        self._known: dict[int, Span] = {}

    def window(self, number: Span, scope: Span) -> Span:
        """The words of one number within its sentence, item or cell."""
        index = bisect_left(self._stated, number)
        if self._stated[index : index + 1] != [number]:
            return scope
        if index not in self._known:
            mask, stated = self._mask, self._stated
            first, last = self._joined_with(index, scope)
            words = Span(_begin(mask, stated, first, scope), _end(mask, stated, last, scope))
            self._known.update(dict.fromkeys(range(first, last + 1), words))
        return self._known[index]

    def _joined_with(self, index: int, scope: Span) -> tuple[int, int]:
        """The first and the last number of the list or range that a number is in."""
        mask, stated, first, last = self._mask, self._stated, index, index
        while first > 0 and stated[first - 1].end > scope.start and _joined(mask, stated, first):
            first -= 1
        while last + 1 < len(stated) and stated[last + 1].start < scope.end:
            if not _joined(mask, stated, last + 1):
                break
            last += 1
        return first, last


def _joined(mask: str, stated: Sequence[Span], index: int) -> bool:
    """Whether a number and the one before it are in a list or a range."""
    return _JOINS.fullmatch(mask, stated[index - 1].end, stated[index].start) is not None


def _begin(mask: str, stated: Sequence[Span], index: int, scope: Span) -> int:
    if not stated or index == 0 or stated[index - 1].end <= scope.start:
        return scope.start
    before = stated[index - 1].end
    return _clause(mask, before, stated[index].start).end


def _end(mask: str, stated: Sequence[Span], index: int, scope: Span) -> int:
    if index + 1 >= len(stated) or stated[index + 1].start >= scope.end:
        return scope.end
    return _clause(mask, stated[index].end, stated[index + 1].start).start


def _clause(mask: str, start: int, end: int) -> Span:
    """Where one clause ends and the next begins between two numbers: nowhere, if they are one."""
    found = _STRONG.search(mask, start, end)
    if found is None:
        weak = [*_WEAK.finditer(mask, start, end)]
        found = weak[-1] if weak else None
    return Span(*found.span()) if found else Span(end, start)
