"""What the records of `registry/` contain, read from data that their schemas have approved."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class Count:
    """One count of an artifact, as a recorded fact."""

    what: str
    """What is counted: images, classes, boxes, snippets ..."""
    fact: str
    part: str = ""
    """The split or other part; empty for the whole."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Artifact:
    """One dataset that is called ImageNet, or made from it, or meant to test models of it."""

    id: str
    name: str
    family: str
    described: str
    stands_for: str
    mistaken_for: str
    terms: str
    counts: tuple[Count, ...]
    sources: tuple[str, ...]
    also_called: tuple[str, ...] = ()
    made_from: str = ""
    made_from_part: str = ""
    """What of it was made from that artifact; empty where all was."""
    size: str = ""
    """The fact that represents its size in comparisons."""
    keys: tuple[Mapping[str, str], ...] = ()
    """What facts of this artifact say they are about."""

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> Self:
        """An artifact from its record."""
        return cls(**_told(data, "counts"), counts=tuple(Count(**each) for each in data["counts"]))

    def fit(self, about: Mapping[str, str]) -> int:
        """How closely a fact's `about` names this artifact; nothing for another one's."""
        fitting = (key for key in self.keys if key.items() <= about.items())
        return max(map(len, fitting), default=0)


@dataclass(frozen=True, slots=True)
class Misquote:
    """A wrong form, the facts that refute it, and what to write instead."""

    id: str
    group: str
    """The heading under which it is shown, with others of its kind."""
    title: str
    """What is confused."""
    wrong: str
    """The wrong form; the wrong number is in ⟦ ⟧."""
    record: str
    arises: str
    instead: str
    refuted_by: tuple[str, ...]
    see: tuple[str, ...] = ()

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> Self:
        """A misquote from its record."""
        return cls(**_told(data))


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of the glossary."""

    term: str
    means: str
    also: tuple[str, ...] = ()
    abbreviates: str = ""
    """What the term stands for, letter by letter; shown as a tooltip on every page."""
    see: tuple[str, ...] = ()

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> Self:
        """A term from its record."""
        return cls(**_told(data))

    @property
    def anchor(self) -> str:
        """The place of the entry on the glossary's page."""
        letters = "".join(c if c.isalnum() else "-" for c in self.term.lower())
        return "term-" + "-".join(filter(None, letters.split("-")))


@dataclass(frozen=True, slots=True)
class Move:
    """An address that was published, and where its readers are sent."""

    old: str
    new: str

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> Self:
        """A move from its record."""
        return cls(data["from"], data["to"])


@dataclass(frozen=True, slots=True)
class Point:
    """One result of a plot: the fact, and what has to be known about it."""

    fact: str
    test_set: str
    caveat: str

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> Self:
        """A point from its record."""
        return cls(**data)


@dataclass(frozen=True, slots=True)
class Shown:
    """One thing that a figure shows: a recorded fact, or a source by its year."""

    label: str
    fact: str = ""
    source: str = ""
    series: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture: what it is called, what is said below it, and what it shows."""

    id: str
    title: str
    caption: str
    items: tuple[Shown, ...] = ()
    """Empty where another register has what is shown."""

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> Self:
        """A figure from its record."""
        items = tuple(Shown(**each) for each in data.get("items", ()))
        return cls(**_told(data, "items"), items=items)


@dataclass(frozen=True, slots=True)
class Component:
    """One part of a complete claim, as the claim builder asks for it."""

    id: str
    label: str
    asks: str
    why: str
    missing: str
    needed_for: tuple[str, ...]
    choices: tuple[str, ...] = ()
    section: str = ""
    """The heading on the page about reading claims under which it is explained."""

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> Self:
        """A component from its record."""
        return cls(**_told(data))


def _told(data: Mapping[str, Any], *left_out: str) -> dict[str, Any]:
    """The fields of a record, lists as tuples."""
    return {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in data.items()
        if key not in left_out
    }
