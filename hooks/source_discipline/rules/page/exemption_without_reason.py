"""An exemption does not say what it covers, or why.

## Why
An exception that nobody explained cannot be reviewed, and it grows. Every exemption on this site is
counted and published with its reason.

## Fix
Write `<!-- exempt "the text": the reason -->`.
"""

from collections.abc import Iterator

from source_discipline.rules.finding import finding
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "EXM501"

ACCEPTS = ('Say 77 plates. <!-- exempt "77": an invented example -->',)
REJECTS = ('The archive is large. ⟦<!-- exempt "77" -->⟧',)


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each exemption without a quoted text or without a reason."""
    for exemption in page.page.exemptions:
        if not exemption.explained:
            yield finding(
                page.document,
                exemption.span,
                CODE,
                "an exemption without " + ("a reason" if exemption.text else "a quoted text"),
                help='write <!-- exempt "the text": the reason --> in the block it is about',
            )
