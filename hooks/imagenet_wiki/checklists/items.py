"""The checklists as plain values: areas of items, each a testable statement with its reasons."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from imagenet_wiki.checklists.vocabulary import Vocabulary
from source_discipline.text.yaml_file import Place, YamlFile

AREAS = {
    "DG": "dataset-governance",
    "BG": "benchmark-governance",
    "IA": "inventory-auditability",
    "PB": "people-biometrics",
    "DS": "deployment-safety",
    "DC": "documentation",
}
"""The areas by the letters in their items' ids, in the order in which readers meet them."""

STRENGTH = re.compile(r"\b(?:MUST|SHOULD)\b")
ITEM_ID = re.compile(r"\bIMG-[A-Z]{2}-[0-9]{2}\b")


@dataclass(frozen=True, slots=True)
class FrameworkMapping:
    """A place in another framework that an item supports."""

    framework: str
    ref: str
    relation: str
    confidence: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class SourceLocator:
    """A source of an item's rationale, and where in it."""

    key: str
    locator: str


@dataclass(frozen=True, slots=True)
class Review:
    """When an item was last reviewed against its sources, and when the next review is due."""

    last_reviewed: date
    review_by: date


@dataclass(frozen=True, slots=True)
class Revision:
    """One step in the history of an item."""

    version: int
    date: date
    change: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One requirement on an ImageNet-derived component."""

    id: str
    version: int
    status: str
    title: str
    tier: str
    statement: str
    rationale: str
    evidence: tuple[str, ...]
    method: str
    procedure: str
    meets: str
    fails: str
    components: tuple[str, ...]
    roles: tuple[str, ...]
    not_applicable_when: str | None
    mappings: tuple[FrameworkMapping, ...]
    sources: tuple[SourceLocator, ...]
    review: Review
    history: tuple[Revision, ...]
    replaced_by: str | None = None

    @property
    def strength(self) -> str:
        """`MUST` or `SHOULD`, as the statement has it."""
        found = STRENGTH.search(self.statement)
        return found[0] if found else ""


@dataclass(frozen=True, slots=True)
class Area:
    """The checklist of one area, and the file it was read from."""

    name: str
    title: str
    about: str
    items: tuple[Item, ...]
    record: YamlFile

    def place(self, item: Item, *path: str | int) -> Place:
        """Where a field of an item is: `place(item, "review", "review_by")`."""
        index = next(i for i, each in enumerate(self.items) if each is item)
        return self.record.value("items", index, *path)


@dataclass(frozen=True, slots=True)
class Edition:
    """What the next build publishes the checklists as."""

    edition: str
    title: str
    published: date
    license: str
    supports: str
    notice: str
    record: YamlFile

    def cite(self, item: Item) -> str:
        """The id under which an item of this edition is cited: `2026.12-IMG-DG-01`."""
        return f"{self.edition}-{item.id}"


@dataclass(frozen=True, slots=True)
class RegisteredItem:
    """What an id meant in a published edition."""

    id: str
    version: int
    status: str
    digest: str


@dataclass(frozen=True, slots=True)
class Register:
    """The ids of one published edition."""

    edition: str
    entries: tuple[RegisteredItem, ...]
    path: str


@dataclass(frozen=True, slots=True)
class Checklists:
    """All areas, with the vocabulary their mappings use and the editions published before."""

    edition: Edition
    areas: tuple[Area, ...]
    vocabulary: Vocabulary
    earlier: tuple[Register, ...] = ()

    def __iter__(self) -> Iterator[tuple[Area, Item]]:
        """Every item with its area, in order."""
        for area in self.areas:
            for item in area.items:
                yield area, item

    def items(self) -> tuple[Item, ...]:
        """Every item, in order."""
        return tuple(item for _, item in self)

    def sources(self) -> frozenset[str]:
        """The keys of all sources that items and frameworks list."""
        listed = {source.key for item in self.items() for source in item.sources}
        frameworks = {framework.source for framework in self.vocabulary}
        dates = {day.source for framework in self.vocabulary for day in framework.dates}
        return frozenset(listed | frameworks | dates)

    def get(self, id: str) -> Item | None:
        """The item with an id."""
        return next((item for _, item in self if item.id == id), None)
