"""An item's history does not lead to its version.

## Why
Whoever cited an earlier version reads in the history what has changed since. A version without
an entry is a change without a reason.

## Fix
Add an entry for each version, oldest first, starting with `added`.
"""

from collections.abc import Iterator

from imagenet_wiki.checklists.basis import Basis, finding
from imagenet_wiki.checklists.items import Item
from source_discipline.text.diagnostic import Diagnostic

CODE = "GOV810"

ACCEPTS = (
    "version: 2\nhistory:\n  - {version: 1, date: 2026-01-01, change: added}\n"
    "  - {version: 2, date: 2026-05-01, change: weakened}",
)
REJECTS = (
    "version: 2\nhistory: ⟦[{version: 1, date: 2026-01-01, change: added}]",
    "history: ⟦[{version: 1, date: 2026-01-01, change: wording}]",
    "version: 2\nhistory: ⟦[{version: 1, date: 2026-05-01, change: added}, "
    "{version: 2, date: 2026-01-01, change: weakened}]",
)


def check(basis: Basis) -> Iterator[Diagnostic]:
    """Report each history that starts, runs or ends wrongly."""
    for area, item in basis:
        if fault := _fault(item):
            help = "list every version once, oldest first, starting with `added`"
            yield finding(area, item, ("history",), CODE, fault, help=help)


def _fault(item: Item) -> str:
    versions = [change.version for change in item.history]
    days = [change.date for change in item.history]
    if item.history[0].change != "added":
        return f"the history of `{item.id}` starts with `{item.history[0].change}`"
    if versions[-1] != item.version:
        return f"`{item.id}` is at version {item.version}, but its history ends at {versions[-1]}"
    if days != sorted(days) or versions != sorted(versions):
        return f"the history of `{item.id}` is not in order"
    return ""
