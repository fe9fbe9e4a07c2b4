"""What the answers to the determinations make of a statement."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from imagenet_assessment.catalog import FormItem

State = Literal["met", "partly", "unmet", "unknown", "open", "not-applicable"]

STATES: Mapping[State, str] = {
    "met": "Met",
    "partly": "Partly met",
    "unmet": "Unmet",
    "unknown": "Unknown",
    "open": "Not answered",
    "not-applicable": "Not applicable",
}
"""In the order in which readers find them, and the words for each."""


def states(item: FormItem, answer: Mapping[str, Any]) -> Iterator[tuple[str, State]]:
    """The state of each statement of an item, by its number."""
    given = answer.get("determinations", {})
    for number, statement in item.statements.items():
        if answer.get("not_applicable"):
            yield number, "not-applicable"
        else:
            yield (
                number,
                _state([given.get(f"{number}{letter}") for letter in statement.determinations]),
            )


def is_touched(answer: Mapping[str, Any]) -> bool:
    """Whether anything is answered; a form lists every item, most of them blank."""
    return any(value for key, value in answer.items() if key not in {"item", "version"})


def _state(answers: list[str | None]) -> State:
    if None in answers:
        return "open"
    if "unknown" in answers:
        return "unknown"
    if "no" not in answers:
        return "met"
    return "partly" if "yes" in answers else "unmet"
