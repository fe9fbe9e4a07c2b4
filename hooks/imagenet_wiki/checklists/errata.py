"""What turned out to be wrong in a published edition, whose files stay as they are."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from imagenet_wiki.checklists.days import refuse_false_days
from imagenet_wiki.checklists.editions.published import PublishedEdition
from source_discipline.text.errors import InvalidRecord
from source_discipline.text.yaml_file import YamlFile


@dataclass(frozen=True, slots=True)
class Erratum:
    """One error of an edition, and what is right."""

    edition: str
    found: date
    says: str
    right: str
    source: str
    locator: str
    item: str = ""
    """The item that it is in; empty where it is in what the edition says of a framework."""

    @property
    def sentence(self) -> str:
        """What is right, with its source, as prose would state it."""
        return f"{self.right.rstrip('.')} [@{self.source}, {self.locator}]."


@dataclass(frozen=True, slots=True)
class Errata:
    """All errata, in the order of their file, and the file itself."""

    known: tuple[Erratum, ...]
    record: YamlFile

    def of(self, edition: str, item: str | None = None) -> tuple[Erratum, ...]:
        """Those of an edition, or of one of its items."""
        return tuple(
            each
            for each in self.known
            if each.edition == edition and (item is None or each.item == item)
        )


def read_errata(record: YamlFile) -> Errata:
    """The errata of a file whose shape the schema has approved. Raises `ProjectErrors` for a day
    that no calendar has."""
    refuse_false_days(record)
    return Errata(tuple(_erratum(data) for data in record.data["errata"]), record)


def misplaced(errata: Errata, published: Sequence[PublishedEdition]) -> Iterator[InvalidRecord]:
    """The errata of editions or items that were never published."""
    editions = {each.edition: each for each in published}
    for index, each in enumerate(errata.known):
        edition = editions.get(each.edition)
        if edition and (not each.item or edition.get(each.item)):
            continue
        field = "item" if edition else "edition"
        at = errata.record.value("errata", index, field)
        message = f"`{getattr(each, field)}` was not published"
        help = "an erratum is about what was published; what was not can be changed"
        yield InvalidRecord(errata.record.path, *at, message, help)


def _erratum(data: Mapping[str, Any]) -> Erratum:
    texts = {key: text.strip() for key, text in data.items()}
    return Erratum(**{**texts, "found": date.fromisoformat(texts["found"])})
