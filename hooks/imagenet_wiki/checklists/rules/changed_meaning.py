"""A published id means something else now.

## Why
Policies and contracts cite an id and a version. If the statement behind them changes silently,
everyone who cited it is made to say something they never agreed to.

## Fix
Raise the version and say in the history what changed; for a different requirement, use a new id. A
retired id stays retired.
"""

from collections.abc import Iterator

from imagenet_wiki.checklists.basis import Basis, finding
from imagenet_wiki.checklists.editions.published import PublishedItem
from imagenet_wiki.checklists.items import Item
from source_discipline.text.diagnostic import Diagnostic

CODE = "GOV812"

ACCEPTS = (
    "statements: {'1': {text: It MUST weigh its plates., determinations: {a: B}}}\n"
    "version: 2\nhistory:\n"
    "  - {version: 1, date: 2026-01-01, change: added}\n"
    "  - {version: 2, date: 2026-05-01, change: strengthened}",
)
REJECTS = (
    "statements: ⟦{'1': {text: The archive MUST sell its plates., determinations: {a: B}}}",
    "id: ⟦IMG-DG-09",
)


def check(basis: Basis) -> Iterator[Diagnostic]:
    """Report each item that differs from what its id and version meant in an edition."""
    for edition in basis.checklists.earlier:
        for area, item in basis:
            known = edition.get(item.id)
            fault = _fault(item, known) if known else None
            if fault:
                key, message, help = fault
                yield finding(area, item, (key,), CODE, message, f"edition {edition.edition}", help)


def _fault(item: Item, known: PublishedItem) -> tuple[str, str, str] | None:
    if known.status == "retired" and item.status != "retired":
        return "id", f"the id `{item.id}` was retired", "take the next free number of the area"
    if item.version < known.version:
        message = f"`{item.id}` goes back to version {item.version} from {known.version}"
        return "version", message, f"continue from version {known.version}"
    if item.version == known.version and item.wording != known.wording:
        message = f"the statement of `{item.id}` changed, but its version {item.version} did not"
        return "statements", message, "raise the version and say in the history what changed"
    return None
