"""Claims: a number, the stretch in which it must be cited, and the citations in it.

In running prose that stretch is the sentence; in a list it is the item, in a table the cell, what
speaks for its row or its column, and the caption (`prose/attribution.py`). A page's own description
cannot contain a citation, so what it says must be supported by a source that the page cites.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from source_discipline.numbers.number import Number
from source_discipline.numbers.scan import numbers
from source_discipline.prose.attribution import Attribution
from source_discipline.prose.citations import Citation, Malformed, citations
from source_discipline.prose.exemptions import Exemption, exempting, exemptions
from source_discipline.prose.generated_page import GeneratedPage
from source_discipline.prose.mask import generated_prose, prose
from source_discipline.prose.prose import Block, BlockKind, Prose
from source_discipline.prose.sentences import sentences
from source_discipline.text.document import Document, Span
from source_discipline.verdicts.table_cells import cell_at, with_cell_unit
from source_discipline.verdicts.windows import Windows

_CELL = "cell, in one of its row that states no number, or in the caption"
_CALLED = {BlockKind.ITEM: "item", BlockKind.ROW: _CELL}
_WHOLE = {BlockKind.ITEM, BlockKind.ROW, BlockKind.HEADING, BlockKind.TITLE, BlockKind.METADATA}


@dataclass(frozen=True, slots=True)
class Claim:
    """One number with what speaks for it."""

    number: Number
    block: Block
    scope: Span
    """The sentence, item or row in which the number must be cited."""
    near: Span
    """The words of the scope that are this number's, and not its neighbors'."""
    citations: tuple[Citation, ...] = ()
    """All citations in the scope; in a table those that speak for the number's cell."""
    governing: tuple[Citation, ...] = ()
    """Those that speak for the number: the next bracket after it, or the last one before."""
    exemption: Exemption | None = None

    @property
    def unit_of_text(self) -> str:
        """What an author calls the stretch in which the number must be cited."""
        return _CALLED.get(self.block.kind, "sentence")


@dataclass(frozen=True, slots=True)
class Page:
    """A page read: its prose, and every number in it as a claim."""

    prose: Prose
    claims: tuple[Claim, ...]
    citations: tuple[Citation, ...]
    malformed: tuple[Malformed, ...]
    exemptions: tuple[Exemption, ...]

    @property
    def document(self) -> Document:
        """The file that was read."""
        return self.prose.document

    def within(self, scope: Span) -> Sequence[Claim]:
        """The claims of a sentence, item or row."""
        start = bisect_left(self.claims, scope.start, key=lambda claim: claim.number.span.start)
        end = bisect_left(self.claims, scope.end, key=lambda claim: claim.number.span.start)
        return self.claims[start:end]

    def scope(self, offset: int) -> Span | None:
        """The sentence, item or row that an offset is in, or behind on the same line."""
        before = (block for block in self.prose.blocks if block.span.start <= offset)
        block = max(before, key=lambda block: block.span, default=None)
        if block is None or self.document.text[block.span.end : offset].strip(" \t"):
            return None
        return _enclosing(_scopes(self.prose.mask, block), offset)


def read_page(document: Document, foreign: bool = False) -> Page:
    """Find the numbers of a page and the citations with each.

    For `foreign` see `mask.prose`.
    """
    return _page(prose(document, foreign))


def read_generated(page: GeneratedPage) -> Page:
    """The same for a page made from data: what is printed from them is nothing that it claims."""
    return _page(generated_prose(page))


def _page(text: Prose) -> Page:
    cited, malformed = citations(text)
    exempted = exemptions(text)
    found = tuple(_claims(text, numbers(text), cited, exempted))
    return Page(text, found, cited, malformed, exempted)


def _claims(
    text: Prose,
    found: Sequence[Number],
    cited: Sequence[Citation],
    exempted: Sequence[Exemption],
) -> Iterator[Claim]:
    blocks = sorted(text.blocks, key=lambda block: block.span)
    if not blocks:
        return  # a page of list marks alone
    starts = [block.span.start for block in blocks]
    scopes: dict[Span, tuple[Span, ...]] = {}
    judged = [number for number in found if number.kind.judged]
    attribution = Attribution(cited, text.mask, [number.span.start for number in judged])
    figures = [number.span for number in judged if number.date is None]
    windows = Windows(text.mask, figures)
    covered = exempting(exempted, [number.span for number in found], text.document.text)
    for index, number in enumerate(found):
        block = blocks[max(0, bisect_right(starts, number.span.start) - 1)]
        if block.span not in scopes:
            scopes[block.span] = _scopes(text.mask, block)
        scope = _enclosing(scopes[block.span], number.span.start)
        yield Claim(
            with_cell_unit(number, block, text.mask),
            block,
            scope,
            windows.window(number.span, cell_at(block, number.span.start) or scope),
            *attribution.of(block, scope, number.span.start),
            covered.get(index),
        )


def _scopes(mask: str, block: Block) -> tuple[Span, ...]:
    return (block.span,) if block.kind in _WHOLE else sentences(mask, block.span)


def _enclosing(scopes: tuple[Span, ...], offset: int) -> Span:
    index = bisect_right(scopes, offset, key=lambda scope: scope.start) - 1
    return scopes[max(0, index)]
