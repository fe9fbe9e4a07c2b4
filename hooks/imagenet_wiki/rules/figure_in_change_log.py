"""The change log states a number.

## Why
An entry of the change log is shown on every page that it concerns, as plain text. A number there
would be read like those of the page, without its source, and without anybody having checked it.

## Fix
Say what has changed without the number: the page states it, with its source. A name with a digit is
listed in `evidence/names.txt`.
"""

import re
from collections.abc import Iterator

from source_discipline.rules.finding import finding
from source_discipline.rules.page import unknown_name
from source_discipline.rules.rule import PageRule
from source_discipline.rules.unread import disguised_number, unread_content
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.text.document import Document
from source_discipline.verdicts.claim import read_page
from source_discipline.verdicts.judged_page import JudgedPage, judge_page
from source_discipline.verdicts.verdict import Record

CODE = "LOG901"

ACCEPTS = (
    "- [Archive](docs/index.md): its plates counted anew.",
    "### 2027-02-01\n\nThe archive is compared with PlateNet2004. It sets `k=8`.",
)
REJECTS = (
    "- [Archive](docs/index.md): ⟦5,000⟧ plates, counted anew.",
    "- [Archive](docs/index.md): more than ⟦fifty⟧ keepers.",
    "- [Archive](docs/index.md): its plates counted anew [⟦@survey1999⟧].",
)
_HEADING = re.compile(r"^### (?:\d{4}-\d\d-\d\d|\d+(?:\.\d+)+)[ \t]*$", re.MULTILINE)
_OTHERS: tuple[PageRule, ...] = (unknown_name, disguised_number, unread_content)
"""What else holds of any text that readers get."""


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each number and each citation."""
    for verdict in page.verdicts:
        number = verdict.claim.number
        if number.kind.judged and not verdict.claim.exemption:
            message = f"`{number.text}` is stated in the change log, which shows no source"
            help = "leave it to the page, which cites its source"
            yield finding(page.document, number.span, CODE, message, help=help)
    for citation in page.page.citations:
        message = f"`{citation.citekey}` is cited in the change log, which shows no source"
        yield finding(page.document, citation.span, CODE, message, help="cite it on the page")


def change_log_diagnostics(log: Document, record: Record) -> Iterator[Diagnostic]:
    """What is wrong in the texts of a change log; days and versions only order them."""
    text = _HEADING.sub(lambda heading: " " * len(heading.group()), log.text)
    page = judge_page(read_page(Document(log.path, text)), record)
    yield from check(page)
    for rule in _OTHERS:
        yield from rule.check(page)
