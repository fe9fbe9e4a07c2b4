"""An entry of `registry/moved.yml` leads nowhere, or away from a page that is there.

## Why
Readers of an old address are sent to the new one without being asked. Where there is no page, they
are lost once more; and where the old address is still that of a page, nobody would get to see it.

## Fix
Name an address that the site has, with a slash at the end of the page, and `#` before a place on
it. When a page moves again, its older entries name the newest address. An entry whose old address
is a page again is removed.
"""

from collections.abc import Iterator

from imagenet_wiki.addresses.moving import Moving
from imagenet_wiki.addresses.naming import page_of
from source_discipline.text.diagnostic import Diagnostic, Level
from source_discipline.text.schema_faults import nearest

CODE = "ADR002"

ACCEPTS = ("- from: keepers/\n  to: plates/", "- from: keepers/\n  to: plates/#how-they-are-kept")
REJECTS = (
    "- from: keepers/\n  to: ⟦keeping/⟧",
    "- from: ⟦plates/⟧\n  to: ./",
    "- from: ⟦plates/#claim-held⟧\n  to: ./",
)


def check(moving: Moving) -> Iterator[Diagnostic]:
    """Report each at its place in the file."""
    for index, (old, new) in enumerate(moving.moves.items()):
        if old in moving.standing:
            help = "remove the entry, or the page"
            yield _fault(moving, index, "from", f"`{old}` is an address of this site", help)
        elif page_of(new) not in moving.standing:
            message = f"there is no page `{page_of(new)}`"
            yield _fault(moving, index, "to", message, _help(moving, new))


def no_place(moving: Moving, index: int, place: str) -> Diagnostic:
    """An entry that leads to a place which its page does not have, as only the built page tells."""
    message, help = f"the page has no place `{place}`", "name an `id` that is on the page"
    return _fault(moving, index, "to", message, help)


def _help(moving: Moving, new: str) -> str:
    """Where the page went that an entry names, or which one may have been meant."""
    newer = moving.moves.get(new) or moving.moves.get(page_of(new))
    return f"it has moved too: write `to: {newer}`" if newer else nearest(new, moving.standing)


def _fault(moving: Moving, index: int, key: str, message: str, help: str) -> Diagnostic:
    assert moving.file
    place = moving.file.value("moved", index, key)
    return Diagnostic(moving.file.path, *place, Level.ERROR, CODE, message, "", help)
