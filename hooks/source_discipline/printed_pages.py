"""Pages written from data: their prose is judged, their records are printed from the data."""

import re
from dataclasses import replace

from source_discipline.claims import Claim, read_page
from source_discipline.documents import Document, Span
from source_discipline.judged import JudgedPage, judge_page
from source_discipline.verdicts import Record

_RECORD = re.compile(
    r"^<div data-record>[^\n]*$|<span data-record>[^\n]*?</span>(?!</)", re.MULTILINE
)


def judge_printed(document: Document, record: Record) -> JudgedPage:
    """A judged page on which numbers within records are no claims."""
    page = read_page(document)
    spans = [Span(*found.span()) for found in _RECORD.finditer(document.text)]
    claims = tuple(claim for claim in page.claims if not _within(claim, spans))
    return judge_page(replace(page, claims=claims), record)


def _within(claim: Claim, spans: list[Span]) -> bool:
    start = claim.number.span.start
    return any(span.start <= start < span.end for span in spans)
