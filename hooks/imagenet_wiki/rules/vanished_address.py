"""An address that was published leads nowhere.

## Why
Somebody has linked the page, or cited the claim on it, by the address that we gave. A reader who
follows that link is told that there is no such page, and cannot see what became of the statement.

## Fix
Put the page or the statement back, or add an entry to `registry/moved.yml` that says where it is
now. What is gone for good leads to the page that says why, such as `changes/`.
"""

from collections.abc import Iterator

from imagenet_wiki.addresses.moving import Moving
from imagenet_wiki.addresses.published import PATH
from source_discipline.text.diagnostic import Diagnostic, Level
from source_discipline.text.schema_faults import nearest

CODE = "ADR001"

ACCEPTS = ("plates/", "- from: keepers/\n  to: plates/")
REJECTS = ("⟦keepers/⟧", "⟦plates/#claim-lost⟧")


def check(moving: Moving) -> Iterator[Diagnostic]:
    """Report each, at its line of the list of published addresses."""
    for lost in moving.lost():
        message = f"`{lost.address}` was published and is gone"
        known = nearest(lost.address, moving.standing)
        help = f"add to registry/moved.yml: `- {{from: '{lost.address}', to: WHERE IT IS NOW}}`"
        hint = f" ({known})" if known else ""
        yield Diagnostic(PATH, lost.line, 1, Level.ERROR, CODE, message, "", f"{help}{hint}")
