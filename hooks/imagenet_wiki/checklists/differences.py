"""`changes-from-<edition>.json`: what happened to each item of an earlier edition, and what is new.

Somebody who cited an item of that edition, or answered it, reads here whether it still says the
same.
"""

from typing import Any

from imagenet_wiki.checklists.exports.publication import Publication
from imagenet_wiki.checklists.items import Item, Register, RegisteredItem
from source_discipline.publishing.data.csv_json import json_text


def changes_name(earlier: Register) -> str:
    """The name of the file for one earlier edition."""
    return f"changes-from-{earlier.edition}.json"


def earlier_editions(publication: Publication) -> tuple[Register, ...]:
    """The published editions before this one."""
    registers = publication.checklists.earlier
    return tuple(each for each in registers if each.edition < publication.edition)


def changes(publication: Publication, earlier: Register) -> str:
    """Item by item from the earlier edition to this one, as JSON text."""
    entries = {entry.id: entry for entry in earlier.entries}
    data = {
        "from": earlier.edition,
        "to": publication.edition,
        "items": [
            _change(publication, entries.get(item.id), item)
            for item in publication.checklists.items()
        ],
    }
    return json_text(data)


def _change(publication: Publication, entry: RegisteredItem | None, item: Item) -> dict[str, Any]:
    since = [change for change in item.history if entry is None or change.version > entry.version]
    return {
        "id": item.id,
        "from_version": entry.version if entry else None,
        "to_version": item.version,
        "change": _kind(entry, item),
        "replaced_by": item.replaced_by,
        "address": publication.address(item),
        "steps": [
            {"date": each.date.isoformat(), "change": each.change, "note": each.note}
            for each in since
        ],
    }


def _kind(entry: RegisteredItem | None, item: Item) -> str:
    if entry is None:
        return "new"
    if item.status == "retired" != entry.status:
        return "retired"
    return "same meaning" if item.version == entry.version else "changed meaning"
