"""A page does not say when it was reviewed, or when its next review is due.

## Why
A reader must be able to see how old a page's judgment is. Dates are part of the claim.

## Fix
Give `reviewed` and `next_review` in the front matter, as `YYYY-MM-DD` and without quotes.
"""

from collections.abc import Iterator

from source_discipline.rules.finding import finding
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.text.document import Span
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "REV601"

ACCEPTS = ("---\nreviewed: 2026-01-01\nnext_review: 2026-12-31\n---\nThe archive is large.",)
REJECTS = (
    "⟦---⟧\ntitle: Archive\nreviewed: 2026-01-01\n---\nThe archive is large.",
    "---\nreviewed: ⟦2026-13-01⟧\nnext_review: 2026-12-31\n---\nThe archive is large.",
    "---\nreviewed: 2026-01-01\nnext_review: ⟦'2026-12-31'⟧\n---\nThe archive is large.",
    "---\nreviewed: ⟦20260101⟧\nnext_review: 2026-12-31\n---\nThe archive is large.",
    "---\nreviewed: ⟦2026-W01-1⟧\nnext_review: 2026-12-31\n---\nThe archive is large.",
)


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report missing and unreadable review dates."""
    for name in ("reviewed", "next_review") if page.metadata.readable else ():
        entry = page.metadata.reviews.get(name)
        if entry is None:
            message = f"the front matter has no `{name}` date"
            span = Span(0, 0)
        elif entry.date is None:
            message = f"`{entry.text}` is not a valid date"
            span = entry.span
        else:
            continue
        help = f"write `{name}: YYYY-MM-DD`, without quotes, between the `---`"
        yield finding(page.document, span, CODE, message, help=help)
