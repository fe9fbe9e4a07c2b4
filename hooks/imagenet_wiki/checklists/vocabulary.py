"""The references of other frameworks that a mapping may name: a closed list for each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from imagenet_wiki.checklists.days import refuse_false_days
from source_discipline.text.yaml_file import Place, YamlFile


@dataclass(frozen=True, slots=True)
class Reference:
    """One place in a framework, named as the framework prints it."""

    ref: str
    locator: str
    url: str
    checked: str
    """How it was checked: a mark of the evidence ledger."""
    about: str = ""
    amended: str = ""
    kind: str = ""
    """What a place in a law does: duty, prohibition, permission, right or condition."""
    binds: tuple[str, ...] = ()
    """Whom a place in a law binds."""
    when: str = ""
    """When it binds them."""
    no_item: str = ""
    """Why no item supports it, where that is a choice."""


@dataclass(frozen=True, slots=True)
class EarlierDate:
    """The day that stood in the place of another before an amendment."""

    date: date
    source: str
    locator: str
    relation: str = "from"


@dataclass(frozen=True, slots=True)
class LegalDate:
    """A day from which part of a law applies, or by which it must be met, as amended."""

    date: date
    what: str
    source: str
    locator: str
    relation: str = "from"
    """`from` or `by`."""
    exception: str = ""
    """What does not apply from then on, or for whom."""
    was: EarlierDate | None = None
    """From where an amendment moved it; nothing where none did."""


@dataclass(frozen=True, slots=True)
class Framework:
    """A framework and all references to it that may be used."""

    id: str
    name: str
    short: str
    source: str
    url: str
    checked: str
    how: str
    status: str
    references: tuple[Reference, ...]
    dates: tuple[LegalDate, ...] = ()
    open: tuple[str, ...] = ()
    """Questions that its text leaves open."""

    def keys(self) -> frozenset[str]:
        """The keys of the sources that it and its dates rest on."""
        dated = {each.source for day in self.dates for each in (day, day.was) if each}
        return frozenset(dated | {self.source})

    def get(self, ref: str) -> Reference | None:
        """The reference written in this way."""
        return next((each for each in self.references if each.ref == ref), None)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All frameworks, in the order of the file, and the file itself."""

    frameworks: tuple[Framework, ...]
    record: YamlFile
    _by_id: Mapping[str, Framework] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_id", {each.id: each for each in self.frameworks})

    def __iter__(self) -> Iterator[Framework]:
        return iter(self.frameworks)

    def get(self, framework: str) -> Framework | None:
        """The framework with an id."""
        return self._by_id.get(framework)

    def reference(self, framework: str, ref: str) -> Reference | None:
        """A reference of a framework; nothing where either is unknown."""
        found = self.get(framework)
        return found.get(ref) if found else None

    def place(self, framework: Framework, *path: str | int) -> Place:
        """Where a field of a framework is in the file."""
        return self.record.value("frameworks", self.frameworks.index(framework), *path)


def read_vocabulary(record: YamlFile) -> Vocabulary:
    """The vocabulary of a file whose shape the schema has approved. Raises `ProjectErrors` for a
    day that no calendar has."""
    refuse_false_days(record)
    return Vocabulary(tuple(_framework(data) for data in record.data["frameworks"]), record)


def _framework(data: Mapping[str, Any]) -> Framework:
    plain = {key: data[key].strip() for key in ("id", "name", "short", "source", "url", "checked")}
    return Framework(
        **plain,
        how=data["how"].strip(),
        status=data["status"].strip(),
        references=tuple(_reference(each, data["checked"]) for each in data["refs"]),
        dates=tuple(_date(each) for each in data.get("dates", ())),
        open=tuple(each.strip() for each in data.get("open", ())),
    )


def _reference(data: Mapping[str, Any], checked: str) -> Reference:
    return Reference(**{"checked": checked, **data, "binds": tuple(data.get("binds", ()))})


def _date(data: Mapping[str, Any]) -> LegalDate:
    was = data.get("was")
    return LegalDate(
        date=date.fromisoformat(data["date"]),
        what=data["what"].strip(),
        source=data["source"],
        locator=data["locator"],
        relation=data.get("relation", "from"),
        exception=data.get("except", "").strip(),
        was=EarlierDate(**{**was, "date": date.fromisoformat(was["date"])}) if was else None,
    )
