"""`assessment-data.json`: what a form and the command `assess` know of an edition.

The form in the browser gets it as a script, so that it works where pages are files.
"""

import json
from collections.abc import Mapping
from typing import Any

from imagenet_assessment.catalog import Catalog, read_catalog
from imagenet_assessment.checking import SCHEMA
from imagenet_assessment.form import empty_form
from imagenet_wiki.checklists.editions.published import PublishedEdition, PublishedItem
from imagenet_wiki.checklists.exports.publication import Publication
from imagenet_wiki.checklists.items import Area, Checklists, Item, Statement
from imagenet_wiki.checklists.wording import COMPONENTS, ROLES
from source_discipline.publishing.data.csv_json import json_text
from source_discipline.text.schemas import read_schema

SCRIPT = "assessment-data.js"


def assessment_catalog(checklists: Checklists) -> Catalog:
    """The checklists as an assessment sees them."""
    return read_catalog(catalog_data(checklists))


def assessment_data(publication: Publication) -> str:
    """The file as JSON text."""
    return json_text(catalog_data(publication.checklists))


def assessment_script(checklists: Checklists) -> str:
    """The same as a script for the form."""
    schemas = {
        "schema": read_schema(SCHEMA),
        "first": read_schema("imagenet_assessment/self-assessment"),
    }
    data = catalog_data(checklists) | schemas
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"globalThis.assessmentData={text};\n"


def form_json(publication: Publication) -> str:
    """An empty assessment as JSON text."""
    return json_text(empty_form(assessment_catalog(publication.checklists)))


def catalog_data(checklists: Checklists) -> dict[str, Any]:
    """The catalog as plain data."""
    edition = checklists.edition
    return {
        "edition": edition.edition,
        "title": edition.title,
        "words": form_words(checklists),
        "items": [_item(area, item) for area, item in checklists],
        "moves": {each.edition: _moves(checklists, each) for each in checklists.earlier},
    }


def form_words(checklists: Checklists) -> Mapping[str, Mapping[str, str]]:
    """What a reader of a form is shown for each thing that a scope can name."""
    terms = checklists.terms
    laws = {law for item in checklists.items() for law in item.laws}
    return {
        "triggers": {id: each.title for id, each in terms.triggers.items()},
        "components": COMPONENTS,
        "roles": ROLES,
        "legal_roles": {id: each.title for id, each in terms.legal_roles.items()},
        "laws": {each.id: each.short for each in checklists.vocabulary if each.id in laws},
        "areas": {area.name: area.title for area in checklists.areas},
    }


def _item(area: Area, item: Item) -> dict[str, Any]:
    return {
        "id": item.id,
        "version": item.version,
        "title": item.title,
        "area": area.name,
        "triggers": list(item.triggers),
        "components": list(item.components),
        "roles": list(item.roles),
        "laws": list(item.laws),
        "statements": {each.number: _statement(item, each) for each in item.statements},
        "parameters": {name: each.default for name, each in item.parameters.items()},
        "reasons": dict(item.not_applicable_when),
        "evidence": list(item.evidence),
        "method": item.method,
        "retired": not item.in_use,
        "replaced_by": item.replaced_by or "",
    }


def _statement(item: Item, statement: Statement) -> dict[str, Any]:
    decided = {letter: item.reads(text) for letter, text in statement.determinations.items()}
    return {
        "strength": statement.strength,
        "text": item.reads(statement.text),
        "determinations": decided,
    }


def _moves(checklists: Checklists, old: PublishedEdition) -> dict[str, Any]:
    """What became of each item of an earlier edition, for those who answered it."""
    return {each.id: _move(each, checklists) for each in old.items}


def _move(old: PublishedItem, checklists: Checklists) -> dict[str, Any]:
    item = checklists.get(old.id)
    if item is None:
        return {"to": "", "same": [], "why": "it is in no checklist any more"}
    to = item.id if item.in_use else item.replaced_by or ""
    steps = [each for each in item.history if each.version > old.version]
    why = "; ".join(f"{each.change}: {each.note}".rstrip(": .") for each in steps)
    return {"to": to, "same": _same(old, item), "why": why or "it means the same"}


def _same(old: PublishedItem, item: Item) -> list[str]:
    """The determinations that read the same in both editions, under statements that do, too."""
    before = {
        each["id"]: each["text"]
        for statement in old.data.get("statements", ())
        for each in (statement, *statement["determinations"])
    }
    return [
        f"{each.number}{letter}"
        for each in item.statements
        if before.get(f"{item.id}.{each.number}") == item.reads(each.text)
        for letter, text in each.determinations.items()
        if before.get(f"{item.id}.{each.number}{letter}") == item.reads(text)
    ]
