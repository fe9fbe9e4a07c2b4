"""An edition as it was published: its files, and its items as these state them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

ITEMS = "items.json"
"""The file that holds everything about every item; it is what an edition's pages are made from."""
SITE = "{site}"
"""Where the files of an edition leave room for the address of the site, which its host knows."""


@dataclass(frozen=True, slots=True)
class PublishedItem:
    """What an id meant in a published edition."""

    id: str
    version: int
    status: str
    title: str
    statements: Mapping[str, str]
    """The wording of each requirement, by the id under which it is cited."""
    replaced_by: str | None = None
    data: Mapping[str, Any] = field(default_factory=dict)
    """Everything that was published about it."""

    @property
    def wording(self) -> str:
        """All that the item asks for, as one text."""
        return "\n".join(self.statements.values())


@dataclass(frozen=True, slots=True)
class PublishedEdition:
    """All files of one edition, byte for byte, and what is read from them."""

    edition: str
    published: date
    files: Mapping[str, bytes]
    head: Mapping[str, str]
    """Title, license and notices, as they were."""
    areas: tuple[Mapping[str, str], ...]
    frameworks: Mapping[str, Mapping[str, Any]]
    items: tuple[PublishedItem, ...]
    triggers: Mapping[str, str] = field(default_factory=dict)
    """The titles of its triggers; the first edition had none."""

    def get(self, id: str) -> PublishedItem | None:
        """The item with an id."""
        return next((item for item in self.items if item.id == id), None)

    def on(self, site: str) -> Mapping[str, bytes]:
        """The files as a site publishes them; without its address, links in them are relative."""
        return {
            name: content.replace(SITE.encode(), site.encode())
            for name, content in self.files.items()
        }


def read_published(edition: str, published: date, files: Mapping[str, bytes]) -> PublishedEdition:
    """The edition that some files hold; they are those that were recorded when it was published."""
    data = json.loads(files[ITEMS])
    return PublishedEdition(
        edition,
        published,
        files,
        data["edition"],
        tuple(data["areas"]),
        {each["id"]: each for each in data["frameworks"]},
        tuple(_item(each) for each in data["items"]),
        {each["id"]: each["title"] for each in data.get("terms", {}).get("triggers", ())},
    )


def _item(data: Mapping[str, Any]) -> PublishedItem:
    return PublishedItem(
        data["id"],
        data["version"],
        data["status"],
        data["title"],
        _statements(data),
        data["replaced_by"],
        data,
    )


def _statements(data: Mapping[str, Any]) -> dict[str, str]:
    """In the first edition an item was a single statement, without an id of its own."""
    if "statement" in data:
        return {data["id"]: data["statement"]}
    return {each["id"]: each["text"] for each in data["statements"]}
