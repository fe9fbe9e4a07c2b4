"""An item mentions an item that does not exist.

## Why
Readers follow such a mention, and assessors rely on it.

## Fix
Name an existing item, or drop the mention.
"""

from collections.abc import Iterator

from imagenet_wiki.checklists.basis import Basis, finding
from imagenet_wiki.checklists.items import ITEM_ID, Item
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.text.schema_faults import nearest

CODE = "GOV808"

ACCEPTS = ("not_applicable_when: The archive is closed, as declared under IMG-DG-01.",)
REJECTS = ("not_applicable_when: ⟦The archive is closed, as declared under IMG-DG-44.",)


def check(basis: Basis) -> Iterator[Diagnostic]:
    """Report each mention of an unknown id in an item's prose."""
    known = [item.id for _, item in basis]
    for area, item in basis:
        for key, text in _prose(item).items():
            for id in ITEM_ID.findall(text):
                if id not in known:
                    message = f"`{item.id}` mentions `{id}`, which does not exist"
                    help = nearest(id, known)
                    yield finding(area, item, (key,), CODE, message, help=help)


def _prose(item: Item) -> dict[str, str]:
    return {
        "statement": item.statement,
        "rationale": item.rationale,
        "not_applicable_when": item.not_applicable_when or "",
    }
