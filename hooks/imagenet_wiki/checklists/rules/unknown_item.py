"""An item mentions an item that does not exist.

## Why
Readers follow such a mention, and assessors rely on it.

## Fix
Name an existing item, or drop the mention.
"""

from collections.abc import Iterator

from imagenet_wiki.checklists.basis import Basis, finding
from imagenet_wiki.checklists.items import ITEM_ID
from imagenet_wiki.checklists.passages import item_prose
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.text.schema_faults import nearest

CODE = "GOV808"

ACCEPTS = ("not_applicable_when: {a: 'The archive is closed, as declared under IMG-DG-01.'}",)
REJECTS = (
    "not_applicable_when: {a: ⟦It is closed as declared under IMG-DG-44.}",
    "statements:\n    '1':\n      text: It MUST count its plates.\n"
    "      determinations: {a: ⟦The count agrees with that of IMG-DG-44.}",
)


def check(basis: Basis) -> Iterator[Diagnostic]:
    """Report each mention of an unknown id in an item's prose."""
    known = [item.id for _, item in basis]
    for area, item in basis:
        for path, text in item_prose(item):
            for id in ITEM_ID.findall(text):
                if id not in known:
                    message = f"`{item.id}` mentions `{id}`, which does not exist"
                    help = nearest(id, known)
                    yield finding(area, item, path, CODE, message, help=help)
