"""The scope of an assessment, which comes first: items out of it are not answered."""

from collections.abc import Iterator, Mapping
from typing import Any

from imagenet_assessment.catalog import Catalog, FormItem

Answered = list[tuple[FormItem, Mapping[str, Any]]]

PARTS = ("triggers", "components", "roles")
"""Of each of these an item in scope shares at least one with the scope."""


def applies(item: FormItem, scope: Mapping[str, Any]) -> bool:
    """Whether an item is in scope. An item of a law stays in it unless the law is ruled out."""
    if item.retired or any(not set(getattr(item, part)) & set(scope[part]) for part in PARTS):
        return False
    ruled_out = {law for law, each in scope["laws"].items() if each["applies"] == "no"}
    return not item.laws or not set(item.laws) <= ruled_out


def applicable(catalog: Catalog, scope: Mapping[str, Any]) -> Iterator[FormItem]:
    """The items in scope, in order."""
    return (item for item in catalog.in_use() if applies(item, scope))


def answered(data: Mapping[str, Any], catalog: Catalog) -> Answered:
    """The items in scope, in order, each with its answer; an empty one where none was given."""
    answers = {each["item"]: each for each in data["items"]}
    return [(item, answers.get(item.id, {})) for item in applicable(catalog, data["scope"])]


def laws(catalog: Catalog) -> tuple[str, ...]:
    """The laws that an item depends on, each of which a scope has to decide."""
    return tuple(dict.fromkeys(law for item in catalog.in_use() for law in item.laws))
