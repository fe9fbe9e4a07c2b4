"""Written exceptions: `<!-- exempt "1.2 million": why this number is not a claim -->`.

An exemption names the text it covers, so it loses its effect when that text changes.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from source_discipline.prose.prose import Prose
from source_discipline.text.document import Span

_BEGINNING = 4
"""By so many characters of what it quotes an exemption is looked up."""
_KEPT = 8
_COMMENT = re.compile(
    r"""<!--\s*exempt\b\s*(?P<quote>"(?P<text>[^"]*)")?\s*:?\s*(?P<reason>.*?)\s*-->""",
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Exemption:
    """One written exception: the text it covers, why, and the block it is in."""

    text: str
    reason: str
    span: Span
    block: Span | None

    @property
    def explained(self) -> bool:
        """Whether it quotes what it covers and gives a reason of more than one word."""
        return bool(self.text) and len(self.reason.split()) > 1

    def occurrences(self, text: str) -> Iterator[Span]:
        """The places of the exempted text in the block."""
        if self.block is None or not self.text:
            return
        size = len(self.text)
        for start in _places(text, self.block, min(size, _BEGINNING))[self.text[:_BEGINNING]]:
            if start + size <= self.block.end and text.startswith(self.text, start):
                yield Span(start, start + size)


@lru_cache(_KEPT)
def _places(text: str, block: Span, size: int) -> Mapping[str, Sequence[int]]:
    """Where each stretch of so many characters is in a block; looked up once for all quotes."""
    found: dict[str, list[int]] = defaultdict(list)
    for start in range(block.start, block.end - size + 1):
        found[text[start : start + size]].append(start)
    return found


def exemptions(prose: Prose) -> tuple[Exemption, ...]:
    """The exemptions on a page; each applies to the block that it is in or after."""
    spans = sorted(block.span for block in prose.blocks)
    return tuple(_exemptions(prose, spans))


def exempting(
    exempted: Sequence[Exemption], numbers: Sequence[Span], text: str
) -> dict[int, Exemption]:
    """The first exemption that covers each number, by the number's index among the sorted ones.

    It covers a number inside a stretch that it quotes.
    """
    # What two exemptions of a block quote alike, the first of them covers.
    first = {(each.block, each.text): each for each in reversed(exempted) if each.explained}
    covered: dict[int, Exemption] = {}
    for exemption in exempted:
        if first.get((exemption.block, exemption.text)) is exemption:
            for stretch in exemption.occurrences(text):
                for index in _within(stretch, numbers):
                    covered.setdefault(index, exemption)
    return covered


def _within(stretch: Span, numbers: Sequence[Span]) -> Iterator[int]:
    for index in range(bisect_left(numbers, Span(stretch.start, 0)), len(numbers)):
        if numbers[index].start > stretch.end:
            break
        if stretch.start <= numbers[index].start and numbers[index].end <= stretch.end:
            yield index


def _exemptions(prose: Prose, blocks: list[Span]) -> Iterator[Exemption]:
    for comment in prose.comments:
        found = _COMMENT.fullmatch(prose.document.text, *comment)
        if found:
            index = bisect_right(blocks, Span(comment.start, comment.end)) - 1
            block = blocks[index] if index >= 0 else None
            yield Exemption(found["text"] or "", found["reason"], comment, block)
