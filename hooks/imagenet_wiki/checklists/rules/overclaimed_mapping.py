"""A mapping claims a set relation to a text that nobody read, or to a law.

## Why
That all an item asks is asked by a place too, or the other way around, can only be said of a text
that was read. A law binds some roles under some conditions, while an item is for everybody, so
neither holds the other.

## Fix
Write `intersects-with`, and say in the reason what the two share.
"""

from collections.abc import Iterator

from imagenet_wiki.checklists.basis import Basis, finding
from imagenet_wiki.checklists.vocabulary import Reference
from source_discipline.text.diagnostic import Diagnostic

CODE = "GOV817"

_MAPPING = "mappings:\n  - {{framework: keepers-code, ref: {ref}, relation: {relation},"
_END = " confidence: low, reason: R}"

ACCEPTS = (
    _MAPPING.format(ref="Rule 2", relation="superset-of") + _END,
    _MAPPING.format(ref="Rule 4", relation="intersects-with") + _END,
    _MAPPING.format(ref="Rule 5", relation="intersects-with") + _END,
)
REJECTS = (
    _MAPPING.format(ref="Rule 4", relation="⟦subset-of") + _END,
    _MAPPING.format(ref="Rule 5", relation="⟦subset-of") + _END,
)
"""Rule 4 was read in another source only, and Rule 5 binds keepers."""

_OVERLAPS = {"intersects-with", "no-relationship"}
_READ = {"full-text", "counted"}


def check(basis: Basis) -> Iterator[Diagnostic]:
    """Report each set relation to a place that does not allow one."""
    vocabulary = basis.checklists.vocabulary
    for area, item in basis:
        for index, mapping in enumerate(item.mappings):
            place = vocabulary.reference(mapping.framework, mapping.ref)
            fault = _fault(place) if place and mapping.relation not in _OVERLAPS else ""
            if fault:
                message = f"`{item.id}` is `{mapping.relation}` `{mapping.ref}`, {fault}"
                path, help = ("mappings", index, "relation"), "write `intersects-with`"
                yield finding(area, item, path, CODE, message, help=help)


def _fault(place: Reference) -> str:
    if place.binds:
        return f"which binds {', '.join(place.binds)} alone"
    return "" if place.checked in _READ else f"which was read as {place.checked}"
