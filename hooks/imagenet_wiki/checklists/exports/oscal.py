"""The checklists as an OSCAL catalog: one group per area, one control per item.

A control has one part a statement, one assessment objective a determination, and its parameters.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from imagenet_assessment.oscal import (
    METHODS,
    NAMESPACE,
    RMF,
    VERSION,
    objective_id,
    parameter_id,
    prop,
    statement_id,
)
from imagenet_wiki.checklists.exports.publication import Publication
from imagenet_wiki.checklists.items import Area, Item, Statement
from imagenet_wiki.checklists.parameters import pieces
from imagenet_wiki.checklists.rationale import plain
from source_discipline.publishing.data.csv_json import json_text

Data = dict[str, Any]

CATALOG = "oscal-catalog.json"
OWNER = "ImageNet Wiki contributors"
_ROLE = "publisher"


def oscal_catalog(publication: Publication) -> str:
    """The catalog as JSON text."""
    catalog = {
        "uuid": publication.uuid("catalog"),
        "metadata": metadata(publication, publication.checklists.edition.title),
        "groups": [_group(publication, area) for area in publication.checklists.areas],
        "back-matter": {"resources": _resources(publication)},
    }
    return json_text({"catalog": catalog})


def metadata(publication: Publication, title: str) -> Data:
    """The metadata of an OSCAL document of this edition, with the party that answers for it."""
    edition = publication.checklists.edition
    return {
        "title": title,
        "published": publication.timestamp,
        "last-modified": publication.timestamp,
        "version": edition.edition,
        "oscal-version": VERSION,
        "props": [prop("license", edition.license)],
        "roles": [{"id": _ROLE, "title": "Publisher"}],
        "parties": [{"uuid": _party(publication), "type": "organization", "name": OWNER}],
        "responsible-parties": [responsible(publication)],
        "remarks": f"{edition.supports}\n\n{edition.notice}",
    }


def responsible(publication: Publication) -> Data:
    """Who answers for a document of this edition."""
    return {"role-id": _ROLE, "party-uuids": [_party(publication)]}


def _party(publication: Publication) -> str:
    return publication.uuid("party", OWNER)


def _group(publication: Publication, area: Area) -> Data:
    return {
        "id": area.name,
        "class": "area",
        "title": area.title,
        "parts": [{"id": f"{area.name}_about", "name": "overview", "prose": area.about}],
        "controls": [_control(publication, item) for item in area.items],
    }


def _control(publication: Publication, item: Item) -> Data:
    control = {
        "id": item.id,
        "class": "item",
        "title": item.title,
        "params": list(_parameters(item)),
        "props": _props(publication, item),
        "links": _links(publication, item),
        "parts": list(_parts(item)),
    }
    return {key: value for key, value in control.items() if value}


def _parameters(item: Item) -> Iterator[Data]:
    for name, each in item.parameters.items():
        made: Data = {
            "id": parameter_id(item.id, name),
            "label": each.sets,
            "values": [each.default],
        }
        if each.note:
            made["guidelines"] = [{"prose": plain(each.note)}]
        yield made


def _props(publication: Publication, item: Item) -> list[Data]:
    return [
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
        *(prop("law", law) for law in item.laws),
        prop("last-reviewed", item.review.last_reviewed.isoformat()),
        prop("review-by", item.review.review_by.isoformat()),
    ]


def _links(publication: Publication, item: Item) -> list[Data]:
    links = [{"href": publication.address(item), "rel": "canonical"}]
    if item.replaced_by:
        links.append({"href": f"#{item.replaced_by}", "rel": "incorporated-into"})
    for source in item.sources:
        href = f"#{publication.uuid('source', source.key)}"
        links.append({"href": href, "rel": "reference", "text": source.locator})
    return links


def _parts(item: Item) -> Iterator[Data]:
    statements = [_statement(item, each) for each in item.statements]
    yield {"id": f"{item.id}_smt", "name": "statement", "parts": statements}
    yield {"id": f"{item.id}_gdn", "name": "guidance", "prose": plain(item.rationale)}
    yield {
        "id": f"{item.id}_obj",
        "name": "assessment-objective",
        "prose": "Determine of what is shown whether it is true that:",
        "parts": [each for statement in item.statements for each in _objectives(item, statement)],
    }
    yield {
        "id": f"{item.id}_asm",
        "name": "assessment-method",
        "props": [{"name": "method", "ns": RMF, "value": METHODS[item.method]}],
        "prose": plain(item.procedure),
        "parts": [
            {
                "id": f"{item.id}_asm.objects",
                "name": "assessment-objects",
                "prose": "\n".join(f"- {each}" for each in item.evidence),
            }
        ],
    }
    yield from _own(item)


def _own(item: Item) -> Iterator[Data]:
    """Parts for which OSCAL has no name: each has one of its own, so that none is merged."""
    excuses = "\n".join(f"- {key}. {text}" for key, text in item.not_applicable_when.items())
    for name, title, prose in (
        ("meeting-example", "Example that meets it", item.meets),
        ("failing-example", "Example that fails it", item.fails),
        ("not-applicable-when", "Does not apply when", excuses),
    ):
        if prose:
            id = f"{item.id}_{name}"
            yield {"id": id, "name": name, "ns": NAMESPACE, "title": title, "prose": plain(prose)}


def _statement(item: Item, statement: Statement) -> Data:
    return {
        "id": statement_id(item.id, statement.number),
        "name": "item",
        "props": [
            {"name": "label", "value": statement.number},
            prop("cite-as", f"{item.id}.{statement.number}"),
            prop("strength", statement.strength),
        ],
        "prose": _with_insertions(item, statement.text),
    }


def _objectives(item: Item, statement: Statement) -> Iterator[Data]:
    for letter, text in statement.determinations.items():
        name = f"{statement.number}{letter}"
        href = f"#{statement_id(item.id, statement.number)}"
        yield {
            "id": objective_id(item.id, name),
            "name": "assessment-objective",
            "props": [{"name": "label", "value": name}],
            "prose": _with_insertions(item, text),
            "links": [{"href": href, "rel": "assessment-for"}],
        }


def _with_insertions(item: Item, text: str) -> str:
    """A text in which OSCAL puts the value of each parameter."""
    return "".join(
        f"{{{{ insert: param, {parameter_id(item.id, piece)} }}}}"
        if is_name and piece in item.parameters
        else piece
        for is_name, piece in pieces(text)
    )


def _resources(publication: Publication) -> list[Mapping[str, Any]]:
    keys = dict.fromkeys(s.key for item in publication.checklists.items() for s in item.sources)
    return [
        {
            "uuid": publication.uuid("source", key),
            "title": key,
            "citation": {"text": publication.references.get(key, key)},
        }
        for key in sorted(keys)
    ]
