"""`changes-from-<edition>.json`: what happened to each item of an earlier edition, and what is new.

Somebody who cited an item of that edition, or answered it, reads here whether it still says the
same: both wordings, the changes word by word, and the reasons.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from imagenet_wiki.checklists.editions.published import PublishedEdition, PublishedItem
from imagenet_wiki.checklists.editions.word_changes import word_changes
from source_discipline.publishing.data.csv_json import json_text


@dataclass(frozen=True, slots=True)
class ItemChange:
    """One item in two editions; it may be missing in one of them."""

    old: PublishedItem | None
    new: PublishedItem | None

    @property
    def kind(self) -> str:
        """What happened, in a word or two."""
        if self.new is None:
            return "gone"
        if self.old is None:
            return "new"
        if self.new.status == "retired" != self.old.status:
            return "retired"
        if self.new.version != self.old.version:
            return "changed meaning"
        return "same meaning"

    @property
    def steps(self) -> list[dict[str, Any]]:
        """The history since the old edition, as it is told in the new one."""
        since = self.old.version if self.old else 0
        history = self.new.data["history"] if self.new else []
        return [each for each in history if each["version"] > since]


def item_changes(old: PublishedEdition, new: PublishedEdition) -> Iterator[ItemChange]:
    """Every item of either edition, those of the new one in its order first."""
    for item in new.items:
        yield ItemChange(old.get(item.id), item)
    for item in old.items:
        if new.get(item.id) is None:
            yield ItemChange(item, None)


def changes_name(edition: str) -> str:
    """The name of the file for one earlier edition."""
    return f"changes-from-{edition}.json"


def changes(old: PublishedEdition, new: PublishedEdition) -> str:
    """Item by item from the earlier edition to the later one, as JSON text."""
    items = [_change(each) for each in item_changes(old, new)]
    return json_text({"from": old.edition, "to": new.edition, "items": items})


def _change(change: ItemChange) -> dict[str, Any]:
    old, new = change.old, change.new
    either = new or old
    assert either is not None
    return {
        "id": either.id,
        "change": change.kind,
        "from_version": old.version if old else None,
        "to_version": new.version if new else None,
        "replaced_by": either.replaced_by,
        "from_address": old.data["address"] if old else None,
        "to_address": new.data["address"] if new else None,
        "old": dict(old.statements) if old else {},
        "new": dict(new.statements) if new else {},
        "words": [
            {stretch.kind: stretch.words}
            for stretch in word_changes(old.wording if old else "", new.wording if new else "")
        ],
        "steps": change.steps,
    }
