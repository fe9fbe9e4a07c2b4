"""Markdown as prose: mask what is not running text, then cut the rest into blocks.

Mask, don't strip: the mask is as long as the file, so every later match is a source position.
"""

from collections.abc import Iterable, Iterator

from source_discipline.prose.blocks import scan
from source_discipline.prose.captions import with_captions
from source_discipline.prose.front_matter import Metadata, metadata
from source_discipline.prose.generated_page import GeneratedPage, Inline, Placed
from source_discipline.prose.inline import Edit, edits
from source_discipline.prose.prose import Block, BlockKind, Prose
from source_discipline.prose.regions import FOREIGN, Region, RegionKind, regions
from source_discipline.prose.tex import formula_edits
from source_discipline.text.document import Document, Span

OBJECT = "\ufffc"
"""Replaces a character of inline code or math in the mask, so that a sentence keeps its form."""

_OBJECTS = {RegionKind.CODE, RegionKind.MATH}


def prose(document: Document, foreign: bool = False) -> Prose:
    """See a Markdown file as prose.

    A `foreign` file is of a site that renders math and templates, as this one does not.
    """
    return _prose(document, document.text, metadata(document.text), foreign)


def generated_prose(page: GeneratedPage) -> Prose:
    """See a page made from data as prose, without what is printed from the data."""
    document = page.document
    text = _apply(document.text, (_printed(document.text, placed) for placed in page.placed()))
    return _prose(document, text, page.head.metadata)


def _prose(document: Document, text: str, head: Metadata, foreign: bool = False) -> Prose:
    front = head.span
    found = tuple(regions(text, front.end, frozenset() if foreign else FOREIGN))
    masked = _apply(text, _region_edits(text, front, found))
    masked = masked if foreign else _apply(masked, formula_edits(masked))
    result = scan(masked, document.text)
    shown = [Block(BlockKind.METADATA, span) for span in head.spans if span.start < span.end]
    blocks = (*shown, *result.blocks)
    mask = _apply(masked, _inline_edits(text, masked, blocks))
    return Prose(
        document=document,
        mask=mask,
        blocks=tuple(with_captions(blocks, mask)),
        code=tuple(region.span for region in found if region.kind in _OBJECTS),
        enumerators=tuple(result.enumerators),
        comments=tuple(region.span for region in found if region.kind is RegionKind.COMMENT),
        metadata=head,
    )


def _apply(text: str, changes: Iterable[Edit]) -> str:
    characters = list(text)
    for start, end, replacement in changes:
        characters[start:end] = replacement
    return "".join(characters)


def _region_edits(text: str, front: Span, found: Iterable[Region]) -> Iterator[Edit]:
    yield Edit(*front, _blank(text, front))
    for kind, span in found:
        fill = OBJECT if kind in _OBJECTS and "\n\n" not in text[slice(*span)] else " "
        yield Edit(*span, _blank(text, span, fill))


def _printed(text: str, placed: Placed) -> Edit:
    """A record within a line is treated like code; one that is a block leaves nothing."""
    fill = OBJECT if isinstance(placed.part, Inline) else " "
    return Edit(*placed.span, _blank(text, placed.span, fill))


def _inline_edits(text: str, masked: str, blocks: Iterable[Block]) -> Iterator[Edit]:
    for block in blocks:
        if block.kind is BlockKind.METADATA:
            yield Edit(*block.span, text[slice(*block.span)])
        else:
            yield from edits(masked, block.span)


def _blank(text: str, span: Span, fill: str = " ") -> str:
    lines = text[slice(*span)].split("\n")
    return "\n".join(fill * len(line) for line in lines)
