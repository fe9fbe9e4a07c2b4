"""Markdown as prose: mask what is not running text, then cut the rest into blocks.

Mask, don't strip: the mask is as long as the file, so every later match is a source position.
"""

import re
from collections.abc import Iterable, Iterator

from source_discipline.prose import raw_elements
from source_discipline.prose.blocks import scan
from source_discipline.prose.captions import with_captions
from source_discipline.prose.front_matter import Metadata, metadata
from source_discipline.prose.generated_page import GeneratedPage, Inline, Placed
from source_discipline.prose.inline import Edit, edits
from source_discipline.prose.prose import Block, BlockKind, Prose
from source_discipline.prose.regions import FOREIGN, Region, RegionKind, regions
from source_discipline.prose.tex import formula_edits
from source_discipline.text.document import Document, Span
from source_discipline.text.punctuation import OBJECT

_FENCE_TITLE = re.compile(r"""\btitle\s*=\s*(?:"([^"\n]+)"|'([^'\n]+)')""")
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
    raw = [region.span for region in found if region.kind is RegionKind.RAW]
    masked = _apply(text, _region_edits(text, front, found))
    masked = masked if foreign else _apply(masked, formula_edits(masked))
    result = scan(masked, document.text)
    apart = [Block(BlockKind.METADATA, span) for span in head.spans if span.start < span.end]
    apart += [Block(BlockKind.TITLE, span) for span in _fence_titles(text, found)]
    mask = _apply(masked, _inline_edits(text, masked, apart, result.blocks))
    return Prose(
        document=document,
        mask=mask,
        blocks=tuple(with_captions((*apart, *result.blocks), mask)),
        code=tuple(region.span for region in found if region.kind in _OBJECTS),
        fences=tuple(region.span for region in found if region.kind is RegionKind.FENCE),
        enumerators=tuple(result.enumerators),
        comments=tuple(region.span for region in found if region.kind is RegionKind.COMMENT),
        raw=tuple(span for span in raw if raw_elements.is_read(text, span)),
        targets=tuple(result.targets),
        metadata=head,
    )


def _apply(text: str, changes: Iterable[Edit]) -> str:
    made = [change for change in changes if change.start < change.end]
    if not made:
        return text
    characters = list(text)
    for start, end, replacement in made:
        characters[start:end] = replacement
    return "".join(characters)


def _region_edits(text: str, front: Span, found: Iterable[Region]) -> Iterator[Edit]:
    yield Edit(*front, _blank(text, front))
    for kind, span in found:
        fill = OBJECT if kind in _OBJECTS and "\n\n" not in text[slice(*span)] else " "
        position = span.start
        for shown in raw_elements.shown(text, span) if kind is RegionKind.RAW else ():
            yield Edit(position, shown.start, _blank(text, Span(position, shown.start)))
            position = shown.end
        yield Edit(position, span.end, _blank(text, Span(position, span.end), fill))


def _printed(text: str, placed: Placed) -> Edit:
    """A record within a line is treated like code; one that is a block leaves nothing."""
    fill = OBJECT if isinstance(placed.part, Inline) else " "
    return Edit(*placed.span, _blank(text, placed.span, fill))


def _inline_edits(
    text: str, masked: str, apart: Iterable[Block], blocks: Iterable[Block]
) -> Iterator[Edit]:
    """What stands apart from Markdown is shown as it is written."""
    for block in apart:
        yield Edit(*block.span, text[slice(*block.span)])
    for block in blocks:
        yield from edits(masked, block)


def _blank(text: str, span: Span, fill: str = " ") -> str:
    lines = text[slice(*span)].split("\n")
    return "\n".join(fill * len(line) for line in lines)


def _fence_titles(text: str, found: Iterable[Region]) -> Iterator[Span]:
    """The titles of code blocks, which stand above the code."""
    for kind, (start, end) in found:
        if kind is RegionKind.FENCE:
            title = _FENCE_TITLE.search(text, start, text.find("\n", start, end))
            yield from [Span(*title.span(title.lastindex or 0))] if title else ()
