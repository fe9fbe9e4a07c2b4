"""A statement of an item in use has no determinations.

## Why
Two assessors agree on a statement when they decide the same sentences about what they were shown.
Without such sentences each decides by feeling.

## Fix
Write what is true of the evidence if the statement is met, a sentence for each thing to look at.
"""

from collections.abc import Iterator

from imagenet_wiki.checklists.basis import Basis, finding
from source_discipline.text.diagnostic import Diagnostic

CODE = "GOV818"

ACCEPTS = (
    "statements: {'1': {text: It MUST count its plates., determinations: {a: A shelf agrees.}}}",
    "status: retired\nstatements: {'1': {text: It MUST count its plates.}}",
)
REJECTS = ("statements: {'1': ⟦{text: It MUST count its plates.}}",)


def check(basis: Basis) -> Iterator[Diagnostic]:
    """Report each statement that nothing decides."""
    for area, item in basis:
        for each in item.statements if item.in_use else ():
            if not each.determinations:
                message = f"nothing decides `{item.id}.{each.number}`"
                help = "add `determinations`, each true or false of what an assessor is shown"
                yield finding(area, item, ("statements", each.number), CODE, message, help=help)
