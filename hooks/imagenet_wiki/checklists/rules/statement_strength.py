"""A statement does not contain exactly one MUST or SHOULD.

## Why
An item is answered with met or unmet. A statement without MUST or SHOULD asks for nothing, and
one with several asks for things that can be answered differently.

## Fix
Write one requirement in the statement, and give each other one its own item.
"""

from collections.abc import Iterator

from imagenet_wiki.checklists.basis import Basis, finding
from imagenet_wiki.checklists.items import STRENGTH
from source_discipline.text.diagnostic import Diagnostic

CODE = "GOV803"

ACCEPTS = ("statement: The archive MUST NOT sell its plates.",)
REJECTS = (
    "statement: ⟦The archive counts its plates.",
    "statement: ⟦The archive MUST count its plates and SHOULD weigh them.",
)


def check(basis: Basis) -> Iterator[Diagnostic]:
    """Report each statement that asks for nothing, or for several things."""
    for area, item in basis:
        words = STRENGTH.findall(item.statement)
        if len(words) != 1:
            stands = " and ".join(words) if words else "neither MUST nor SHOULD"
            message = f"the statement of `{item.id}` contains {stands}"
            help = "write exactly one MUST or SHOULD; give each further requirement its own item"
            yield finding(area, item, ("statement",), CODE, message, help=help)
