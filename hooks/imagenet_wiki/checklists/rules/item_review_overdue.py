"""An item's review is overdue, or its dates cannot be true.

## Why
Law, terms and pages change while an item stays the same. Past its date an item may still be right;
nobody has looked.

## Fix
Review the item against its sources, then update both dates.
"""

from collections.abc import Iterator

from imagenet_wiki.checklists.basis import Basis, finding
from source_discipline.text.diagnostic import Diagnostic

CODE = "GOV809"

ACCEPTS = ("review: {last_reviewed: 2026-01-01, review_by: 2026-06-01}",)
REJECTS = (
    "review: {last_reviewed: 2026-01-01, review_by: ⟦2026-05-31}",
    "review: {last_reviewed: ⟦2026-06-02, review_by: 2026-12-31}",
    "review: {last_reviewed: 2026-01-01, review_by: ⟦2025-12-31}",
)


def check(basis: Basis) -> Iterator[Diagnostic]:
    """Report reviews due before the day of the check, and reviews dated after it."""
    for area, item in basis:
        last, due = item.review.last_reviewed, item.review.review_by
        if last > basis.today:
            message = f"the review of `{item.id}` on {last} is later than today ({basis.today})"
            help = "give the day on which the item was last reviewed"
            yield finding(area, item, ("review", "last_reviewed"), CODE, message, help=help)
        if due < basis.today and item.status != "retired":
            message = f"the review of `{item.id}` was due on {due}"
            help = "review the item against its sources, then update both dates"
            yield finding(area, item, ("review", "review_by"), CODE, message, help=help)
