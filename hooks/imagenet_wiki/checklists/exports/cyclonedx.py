"""The checklists as a CycloneDX standard: a requirement a statement, a level a trigger."""

from collections.abc import Iterator
from typing import Any

from imagenet_wiki.checklists.exports.oscal import OWNER
from imagenet_wiki.checklists.exports.publication import Publication
from imagenet_wiki.checklists.items import Area, Item
from imagenet_wiki.checklists.rationale import plain
from source_discipline.publishing.data.csv_json import json_text


def cyclonedx(publication: Publication) -> str:
    """A bill of materials (CycloneDX 1.6, JSON) that defines the checklists as a standard."""
    edition = publication.checklists.edition
    standard = {
        "bom-ref": f"imagenet-governance-{edition.edition}",
        "name": edition.title,
        "version": edition.edition,
        "owner": OWNER,
        "description": f"{edition.supports} {edition.notice}",
        "requirements": [
            requirement
            for area in publication.checklists.areas
            for requirement in _area(publication, area)
        ],
        "levels": _levels(publication),
    }
    return json_text(
        {
            "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
            "bomFormat": "CycloneDX",
            "specVersion": "1.6",
            "serialNumber": f"urn:uuid:{publication.uuid('cyclonedx')}",
            "version": 1,
            "metadata": {
                "timestamp": publication.timestamp,
                "licenses": [{"license": {"id": edition.license}}],
                "supplier": {"name": OWNER},
            },
            "definitions": {"standards": [standard]},
        }
    )


def _area(publication: Publication, area: Area) -> list[dict[str, Any]]:
    ref = f"{publication.edition}-{area.name}"
    head = {"bom-ref": ref, "identifier": area.name, "title": area.title, "text": area.about}
    made = [head]
    for item in area.items:
        made += [_requirement(publication, item, ref), *_statements(publication, item)]
    return made


def _statements(publication: Publication, item: Item) -> Iterator[dict[str, Any]]:
    parent = publication.checklists.edition.cite(item)
    for statement in item.statements:
        yield {
            "bom-ref": f"{parent}.{statement.number}",
            "identifier": f"{item.id}.{statement.number}",
            "text": item.reads(statement.text),
            "descriptions": [
                f"{statement.number}{letter}. {item.reads(text)}"
                for letter, text in statement.determinations.items()
            ],
            "parent": parent,
            "properties": [{"name": "strength", "value": statement.strength}],
        }


def _requirement(publication: Publication, item: Item, parent: str) -> dict[str, Any]:
    return {
        "bom-ref": publication.checklists.edition.cite(item),
        "identifier": item.id,
        "title": item.title,
        "text": item.wording,
        "descriptions": [plain(item.rationale)],
        "parent": parent,
        "properties": [
            {"name": "version", "value": str(item.version)},
            {"name": "status", "value": item.status},
            *({"name": "trigger", "value": each} for each in item.triggers),
            *({"name": "component", "value": each} for each in item.components),
            *({"name": "role", "value": each} for each in item.roles),
            *({"name": "evidence", "value": each} for each in item.evidence),
        ],
        "externalReferences": [
            {"type": "documentation", "url": publication.address(item)},
        ],
    }


def _levels(publication: Publication) -> list[dict[str, Any]]:
    checklists = publication.checklists
    return [
        {
            "bom-ref": f"{publication.edition}-{id}",
            "identifier": id,
            "title": trigger.title,
            "description": trigger.when,
            "requirements": [
                checklists.edition.cite(item)
                for item in checklists.items()
                if id in item.triggers and item.in_use
            ],
        }
        for id, trigger in checklists.terms.triggers.items()
    ]
