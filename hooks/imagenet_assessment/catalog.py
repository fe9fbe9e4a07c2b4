"""What an assessment can answer: the items of an edition, read from its `assessment-data.json`.

The form in the browser reads the same file, so that both know the same items.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

DATA = "assessment-data.json"


@dataclass(frozen=True, slots=True)
class FormStatement:
    """One requirement, with the sentences that decide it by their letters."""

    strength: str
    text: str
    determinations: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FormItem:
    """One item as a form asks it."""

    id: str
    version: int
    title: str
    triggers: tuple[str, ...]
    components: tuple[str, ...]
    roles: tuple[str, ...]
    laws: tuple[str, ...]
    statements: Mapping[str, FormStatement]
    """By their numbers."""
    parameters: Mapping[str, str]
    """The default of each, by its name."""
    reasons: Mapping[str, str]
    """The admissible reasons for not applicable, by their letters."""
    evidence: tuple[str, ...]
    method: str
    retired: bool
    replaced_by: str

    def determinations(self) -> Iterator[tuple[str, str]]:
        """Each determination by its number and letter: `1a`, with its text."""
        for number, statement in self.statements.items():
            for letter, text in statement.determinations.items():
                yield f"{number}{letter}", text

    def texts(self) -> Iterator[str]:
        """What the item itself says, which is no evidence of anything."""
        yield self.title
        yield from self.evidence
        yield from self.reasons.values()
        for statement in self.statements.values():
            yield statement.text
            yield from statement.determinations.values()


@dataclass(frozen=True, slots=True)
class Move:
    """What became of an item of an earlier edition."""

    to: str
    """The item that asks for it now; empty where none does."""
    same: frozenset[str]
    """The determinations that say the same."""
    why: str
    """The steps since, in words."""


@dataclass(frozen=True, slots=True)
class Catalog:
    """All items of one edition, and what became of those of earlier ones."""

    edition: str
    title: str
    words: Mapping[str, Mapping[str, str]]
    """What readers are shown for triggers, components, roles, legal roles, laws and areas."""
    items: Mapping[str, FormItem]
    moves: Mapping[str, Mapping[str, Move]]
    """By earlier edition and item."""

    def in_use(self) -> Iterator[FormItem]:
        """The items that can be answered, in order."""
        return (item for item in self.items.values() if not item.retired)


def read_catalog(data: Mapping[str, Any]) -> Catalog:
    """The catalog that `assessment-data.json` holds."""
    return Catalog(
        data["edition"],
        data["title"],
        data["words"],
        {each["id"]: _item(each) for each in data["items"]},
        {
            edition: {
                id: Move(each["to"], frozenset(each["same"]), each["why"])
                for id, each in moves.items()
            }
            for edition, moves in data["moves"].items()
        },
    )


def _item(data: Mapping[str, Any]) -> FormItem:
    return FormItem(
        data["id"],
        data["version"],
        data["title"],
        tuple(data["triggers"]),
        tuple(data["components"]),
        tuple(data["roles"]),
        tuple(data["laws"]),
        {number: FormStatement(**each) for number, each in data["statements"].items()},
        data["parameters"],
        data["reasons"],
        tuple(data["evidence"]),
        data["method"],
        data["retired"],
        data["replaced_by"],
    )
