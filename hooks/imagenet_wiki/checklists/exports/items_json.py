"""`items.json`: everything about every item, for tools; its schema is published beside it."""

from typing import Any

from imagenet_wiki.checklists.exports.publication import Publication
from imagenet_wiki.checklists.items import Area, Item, SourceLocator
from imagenet_wiki.checklists.vocabulary import Framework
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
        "tier": item.tier,
        "strength": item.strength,
        "statement": item.statement,
        "rationale": item.rationale,
        "evidence": list(item.evidence),
        "assessment": {"method": item.method, "procedure": item.procedure},
        "examples": {"meets": item.meets, "fails": item.fails},
        "applies_to": {"components": list(item.components), "roles": list(item.roles)},
        "not_applicable_when": item.not_applicable_when,
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


def _mappings(publication: Publication, item: Item) -> list[dict[str, str]]:
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
                "note": mapping.note,
                "locator": reference.locator,
                "url": reference.url,
                "checked": reference.checked,
                "amended": reference.amended,
            }
        )
    return found


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
        "dates": [
            {
                "date": day.date.isoformat(),
                "what": day.what,
                "source": day.source,
                "locator": day.locator,
            }
            for day in framework.dates
        ],
    }
