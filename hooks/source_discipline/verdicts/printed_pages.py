"""Pages written from data: their prose is judged, their records are printed from the data."""

import re

from source_discipline.text.document import Document, Span
from source_discipline.verdicts.claim import read_page
from source_discipline.verdicts.decide import Record
from source_discipline.verdicts.judged_page import JudgedPage, judge_page

_RECORD = re.compile(
    r"^<div data-record>[^\n]*$|<span data-record>[^\n]*?</span>(?!</)", re.MULTILINE
)


def judge_printed(document: Document, record: Record) -> JudgedPage:
    """A judged page whose records are passed over: they show data and claim nothing."""
    records = (Span(*found.span()) for found in _RECORD.finditer(document.text))
    return judge_page(read_page(document, records), record)
