"""How far a finding reaches: it says where it begins, and an editor underlines a stretch."""

import re

from source_discipline.editing.draft import Draft
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.text.document import Document, Span

_WORD = re.compile(r"\S+")
_REST = re.compile(r"\S(?:[^\r\n]*\S)?")


def extent(document: Document, diagnostic: Diagnostic) -> Span:
    """In a file of records: to the end of the line."""
    return line_from(document, diagnostic.line, diagnostic.column)


def line_from(document: Document, line: int, column: int) -> Span:
    """What a line has from a place on."""
    return _match(_REST, document, document.offset(line, column))


def extent_in(page: Draft, diagnostic: Diagnostic) -> Span:
    """In a page: the number, the citation, or the word at its place."""
    start = page.document.offset(diagnostic.line, diagnostic.column)
    read = page.page.page
    spans = (
        *(claim.number.span for claim in read.claims),
        *(citation.span for citation in read.citations),
        *(malformed.span for malformed in read.malformed),
        *(exemption.span for exemption in read.exemptions),
        *(citation.bracket for citation in read.citations),
    )
    return next((span for span in spans if span.start == start), None) or _match(
        _WORD, page.document, start
    )


def _match(pattern: re.Pattern[str], document: Document, start: int) -> Span:
    found = pattern.match(document.text, start)
    return Span(start, found.end() if found else start)
