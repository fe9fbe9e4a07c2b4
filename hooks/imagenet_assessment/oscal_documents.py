"""An assessment as an OSCAL assessment plan and as OSCAL assessment results.

Targets are the objectives of the published catalog. OSCAL knows `satisfied` and `not-satisfied`;
what is not known is the second, and its reason says so.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from imagenet_assessment.catalog import Catalog, FormItem
from imagenet_assessment.decided import states
from imagenet_assessment.oscal import (
    METHODS,
    VERSION,
    lasting_uuid,
    objective_id,
    prop,
    statement_id,
)
from imagenet_assessment.scope import answered, applicable
from imagenet_assessment.substance import is_address

Data = dict[str, Any]

_STATES = {"yes": ("satisfied", "pass"), "no": ("not-satisfied", "fail")}
_OPEN = ("not-satisfied", "other")
_OPEN_STATES = {"partly", "unmet", "unknown", "open"}


def assessment_plan(data: Mapping[str, Any], catalog: Catalog) -> Data:
    """What is to be assessed, as an assessment plan."""
    return {
        "assessment-plan": {
            "uuid": _uuid(data, "plan"),
            "metadata": _metadata(data, catalog, "plan"),
            "import-ssp": {"href": f"#{_uuid(data, 'subject')}"},
            "reviewed-controls": _reviewed(data, catalog),
            "back-matter": {"resources": [_subject(data)]},
        }
    }


def assessment_results(data: Mapping[str, Any], catalog: Catalog, plan: str) -> Data:
    """What was found, as assessment results; `plan` is the address of the assessment plan."""
    items = answered(data, catalog)
    assessed = [each for each in items if not each[1].get("not_applicable")]
    result = {
        "uuid": _uuid(data, "result"),
        "title": data["subject"],
        "description": data["scope"].get("boundary") or data["subject"],
        "start": _moment(data["date"]),
        "reviewed-controls": _reviewed(data, catalog),
        "observations": [_observation(data, *each) for each in assessed],
        "risks": [risk for each in assessed for risk in _risks(data, *each)],
        "findings": [found for each in assessed for found in _findings(data, *each)],
    }
    return {
        "assessment-results": {
            "uuid": _uuid(data, "results"),
            "metadata": _metadata(data, catalog, "results"),
            "import-ap": {"href": plan},
            "results": [{key: value for key, value in result.items() if value}],
        }
    }


def _uuid(data: Mapping[str, Any], *parts: str) -> str:
    known = data.get("id") or data["subject"]
    return lasting_uuid("assessment", known, data["edition"], data["date"], *parts)


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


def _metadata(data: Mapping[str, Any], catalog: Catalog, kind: str) -> Data:
    party = _uuid(data, "assessor")
    return {
        "title": f"{data['subject']}: assessment {kind}",
        "last-modified": _moment(data["date"]),
        "version": data["date"],
        "oscal-version": VERSION,
        "props": [prop("edition", catalog.edition)],
        "roles": [{"id": "assessor", "title": "Assessor"}],
        "parties": [{"uuid": party, "type": "organization", "name": data["assessor"]}],
        "responsible-parties": [{"role-id": "assessor", "party-uuids": [party]}],
    }


def _subject(data: Mapping[str, Any]) -> Data:
    scope = data["scope"]
    about = [scope.get("boundary", ""), scope.get("jurisdictions", "")]
    description = " ".join(filter(None, about)) or data["subject"]
    return {"uuid": _uuid(data, "subject"), "title": data["subject"], "description": description}


def _reviewed(data: Mapping[str, Any], catalog: Catalog) -> Data:
    """The items in scope; those that do not apply are named with how that is known."""
    excused = {e["item"]: e["not_applicable"] for e in data["items"] if e.get("not_applicable")}
    included = [
        {
            "control-id": item.id,
            "statement-ids": [statement_id(item.id, number) for number in item.statements],
        }
        for item in applicable(catalog, data["scope"])
        if item.id not in excused
    ]
    selection: Data = {"include-controls": included}
    if excused:
        selection["exclude-controls"] = [{"control-id": id} for id in excused]
        reasons = (f"{id}: {each['known']}" for id, each in excused.items())
        selection["remarks"] = "\n".join(reasons)
    return {"control-selections": [selection]}


def _observation(data: Mapping[str, Any], item: FormItem, answer: Mapping[str, Any]) -> Data:
    sample = f" Sample: {answer['sample']}." if answer.get("sample") else ""
    made = {
        "uuid": _uuid(data, "observation", item.id),
        "title": f"{item.id}: {item.title}",
        "description": (answer.get("note") or f"What was shown for {item.id}.") + sample,
        "methods": [METHODS[answer.get("method") or item.method]],
        "types": ["control-objective"],
        "relevant-evidence": list(_evidence(answer)),
        "collected": _moment(data["date"]),
    }
    return {key: value for key, value in made.items() if value}


def _evidence(answer: Mapping[str, Any]) -> Iterator[Data]:
    for each in answer.get("evidence", ()):
        where = each["where"].strip()
        day = f" ({each['day']})" if each.get("day") else ""
        if is_address(where):
            yield {"href": where, "description": f"{each['what']}{day}"}
        else:
            yield {"description": f"{each['what']}. {where}{day}"}


def _findings(data: Mapping[str, Any], item: FormItem, answer: Mapping[str, Any]) -> Iterator[Data]:
    given = answer.get("determinations", {})
    risks = {number for number, state in states(item, answer) if state in _OPEN_STATES}
    for name, text in item.determinations():
        state, reason = _STATES.get(given.get(name), _OPEN)
        finding: Data = {
            "uuid": _uuid(data, "finding", item.id, name),
            "title": f"{item.id}.{name}",
            "description": text,
            "target": {
                "type": "objective-id",
                "target-id": objective_id(item.id, name),
                "status": {"state": state, "reason": reason},
            },
            "related-observations": [{"observation-uuid": _uuid(data, "observation", item.id)}],
        }
        if reason == "other":
            finding["target"]["status"]["remarks"] = given.get(name, "not answered")
        if name[:-1] in risks and state != "satisfied":
            finding["related-risks"] = [{"risk-uuid": _uuid(data, "risk", item.id, name[:-1])}]
        yield finding


def _risks(data: Mapping[str, Any], item: FormItem, answer: Mapping[str, Any]) -> Iterator[Data]:
    """One for each statement that is not met or not known, with its owner or its waiver."""
    waived = {each["statement"]: each for each in answer.get("waivers", ())}
    for number, state in states(item, answer):
        if state in _OPEN_STATES:
            yield _risk(data, item, number, state, answer, waived.get(number))


def _risk(
    data: Mapping[str, Any],
    item: FormItem,
    number: str,
    state: str,
    answer: Mapping[str, Any],
    waiver: Mapping[str, str] | None,
) -> Data:
    risk: Data = {
        "uuid": _uuid(data, "risk", item.id, number),
        "title": f"{item.id}.{number} is {state}",
        "description": item.statements[number].text,
        "statement": waiver["reason"] if waiver else item.statements[number].text,
        "props": [prop("owner", answer["owner"])] if answer.get("owner") else [],
        "status": "deviation-approved" if waiver else "open",
        "related-observations": [{"observation-uuid": _uuid(data, "observation", item.id)}],
    }
    if waiver:
        risk["props"] += [prop("approved-by", waiver["approved_by"])]
    if day := waiver["until"] if waiver else answer.get("due"):
        risk["deadline"] = _moment(day)
    return {key: value for key, value in risk.items() if value}
