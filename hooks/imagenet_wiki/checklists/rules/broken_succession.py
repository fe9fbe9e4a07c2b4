"""An item that is out of use names no existing successor, or one in use names a successor.

## Why
A retired item keeps its page for those who cited it; the page must lead to what applies now, or
say that nothing does.

## Fix
Name an existing item under `replaced_by`, only where the status is `deprecated` or `retired`.
"""

from collections.abc import Iterator

from imagenet_wiki.checklists.basis import Basis, finding
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.text.schema_faults import nearest

CODE = "GOV811"

ACCEPTS = ("status: retired",)
REJECTS = (
    "status: retired\nreplaced_by: ⟦IMG-DG-44",
    "replaced_by: ⟦IMG-DG-01",
)


def check(basis: Basis) -> Iterator[Diagnostic]:
    """Report successors that do not exist, and successors of items in use."""
    known = [item.id for _, item in basis]
    for area, item in basis:
        if item.replaced_by is None:
            continue
        path = ("replaced_by",)
        if item.replaced_by not in known or item.replaced_by == item.id:
            others = [id for id in known if id != item.id]
            message = f"`{item.id}` is replaced by `{item.replaced_by}`, which is not another item"
            help = nearest(item.replaced_by, others)
            yield finding(area, item, path, CODE, message, help=help)
        elif item.status in {"draft", "active"}:
            message = f"`{item.id}` is {item.status}, but names a replacement"
            help = "remove `replaced_by`, or set the status to deprecated or retired"
            yield finding(area, item, path, CODE, message, help=help)
