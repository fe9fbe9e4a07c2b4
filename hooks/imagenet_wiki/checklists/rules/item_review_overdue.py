"""An item's review is overdue, its next one is due too late, or its dates cannot be true.

## Why
Law, terms and pages change while an item stays the same. Past its date an item may still be right;
nobody has looked. The wiki promises how soon somebody looks again, and sooner where a law is in
the item: one that it cites, is mapped to or hangs on. A promise kept for most items is not kept.

## Fix
Review the item against its sources, then update both dates. Where the next review is due too late,
bring `review_by` forward to the day that the message names.
"""

from collections.abc import Iterator
from datetime import date

from imagenet_wiki.checklists.basis import Basis, finding
from imagenet_wiki.checklists.items import Item
from imagenet_wiki.checklists.review_terms import ITEMS, LAW
from source_discipline.text.diagnostic import Diagnostic

CODE = "GOV809"

_STATUTE = "sources: [{key: survey1999, locator: p. 14}, {key: statute2004, locator: p. 2}]\n"
_MAPPED = """\
mappings: [{framework: keepers-act, ref: Section 1, relation: intersects-with,
    confidence: low, reason: R}]
"""
ACCEPTS = (
    "review: {last_reviewed: 2026-01-01, review_by: 2026-06-01}",
    "review: {last_reviewed: 2026-01-01, review_by: 2026-07-01}",
    _STATUTE + "review: {last_reviewed: 2026-03-31, review_by: 2026-06-30}",
    _MAPPED + "review: {last_reviewed: 2026-03-31, review_by: 2026-06-30}",
    "status: retired\nreview: {last_reviewed: 2026-01-01, review_by: 2026-12-31}",
)
REJECTS = (
    "review: {last_reviewed: 2026-01-01, review_by: ⟦2026-05-31}",
    "review: {last_reviewed: ⟦2026-06-02, review_by: 2026-12-02}",
    "review: {last_reviewed: 2026-01-01, review_by: ⟦2025-12-31}",
    "review: {last_reviewed: 2026-01-01, review_by: ⟦2026-07-02}",
    _STATUTE + "review: {last_reviewed: 2026-03-31, review_by: ⟦2026-07-01}",
    _MAPPED + "review: {last_reviewed: 2026-03-31, review_by: ⟦2026-07-01}",
)
"""Six months for an item, three where a law is in it."""

Fault = tuple[str, str, str]


def check(basis: Basis) -> Iterator[Diagnostic]:
    """Report the review dates that are past, in the future, or too far from each other."""
    for area, item in basis:
        for field, message, help in _faults(basis, item):
            yield finding(area, item, ("review", field), CODE, message, help=help)


def _faults(basis: Basis, item: Item) -> Iterator[Fault]:
    last, due = item.review.last_reviewed, item.review.review_by
    if last > basis.today:
        message = f"the review of `{item.id}` on {last} is later than today ({basis.today})"
        yield "last_reviewed", message, "give the day on which the item was last reviewed"
    if item.status == "retired":
        return
    if due < basis.today:
        message = f"the review of `{item.id}` was due on {due}"
        yield "review_by", message, "review the item against its sources, then update both dates"
    yield from _late(basis, item, due)


def _late(basis: Basis, item: Item, due: date) -> Iterator[Fault]:
    latest = basis.terms.latest(item, basis.checklists.vocabulary) if basis.terms else None
    if latest is None:
        message = f"no record says how soon `{item.id}` is to be reviewed again"
        yield "review_by", message, f"record `{ITEMS}` and `{LAW}`, in months"
    elif due > latest:
        message = f"the next review of `{item.id}` is to be due on {latest} at the latest"
        yield "review_by", message, f"write `review_by: {latest}`, or an earlier day"
