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
        line = f"`- {{from: '{lost.address}', to: WHERE IT IS NOW}}`"
        help = f"add to registry/moved.yml{_below(moving)}: {line}"
        hint = f" ({known})" if known else ""
        yield Diagnostic(PATH, lost.line, 1, Level.ERROR, CODE, message, "", f"{help}{hint}")


def _below(moving: Moving) -> str:
    """Where in the file an entry goes that would not fit at its end."""
    if moving.file is None:
        return ", below `moved:`"
    return "" if moving.moves else ", in place of `[]`"
