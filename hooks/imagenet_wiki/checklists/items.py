"""The checklists as plain values: areas of items, each with the requirements that it makes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from imagenet_wiki.checklists.editions.published import PublishedEdition
from imagenet_wiki.checklists.errata import Errata, Erratum
from imagenet_wiki.checklists.parameters import Parameter, filled
from imagenet_wiki.checklists.terms import Terms
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

STRENGTH = re.compile(r"\b(?:MUST|SHOULD)(?: NOT)?\b")
ITEM_ID = re.compile(r"\bIMG-[A-Z]{2}-[0-9]{2}\b")


@dataclass(frozen=True, slots=True)
class FrameworkMapping:
    """A place in another framework that an item supports."""

    framework: str
    ref: str
    relation: str
    confidence: str
    reason: str


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
class Statement:
    """One requirement of an item, and what decides whether it is met."""

    number: str
    text: str
    """With the names of parameters in braces."""
    determinations: Mapping[str, str]
    """By their letters, each true or false of what an assessor was shown."""

    @property
    def strength(self) -> str:
        """`MUST`, `MUST NOT`, `SHOULD` or `SHOULD NOT`, as the text has it."""
        found = STRENGTH.search(self.text)
        return found[0] if found else ""


@dataclass(frozen=True, slots=True)
class Item:
    """A group of requirements on an ImageNet-derived component that have one reason."""

    id: str
    version: int
    status: str
    title: str
    triggers: tuple[str, ...]
    statements: tuple[Statement, ...]
    parameters: Mapping[str, Parameter]
    rationale: str
    evidence: tuple[str, ...]
    method: str
    procedure: str
    meets: str
    fails: str
    components: tuple[str, ...]
    roles: tuple[str, ...]
    laws: tuple[str, ...]
    not_applicable_when: Mapping[str, str]
    """The admissible reasons, by their letters."""
    mappings: tuple[FrameworkMapping, ...]
    sources: tuple[SourceLocator, ...]
    review: Review
    history: tuple[Revision, ...]
    replaced_by: str | None = None

    @property
    def in_use(self) -> bool:
        """Whether it is to be answered."""
        return self.status not in {"draft", "retired"}

    def reads(self, text: str) -> str:
        """A text of the item as it reads where the adopter has set nothing."""
        return filled(text, self.parameters)

    @property
    def wordings(self) -> Mapping[str, str]:
        """What each statement reads, by the id under which it is cited."""
        return {f"{self.id}.{each.number}": self.reads(each.text) for each in self.statements}

    @property
    def wording(self) -> str:
        """All that the item asks for, as one text."""
        return "\n".join(self.wordings.values())


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
    """The edition that the areas hold: its name, and what is said of it as a whole."""

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
class Checklists:
    """All areas, with the vocabulary their mappings use and the editions that were published."""

    edition: Edition
    """The edition that the areas hold: the newest published one, or the next in preparation."""
    areas: tuple[Area, ...]
    vocabulary: Vocabulary
    terms: Terms
    published: tuple[PublishedEdition, ...] = ()
    """All published editions, oldest first."""
    example: YamlFile | None = None
    """An assessment that is filled in, for readers to look at."""
    errata: Errata | None = None
    """What turned out to be wrong in the published editions."""

    @property
    def is_published(self) -> bool:
        """Whether the edition that the areas hold is published; otherwise it is in preparation."""
        return any(each.edition == self.edition.edition for each in self.published)

    @property
    def earlier(self) -> tuple[PublishedEdition, ...]:
        """The published editions before the one that the areas hold."""
        return tuple(each for each in self.published if each.edition < self.edition.edition)

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
        corrected = {each.source for each in self.errata.known} if self.errata else set()
        return frozenset(
            listed.union(corrected, *(framework.keys() for framework in self.vocabulary))
        )

    def errata_of(self, edition: str, item: str | None = None) -> tuple[Erratum, ...]:
        """The known errors of a published edition, or of one of its items."""
        return self.errata.of(edition, item) if self.errata else ()

    def get(self, id: str) -> Item | None:
        """The item with an id."""
        return next((item for _, item in self if item.id == id), None)
