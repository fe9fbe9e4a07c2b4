"""A statement does not contain exactly one key word.

## Why
A statement is met or unmet. One without MUST, MUST NOT, SHOULD or SHOULD NOT asks for nothing, and
one with several asks for things that can be answered differently.

## Fix
Write one requirement in the statement, and give each other one a statement of its own.
"""

from collections.abc import Iterator

from imagenet_wiki.checklists.basis import Basis, finding
from imagenet_wiki.checklists.items import STRENGTH
from source_discipline.text.diagnostic import Diagnostic

CODE = "GOV803"

ACCEPTS = (
    "statements: {'1': {text: The archive MUST NOT sell its plates., determinations: {a: B}}}",
)
REJECTS = (
    "statements: {'1': {text: ⟦The archive counts its plates., determinations: {a: B}}}",
    "statements:\n    '1':\n      text: ⟦The archive MUST count its plates and SHOULD weigh them.\n"
    "      determinations: {a: B}",
)


def check(basis: Basis) -> Iterator[Diagnostic]:
    """Report each statement that asks for nothing, or for several things."""
    for area, item in basis:
        for each in item.statements:
            words = STRENGTH.findall(each.text)
            if len(words) != 1:
                stands = " and ".join(words) if words else "neither MUST nor SHOULD"
                message = f"`{item.id}.{each.number}` contains {stands}"
                help = "write exactly one; give each further requirement a statement of its own"
                path = ("statements", each.number, "text")
                yield finding(area, item, path, CODE, message, help=help)
