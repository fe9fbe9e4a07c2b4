"""An assessment as a CycloneDX attestation: claims and counterclaims, each with its evidence.

No conformance score is given: CycloneDX lets an attestation do without one.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from imagenet_assessment.catalog import Catalog, FormItem
from imagenet_assessment.decided import states
from imagenet_assessment.oscal import lasting_uuid
from imagenet_assessment.scope import answered
from imagenet_assessment.substance import is_address

Data = dict[str, Any]


def attestation(data: Mapping[str, Any], catalog: Catalog) -> Data:
    """The bill of materials (CycloneDX 1.6) that holds it, with the standard that it is about."""
    items = answered(data, catalog)
    serial = lasting_uuid("attestation", data.get("id") or data["subject"], data["date"])
    claims = [claim for each in items for claim in _claims(*each)]
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {"timestamp": f"{data['date']}T00:00:00Z"},
        "definitions": {"standards": [_standard(catalog, [item for item, _ in items])]},
        "declarations": {
            "assessors": [{"bom-ref": "assessor", "organization": {"name": data["assessor"]}}],
            "attestations": [
                {
                    "summary": f"{data['subject']}, assessed on {data['date']}",
                    "assessor": "assessor",
                    "map": [entry for each in items for entry in _map(catalog, *each)],
                }
            ],
            "claims": claims,
            "evidence": [piece for each in items for piece in _evidence(data, *each)],
            "targets": {"components": [_target(data)]},
        },
    }


def _target(data: Mapping[str, Any]) -> Data:
    target = {"type": "application", "bom-ref": "subject", "name": data["subject"]}
    boundary = data["scope"].get("boundary")
    return target | ({"description": boundary} if boundary else {})


def _standard(catalog: Catalog, items: list[FormItem]) -> Data:
    return {
        "bom-ref": f"imagenet-governance-{catalog.edition}",
        "name": catalog.title,
        "version": catalog.edition,
        "requirements": [
            {
                "bom-ref": _requirement(catalog, item, number),
                "identifier": f"{item.id}.{number}",
                "title": item.title,
                "text": statement.text,
            }
            for item in items
            for number, statement in item.statements.items()
        ],
    }


def _requirement(catalog: Catalog, item: FormItem, number: str) -> str:
    return f"{catalog.edition}-{item.id}.{number}"


def _map(catalog: Catalog, item: FormItem, answer: Mapping[str, Any]) -> Iterator[Data]:
    """What is met is a claim, and so is that an item does not apply; all else counters one."""
    for number, state in states(item, answer):
        entry: Data = {"requirement": _requirement(catalog, item, number)}
        side = "claims" if state in {"met", "not-applicable"} else "counterClaims"
        yield entry | {side: [_claim(item, number)]}


def _claim(item: FormItem, number: str) -> str:
    return f"claim-{item.id}.{number}"


def _claims(item: FormItem, answer: Mapping[str, Any]) -> Iterator[Data]:
    shown = [_piece(item, place) for place, _ in enumerate(answer.get("evidence", ()))]
    for number, state in states(item, answer):
        claim = {
            "bom-ref": _claim(item, number),
            "target": "subject",
            "predicate": f"{item.id}.{number} is {state.replace('-', ' ')}",
            "reasoning": _reasoning(item, number, answer),
            "evidence": shown,
        }
        yield {key: value for key, value in claim.items() if value}


def _reasoning(item: FormItem, number: str, answer: Mapping[str, Any]) -> str:
    if excused := answer.get("not_applicable"):
        return f"{item.reasons[excused['reason']]} {excused['known']}"
    given = answer.get("determinations", {})
    letters = item.statements[number].determinations
    decided = [
        f"{number}{each}: {given.get(f'{number}{each}', 'not answered')}" for each in letters
    ]
    accepted = [
        f"Risk accepted by {each['approved_by']} until {each['until']}: {each['reason']}"
        for each in answer.get("waivers", ())
        if each["statement"] == number
    ]
    return "; ".join((*decided, *accepted))


def _piece(item: FormItem, place: int) -> str:
    return f"evidence-{item.id}-{place + 1}"


def _evidence(data: Mapping[str, Any], item: FormItem, answer: Mapping[str, Any]) -> Iterator[Data]:
    for place, each in enumerate(answer.get("evidence", ())):
        piece: Data = {
            "bom-ref": _piece(item, place),
            "description": f"{each['what']}. {each['where']}",
            "created": f"{each.get('day') or data['date']}T00:00:00Z",
        }
        if is_address(each["where"]):
            piece["data"] = [{"name": each["what"], "contents": {"url": each["where"].strip()}}]
        yield piece
