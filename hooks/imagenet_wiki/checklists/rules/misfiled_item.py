"""An item's id names a different area than the file it is in.

## Why
The letters of an id tell readers which checklist an item belongs to, and its address is built
from them.

## Fix
Move the item to the file of its area, or give it an id of this one.
"""

from collections.abc import Iterator

from imagenet_wiki.checklists.basis import Basis, finding
from imagenet_wiki.checklists.items import AREAS
from source_discipline.text.diagnostic import Diagnostic

CODE = "GOV801"

ACCEPTS = ("id: IMG-DG-07",)
REJECTS = ("id: ⟦IMG-PB-01",)


def check(basis: Basis) -> Iterator[Diagnostic]:
    """Report each item that is in the file of another area."""
    for area, item in basis:
        own = AREAS[item.id.split("-")[1]]
        if own != area.name:
            message = f"`{item.id}` is an id of `{own}`, but it is listed under `{area.name}`"
            help = f"move the item to `{own}.yml`, or give it an id of this area"
            yield finding(area, item, ("id",), CODE, message, help=help)
