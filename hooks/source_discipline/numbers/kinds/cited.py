"""Whether a source is cited for a number, so that it counts what that source has."""

import re
import sys
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from source_discipline.numbers.candidate import Candidate
from source_discipline.text.document import Span

_STOP = re.compile(r"[.?!]\s")
_CITATION = re.compile(r"\[@")
_BREAK = re.compile(r"\n")
_KEPT = 8


def is_cited(candidate: Candidate) -> bool:
    """Whether a citation follows it in its sentence."""
    segment = candidate.segment
    cited = _next(_places(_CITATION, segment.text, segment.span), candidate.end)
    return cited < _next(_places(_STOP, segment.mask, segment.span), candidate.end)


def is_in_cited_text(candidate: Candidate) -> bool:
    """Whether any source is cited in its paragraph, item or row."""
    segment = candidate.segment
    return bool(_places(_CITATION, segment.text, _row(segment.text, segment.span)))


def _row(text: str, cell: Span) -> Span:
    """The row of a table that a cell stands in; what is no cell stands for itself."""
    breaks = _places(_BREAK, text, Span(0, len(text)))
    before = bisect_left(breaks, cell.start)
    start = breaks[before - 1] + 1 if before else 0
    if not text.startswith("|", start):
        return cell
    return Span(start, min(_next(breaks, cell.end), len(text)))


def _next(places: Sequence[int], start: int) -> int:
    """The first of the places from a start on; beyond all of them where there is none."""
    index = bisect_left(places, start)
    return places[index] if index < len(places) else sys.maxsize


@lru_cache(_KEPT)
def _places(pattern: re.Pattern[str], text: str, span: Span) -> Sequence[int]:
    """Where a pattern matches in a stretch, looked for once for all of its numbers."""
    return [found.start() for found in pattern.finditer(text, *span)]
