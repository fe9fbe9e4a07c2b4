"""`items.json`: everything about every item, for tools; its schema is published beside it.

It is also what the pages of the edition are made from, so nothing that a page shows may be missing.
"""

from collections.abc import Mapping
from typing import Any

from imagenet_wiki.checklists.exports.publication import Publication
from imagenet_wiki.checklists.items import Area, Item, SourceLocator, Statement
from imagenet_wiki.checklists.terms import Terms
from imagenet_wiki.checklists.vocabulary import EarlierDate, Framework, LegalDate, Reference
from source_discipline.publishing.data.csv_json import json_text

SCHEMA = "governance-checklists"
"""The name of the published schema, without its suffix."""


def items_json(publication: Publication) -> str:
    """The items of an edition as JSON text."""
    checklists = publication.checklists
    edition = checklists.edition
    data = {
        "$schema": f"{SCHEMA}.schema.json",
        "edition": {
            "edition": edition.edition,
            "title": edition.title,
            "published": edition.published.isoformat(),
            "license": edition.license,
            "supports": edition.supports,
            "notice": edition.notice,
        },
        "terms": _terms(checklists.terms),
        "areas": [
            {"area": area.name, "title": area.title, "about": area.about}
            for area in checklists.areas
        ],
        "frameworks": [_framework(framework) for framework in checklists.vocabulary],
        "items": [item_data(publication, area, item) for area, item in checklists],
    }
    return json_text(data)


def item_data(publication: Publication, area: Area, item: Item) -> dict[str, Any]:
    """One item as plain data."""
    return {
        "id": item.id,
        "cite_as": publication.checklists.edition.cite(item),
        "address": publication.address(item),
        "area": area.name,
        "version": item.version,
        "status": item.status,
        "replaced_by": item.replaced_by,
        "title": item.title,
        "triggers": list(item.triggers),
        "statements": [_statement(item, each) for each in item.statements],
        "parameters": [
            {"id": name, "sets": each.sets, "default": each.default, "note": each.note}
            for name, each in item.parameters.items()
        ],
        "rationale": item.rationale,
        "evidence": list(item.evidence),
        "assessment": {"method": item.method, "procedure": item.procedure},
        "examples": {"meets": item.meets, "fails": item.fails},
        "applies_to": {
            "components": list(item.components),
            "roles": list(item.roles),
            "laws": list(item.laws),
        },
        "not_applicable_when": [
            {"id": letter, "when": when} for letter, when in item.not_applicable_when.items()
        ],
        "mappings": _mappings(publication, item),
        "sources": [_source(publication, source) for source in item.sources],
        "review": {
            "last_reviewed": item.review.last_reviewed.isoformat(),
            "review_by": item.review.review_by.isoformat(),
        },
        "history": [
            {
                "version": change.version,
                "date": change.date.isoformat(),
                "change": change.change,
                "note": change.note,
            }
            for change in item.history
        ],
    }


def _statement(item: Item, statement: Statement) -> dict[str, Any]:
    id = f"{item.id}.{statement.number}"
    return {
        "id": id,
        "strength": statement.strength,
        "text": item.reads(statement.text),
        "template": statement.text,
        "determinations": [
            {"id": f"{id}{letter}", "text": item.reads(text), "template": text}
            for letter, text in statement.determinations.items()
        ],
    }


def _mappings(publication: Publication, item: Item) -> list[dict[str, Any]]:
    vocabulary = publication.checklists.vocabulary
    found = []
    for mapping in item.mappings:
        reference = vocabulary.reference(mapping.framework, mapping.ref)
        assert reference is not None, "the rules let no unknown reference through"
        found.append(
            {
                "framework": mapping.framework,
                "ref": mapping.ref,
                "relation": mapping.relation,
                "confidence": mapping.confidence,
                "reason": mapping.reason,
                **_place(reference),
            }
        )
    return found


def _place(reference: Reference) -> dict[str, Any]:
    return {
        "locator": reference.locator,
        "url": reference.url,
        "checked": reference.checked,
        "amended": reference.amended,
        "kind": reference.kind,
        "binds": list(reference.binds),
        "when": reference.when,
    }


def _source(publication: Publication, source: SourceLocator) -> dict[str, str]:
    reference = publication.references.get(source.key, "")
    return {"key": source.key, "locator": source.locator, "reference": reference}


def _framework(framework: Framework) -> dict[str, Any]:
    return {
        "id": framework.id,
        "name": framework.name,
        "short": framework.short,
        "source": framework.source,
        "url": framework.url,
        "checked": framework.checked,
        "how": framework.how,
        "status": framework.status,
        "dates": [_date(day) for day in framework.dates],
        "open": list(framework.open),
        "places": [
            {"ref": each.ref, "about": each.about, "no_item": each.no_item, **_place(each)}
            for each in framework.references
        ],
    }


def _date(day: LegalDate) -> Mapping[str, Any]:
    return {
        **_bound(day),
        "what": day.what,
        "except": day.exception,
        "was": _bound(day.was) if day.was else None,
    }


def _bound(day: LegalDate | EarlierDate) -> Mapping[str, str]:
    return {
        "date": day.date.isoformat(),
        "relation": day.relation,
        "source": day.source,
        "locator": day.locator,
    }


def _terms(terms: Terms) -> dict[str, Any]:
    return {
        "key_words": terms.key_words,
        "determinations": terms.determinations,
        "parameters": terms.parameters,
        "triggers": [
            {"id": id, "title": each.title, "when": each.when}
            for id, each in terms.triggers.items()
        ],
        "terms": [{"term": term, "means": text} for term, text in terms.terms.items()],
        "legal_roles": [
            {"id": id, "title": each.title, "law": each.law, "who": each.who}
            for id, each in terms.legal_roles.items()
        ],
    }
