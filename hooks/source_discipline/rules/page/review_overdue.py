"""A page's review is overdue, or its dates cannot be true.

## Why
"The state of things today" goes stale without a single digit changing. A page past its date may
still be right; nobody has looked.

## Fix
Review the page against its sources, then update both dates.
"""

from collections.abc import Iterator

from source_discipline.rules.finding import finding
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "REV602"

ACCEPTS = ("---\nreviewed: 2026-01-01\nnext_review: 2026-12-31\n---\nThe archive is large.",)
REJECTS = (
    "---\nreviewed: 2026-01-01\nnext_review: ⟦2026-02-28⟧\n---\nThe archive is large.",
    "---\nreviewed: ⟦2026-12-30⟧\nnext_review: 2026-12-31\n---\nThe archive is large.",
)


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report a next review in the past and a last review in the future."""
    today, reviews = page.record.today, page.metadata.reviews
    reviewed, following = reviews.get("reviewed"), reviews.get("next_review")
    if reviewed and reviewed.date and reviewed.date > today:
        yield finding(
            page.document,
            reviewed.span,
            CODE,
            f"the review date `{reviewed.text}` is later than today ({today})",
            help="give the date on which the page was last reviewed",
        )
    if following and following.date and following.date < today:
        yield finding(
            page.document,
            following.span,
            CODE,
            f"the review due on `{following.text}` is overdue on {today}",
            help="review the page, then update `reviewed` and `next_review`",
        )
