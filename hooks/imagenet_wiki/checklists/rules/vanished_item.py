"""An item of a published edition is gone.

## Why
Its id is cited elsewhere. A retired item keeps its page, so that the citation still leads to what
was meant and to what replaced it.

## Fix
Put the item back and set its status to `retired`, with its successor if it has one.
"""

from collections.abc import Iterator

from imagenet_wiki.checklists.basis import Basis
from imagenet_wiki.checklists.items import AREAS
from source_discipline.text.diagnostic import Diagnostic, Level

CODE = "GOV813"

ACCEPTS = ("id: IMG-DG-01\n---\nid: IMG-DG-09\nstatus: retired",)
REJECTS = ("id: IMG-DG-02",)
"""The published item is nowhere, so nothing can be marked: it is reported at its area's file."""


def check(basis: Basis) -> Iterator[Diagnostic]:
    """Report each published id that no item has, at the head of its area's file."""
    known = {item.id for _, item in basis}
    paths = {area.name: area.record.path for area in basis.checklists.areas}
    for edition in basis.checklists.published:
        for item in edition.items:
            path = paths.get(AREAS[item.id.split("-")[1]])
            if item.id not in known and path:
                message = f"`{item.id}` of edition {edition.edition} is gone"
                help = "put the item back with the status `retired`"
                yield Diagnostic(path, 1, 1, Level.ERROR, CODE, message, "", help)
