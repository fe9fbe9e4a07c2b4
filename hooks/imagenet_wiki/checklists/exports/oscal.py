"""The checklists as an OSCAL catalog: one group per area, one control per item."""

from typing import Any

from imagenet_wiki.checklists.exports.publication import Publication
from imagenet_wiki.checklists.items import Area, Item
from source_discipline.publishing.data.csv_json import json_text

OSCAL_VERSION = "1.2.1"
NAMESPACE = "urn:source-discipline:governance"
"""Marks the properties that OSCAL itself does not define."""

_METHODS = {"examine": "EXAMINE", "interview": "INTERVIEW", "test": "TEST"}


def oscal_catalog(publication: Publication) -> str:
    """The catalog as JSON text."""
    catalog = {
        "uuid": publication.uuid("catalog"),
        "metadata": metadata(publication, publication.checklists.edition.title),
        "groups": [_group(publication, area) for area in publication.checklists.areas],
        "back-matter": {"resources": _resources(publication)},
    }
    return json_text({"catalog": catalog})


def metadata(publication: Publication, title: str) -> dict[str, Any]:
    """The metadata of an OSCAL document of this edition."""
    edition = publication.checklists.edition
    return {
        "title": title,
        "published": publication.timestamp,
        "last-modified": publication.timestamp,
        "version": edition.edition,
        "oscal-version": OSCAL_VERSION,
        "props": [prop("license", edition.license)],
        "remarks": f"{edition.supports}\n\n{edition.notice}",
    }


def prop(name: str, value: str, kind: str = "") -> dict[str, str]:
    """A property of the checklists' own namespace."""
    return {"name": name, "ns": NAMESPACE, "value": value} | ({"class": kind} if kind else {})


def _group(publication: Publication, area: Area) -> dict[str, Any]:
    return {
        "id": area.name,
        "class": "area",
        "title": area.title,
        "parts": [{"id": f"{area.name}_about", "name": "overview", "prose": area.about}],
        "controls": [_control(publication, item) for item in area.items],
    }


def _control(publication: Publication, item: Item) -> dict[str, Any]:
    return {
        "id": item.id,
        "class": "item",
        "title": item.title,
        "props": [
            {"name": "label", "value": item.id},
            {"name": "sort-id", "value": item.id.lower()},
            {"name": "status", "value": "withdrawn"}
            if item.status == "retired"
            else prop("status", item.status),
            prop("cite-as", publication.checklists.edition.cite(item)),
            prop("item-version", str(item.version)),
            *(prop("trigger", trigger) for trigger in item.triggers),
            *(prop("component", component) for component in item.components),
            *(prop("role", role) for role in item.roles),
            prop("last-reviewed", item.review.last_reviewed.isoformat()),
            prop("review-by", item.review.review_by.isoformat()),
        ],
        "links": _links(publication, item),
        "parts": _parts(item),
    }


def _links(publication: Publication, item: Item) -> list[dict[str, str]]:
    links = [{"href": publication.address(item), "rel": "canonical"}]
    if item.replaced_by:
        links.append({"href": f"#{item.replaced_by}", "rel": "incorporated-into"})
    for source in item.sources:
        href = f"#{publication.uuid('source', source.key)}"
        links.append({"href": href, "rel": "reference", "text": source.locator})
    return links


def _parts(item: Item) -> list[dict[str, Any]]:
    parts: list[dict[str, Any]] = [
        {"id": f"{item.id}_statement", "name": "statement", "prose": item.wording},
        {"id": f"{item.id}_rationale", "name": "guidance", "prose": item.rationale},
        {
            "id": f"{item.id}_assessment",
            "name": "assessment-method",
            "props": [{"name": "method", "value": _METHODS[item.method]}],
            "prose": item.procedure,
            "parts": [
                {
                    "id": f"{item.id}_evidence",
                    "name": "assessment-objects",
                    "prose": "\n".join(f"- {each}" for each in item.evidence),
                }
            ],
        },
        {"id": f"{item.id}_meets", "name": "example", "class": "meets", "prose": item.meets},
        {"id": f"{item.id}_fails", "name": "example", "class": "fails", "prose": item.fails},
    ]
    if item.not_applicable_when:
        prose = "\n".join(item.not_applicable_when.values())
        parts.append({"id": f"{item.id}_scope", "name": "not-applicable-when", "prose": prose})
    return [part | ({"ns": NAMESPACE} if part["name"] in _OWN else {}) for part in parts]


_OWN = {"example", "not-applicable-when"}


def _resources(publication: Publication) -> list[dict[str, Any]]:
    keys = dict.fromkeys(s.key for item in publication.checklists.items() for s in item.sources)
    return [
        {
            "uuid": publication.uuid("source", key),
            "title": key,
            "citation": {"text": publication.references.get(key, key)},
        }
        for key in sorted(keys)
    ]
