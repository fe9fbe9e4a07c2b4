"""Two items have the same id.

## Why
An id is an address that others cite. Two requirements at one address make each citation of
either ambiguous.

## Fix
Give the later item the next free number of its area.
"""

from collections.abc import Iterator

from imagenet_wiki.checklists.basis import Basis, finding
from source_discipline.text.diagnostic import Diagnostic

CODE = "GOV802"

ACCEPTS = ("id: IMG-DG-02",)
REJECTS = ("id: IMG-DG-01\n---\nid: ⟦IMG-DG-01",)


def check(basis: Basis) -> Iterator[Diagnostic]:
    """Report each item whose id an earlier item has."""
    first: dict[str, str] = {}
    for area, item in basis:
        line, _ = area.place(item, "id")
        taken = first.setdefault(item.id, f"{area.record.path}:{line}")
        if taken != f"{area.record.path}:{line}":
            message = f"the id `{item.id}` is already used: {taken}"
            help = "give this item the next free number of its area"
            yield finding(area, item, ("id",), CODE, message, help=help)
