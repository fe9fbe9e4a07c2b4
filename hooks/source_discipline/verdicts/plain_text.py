"""A text without Markdown and without citations, read as the page that it could be on."""

from collections.abc import Iterator
from itertools import pairwise

from source_discipline.numbers.scan import numbers
from source_discipline.prose.prose import Block, BlockKind, Prose
from source_discipline.prose.sentences import sentences
from source_discipline.text.document import Document, Span
from source_discipline.verdicts.claim import Claim, Page
from source_discipline.verdicts.windows import Windows


def read_plain(text: str) -> Page:
    """Every number of a text with the sentence that it is in; a line is a paragraph."""
    blocks = tuple(_lines(text))
    prose = Prose(Document("", text), text, blocks)
    return Page(prose, tuple(_claims(prose)), (), (), ())


def scopes(page: Page) -> Iterator[Span]:
    """The sentences of such a page, in order."""
    for block in page.prose.blocks:
        yield from sentences(page.prose.mask, block.span)


def _lines(text: str) -> Iterator[Block]:
    breaks = [-1, *(place for place, sign in enumerate(text) if sign == "\n"), len(text)]
    for before, after in pairwise(breaks):
        if text[before + 1 : after].strip():
            yield Block(BlockKind.PARAGRAPH, Span(before + 1, after))


def _claims(prose: Prose) -> Iterator[Claim]:
    found = numbers(prose)
    figures = [each.span for each in found if each.kind.judged and each.date is None]
    windows = Windows(prose.mask, figures)
    for block in prose.blocks:
        for scope in sentences(prose.mask, block.span):
            for number in found:
                if scope.start <= number.span.start < scope.end:
                    near = windows.window(number.span, scope)
                    yield Claim(number, block, scope, near)
