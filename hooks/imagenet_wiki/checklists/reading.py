"""Values made from records whose shape the schema has already approved."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from imagenet_wiki.checklists.days import refuse_false_days
from imagenet_wiki.checklists.items import (
    Area,
    Edition,
    FrameworkMapping,
    Item,
    Review,
    Revision,
    SourceLocator,
    Statement,
)
from imagenet_wiki.checklists.parameters import Parameter
from imagenet_wiki.checklists.terms import LegalRole, Terms, Trigger
from source_discipline.text.yaml_file import YamlFile


def read_area(record: YamlFile) -> Area:
    """The checklist of one area. Raises `ProjectErrors` for a day that no calendar has."""
    refuse_false_days(record)
    data = record.data
    items = tuple(_item(each) for each in data["items"])
    return Area(data["area"], data["title"], data["about"].strip(), items, record)


def read_edition(record: YamlFile) -> Edition:
    """The edition to be published. Raises `ProjectErrors` for a day that no calendar has."""
    refuse_false_days(record)
    data = {key: text.strip() for key, text in record.data.items()}
    published = date.fromisoformat(data["published"])
    return Edition(**{**data, "published": published}, record=record)


def read_terms(record: YamlFile) -> Terms:
    """The terms of a file whose shape the schema has approved."""
    data = record.data
    return Terms(
        key_words=data["key_words"].strip(),
        determinations=data["determinations"].strip(),
        parameters=data["parameters"].strip(),
        triggers={id: Trigger(**_stripped(each)) for id, each in data["triggers"].items()},
        terms=_stripped(data["terms"]),
        legal_roles={id: LegalRole(**_stripped(each)) for id, each in data["legal_roles"].items()},
        record=record,
    )


def _item(data: Mapping[str, Any]) -> Item:
    return Item(
        id=data["id"],
        version=data["version"],
        status=data["status"],
        title=data["title"].strip(),
        triggers=tuple(data["triggers"]),
        statements=tuple(_statement(*each) for each in data["statements"].items()),
        parameters={name: _parameter(each) for name, each in data.get("parameters", {}).items()},
        rationale=data["rationale"].strip(),
        evidence=tuple(each.strip() for each in data["evidence"]),
        method=data["assessment"]["method"],
        procedure=data["assessment"]["procedure"].strip(),
        meets=data["examples"]["meets"].strip(),
        fails=data["examples"]["fails"].strip(),
        components=tuple(data["applies_to"]["components"]),
        roles=tuple(data["applies_to"]["roles"]),
        laws=tuple(data["applies_to"].get("laws", ())),
        not_applicable_when=_stripped(data["not_applicable_when"]),
        mappings=tuple(FrameworkMapping(**_stripped(each)) for each in data["mappings"]),
        sources=tuple(SourceLocator(**each) for each in data["sources"]),
        review=Review(**{key: date.fromisoformat(day) for key, day in data["review"].items()}),
        history=tuple(_change(each) for each in data["history"]),
        replaced_by=data.get("replaced_by"),
    )


def _statement(number: str, data: Mapping[str, Any]) -> Statement:
    return Statement(number, data["text"].strip(), _stripped(data.get("determinations", {})))


def _parameter(data: Mapping[str, str]) -> Parameter:
    return Parameter(**_stripped(data))


def _stripped(data: Mapping[str, str]) -> dict[str, str]:
    return {key: text.strip() for key, text in data.items()}


def _change(data: Mapping[str, Any]) -> Revision:
    return Revision(
        version=data["version"],
        date=date.fromisoformat(data["date"]),
        change=data["change"],
        note=data.get("note", "").strip(),
    )
