"""The mappings as an OSCAL mapping collection: a mapping a framework, a map an item and place.

Places in laws and papers have no OSCAL ids, so each gets a token made of the printed reference;
the reference itself and its address are beside it.
"""

import re
from collections.abc import Iterator
from typing import Any

from imagenet_assessment.oscal import prop
from imagenet_wiki.checklists.exports.oscal import CATALOG, metadata, responsible
from imagenet_wiki.checklists.exports.publication import Publication
from imagenet_wiki.checklists.items import FrameworkMapping, Item
from imagenet_wiki.checklists.vocabulary import Framework
from source_discipline.publishing.data.csv_json import json_text

_UNFIT = re.compile(r"[^A-Za-z0-9.]+")


def oscal_mappings(publication: Publication) -> str:
    """The mapping collection as JSON text."""
    title = f"{publication.checklists.edition.title}: mappings"
    collection = {
        "uuid": publication.uuid("mapping-collection"),
        "metadata": metadata(publication, title),
        "provenance": {
            "method": "human",
            "matching-rationale": "semantic",
            "status": "not-complete",
            "mapping-description": publication.checklists.edition.supports,
            "responsible-parties": [responsible(publication)],
        },
        "mappings": [
            mapping
            for framework in publication.checklists.vocabulary
            if (mapping := _mapping(publication, framework))["maps"]
        ],
    }
    return json_text({"mapping-collection": collection})


def token(ref: str) -> str:
    """A reference as an OSCAL token: `Article 10(2)(b)` becomes `Article-10-2-b`."""
    found = _UNFIT.sub("-", ref).strip("-")
    return found if found[0].isalpha() else f"ref-{found}"


def _mapping(publication: Publication, framework: Framework) -> dict[str, Any]:
    supported = {mapping.ref for _, mapping in _of(publication, framework)}
    places = [each.ref for each in framework.references if each.ref not in supported]
    items = [
        item.id
        for item in publication.checklists.items()
        if item.in_use and framework.id not in {each.framework for each in item.mappings}
    ]
    return {
        "uuid": publication.uuid("mapping", framework.id),
        "source-resource": {"type": "catalog", "href": CATALOG},
        "target-resource": {
            "type": "framework",
            "href": framework.url,
            "props": [prop("framework", framework.id), prop("checked", framework.checked)],
            "remarks": f"{framework.name}. {framework.how} {framework.status}",
        },
        "maps": [
            _map(publication, framework, item, mapping)
            for item, mapping in _of(publication, framework)
        ],
        **_gap(publication, framework, "source", items),
        **_gap(publication, framework, "target", [token(place) for place in places]),
    }


def _gap(
    publication: Publication, framework: Framework, side: str, unmapped: list[str]
) -> dict[str, Any]:
    """What of one side no map names; nothing where each is named."""
    if not unmapped:
        return {}
    uuid = publication.uuid("gap", framework.id, side)
    summary = {"uuid": uuid, "unmapped-controls": [{"with-ids": unmapped}]}
    return {f"{side}-gap-summary": summary}


def _of(publication: Publication, framework: Framework) -> Iterator[tuple[Item, FrameworkMapping]]:
    for item in publication.checklists.items():
        for mapping in item.mappings:
            if mapping.framework == framework.id:
                yield item, mapping


def _map(
    publication: Publication, framework: Framework, item: Item, mapping: FrameworkMapping
) -> dict[str, Any]:
    reference = framework.get(mapping.ref)
    assert reference is not None, "the rules let no unknown reference through"
    return {
        "uuid": publication.uuid("map", item.id, framework.id, mapping.ref),
        "relationship": mapping.relation,
        "sources": [{"type": "control", "id-ref": item.id}],
        "targets": [
            {
                "type": "control",
                "id-ref": token(mapping.ref),
                "props": [prop("reference", mapping.ref), prop("locator", reference.locator)],
                "links": [{"href": reference.url, "rel": "reference"}],
            }
        ],
        "confidence-score": {"category": mapping.confidence},
        "remarks": mapping.reason,
    }
