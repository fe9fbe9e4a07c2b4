"""An item maps to the same place twice.

## Why
Two relations of an item to one place contradict each other, and a crosswalk would count the place
twice.

## Fix
Keep the correct relation; say in its reason what limits it.
"""

from collections.abc import Iterator

from imagenet_wiki.checklists.basis import Basis, finding
from source_discipline.text.diagnostic import Diagnostic

CODE = "GOV805"

_REST = "confidence: low, reason: R}"
_FIRST = f"mappings:\n  - {{framework: keepers-code, ref: Rule 2, relation: subset-of, {_REST}"

ACCEPTS = (f"{_FIRST}\n  - {{framework: keepers-code, ref: Rule 3, relation: subset-of, {_REST}",)
REJECTS = (
    f"{_FIRST}\n  - {{framework: keepers-code, ref: ⟦Rule 2, relation: superset-of, {_REST}",
)


def check(basis: Basis) -> Iterator[Diagnostic]:
    """Report each mapping whose place an earlier mapping of the item names."""
    for area, item in basis:
        seen: set[tuple[str, str]] = set()
        for index, mapping in enumerate(item.mappings):
            target = (mapping.framework, mapping.ref)
            if target in seen:
                message = f"`{item.id}` maps to `{mapping.ref}` of `{mapping.framework}` twice"
                path = ("mappings", index, "ref")
                yield finding(area, item, path, CODE, message, help="keep one of the two")
            seen.add(target)
