"""Filled-in assessments, and what is told about them."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assessments import CASES, CATALOG, TODAY, changed, expected
from imagenet_assessment.attestation import attestation
from imagenet_assessment.catalog import read_catalog
from imagenet_assessment.checking import SCHEMA, assess
from imagenet_assessment.decided import states
from imagenet_assessment.findings import FINDINGS
from imagenet_assessment.form import empty_form
from imagenet_assessment.oscal_documents import assessment_results
from imagenet_assessment.scope import applicable
from imagenet_wiki.checklists.exports.assessment_data import assessment_catalog
from imagenet_wiki.checklists.loading import load_checklists
from source_discipline.text.diagnostic import Diagnostic, Level
from source_discipline.text.document import Document
from source_discipline.text.json_file import read_json
from source_discipline.text.schemas import read_schema
from source_discipline.text.yaml_file import YamlFile

REAL = assessment_catalog(load_checklists(Path(__file__).parents[3]))
SMALL = read_catalog(CATALOG)


def read(file: Any) -> YamlFile:
    return read_json(Document("mine.json", json.dumps(file, indent=1)))


def found(file: Any) -> list[Diagnostic]:
    return list(assess(read(file), SMALL, TODAY))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_what_is_found_and_where(case: dict[str, Any]) -> None:
    file = changed(case["changes"])
    record = read(file)
    places = [(code, *record.value(*path)) for code, path in expected(case)]
    given = [
        ("shape" if each.rule.startswith("PRJ") else each.rule, each.line, each.column)
        for each in found(file)
    ]
    # A key that should not be there is shown itself, and not its value.
    unknown = [("shape", *record.key(*path)) for code, path in expected(case) if code == "shape"]
    assert Counter(given) in (Counter(places), Counter(unknown))


def test_every_finding_is_in_the_table() -> None:
    named = {code for case in CASES for code, _ in expected(case)}
    assert named == {"shape", *FINDINGS}


def test_every_finding_says_what_to_do() -> None:
    told = [each for case in CASES for each in found(changed(case["changes"]))]
    assert [each.message for each in told if each.rule in FINDINGS and not each.help] == []


def test_an_empty_form_does_not_pass() -> None:
    told = list(assess(read(empty_form(REAL)), REAL, TODAY))
    assert {each.rule for each in told} == {"GOV909"}
    assert {each.level for each in told} == {Level.ERROR}


def test_a_scope_alone_leaves_every_determination_in_it_to_be_answered() -> None:
    file = empty_form(REAL) | {"subject": "Sorter", "assessor": "A. Reader", "date": "2027-01-30"}
    file["scope"] |= {
        "triggers": ["deciding"],
        "components": ["system"],
        "roles": ["deployer"],
        "laws": {law: {"applies": "yes", "reason": ""} for law in ("gdpr", "eu-ai-act")},
    }
    asked = sum(len([*item.determinations()]) for item in applicable(REAL, file["scope"]))
    told = list(assess(read(file), REAL, TODAY))
    assert Counter(each.rule for each in told) == {"GOV908": asked}
    assert asked < sum(len([*item.determinations()]) for item in REAL.in_use())


def test_all_unknown_is_no_assessment() -> None:
    """Whoever knows nothing has at least to say who finds out by when."""
    file = changed([])
    for answer in file["items"]:
        item = SMALL.items[answer["item"]]
        answer["determinations"] = {name: "unknown" for name, _ in item.determinations()}
        for key in ("not_applicable", "owner", "due", "waivers"):
            answer.pop(key, None)
    assert Counter(each.rule for each in found(file)) == {"GOV913": len(file["items"])}


@pytest.mark.parametrize(
    ("given", "state"),
    [
        ({"1a": "yes", "1b": "yes"}, "met"),
        ({"1a": "yes", "1b": "no"}, "partly"),
        ({"1a": "no", "1b": "no"}, "unmet"),
        ({"1a": "no", "1b": "unknown"}, "unknown"),
        ({"1a": "no"}, "open"),
        ({}, "open"),
    ],
)
def test_what_answers_make_of_a_statement(given: dict[str, str], state: str) -> None:
    item = SMALL.items["IMG-AA-01"]
    assert dict(states(item, {"determinations": given}))["1"] == state
    reason = {"reason": "a", "known": "It is known"}
    excused = {"determinations": given, "not_applicable": reason}
    assert dict(states(item, excused))["1"] == "not-applicable"


@pytest.mark.parametrize(
    ("where", "is_link"),
    [
        (" https://example.org/a_b?c=1 ", True),
        ("https://example.org/a, page 3", False),
        ("https://example.org/<a>", False),
        ("blue binder in the safe", False),
    ],
)
def test_only_a_whole_address_becomes_a_link_in_a_document(where: str, is_link: bool) -> None:
    file = changed([{"at": ["items", 0, "evidence"], "to": [{"what": "Log", "where": where}]}])
    results = assessment_results(file, SMALL, "plan.json")["assessment-results"]["results"]
    (shown,) = results[0]["observations"][0]["relevant-evidence"]
    assert shown.get("href") == (where.strip() if is_link else None)
    (piece, *_) = attestation(file, SMALL)["declarations"]["evidence"]
    assert ("data" in piece) == is_link


def test_nothing_adds_answers_up() -> None:
    words = {"score", "total", "percentage", "points", "grade"}
    fields = set(keys(read_schema(SCHEMA)))
    assert {"determinations", "waivers"} < fields
    assert words.isdisjoint(fields)
    assert all(words.isdisjoint(text.lower().split()) for _, text in FINDINGS.values())


def keys(node: Any) -> Iterator[str]:
    """Every key of a JSON value, at any depth."""
    if isinstance(node, dict):
        yield from node
    for each in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from keys(each)


def test_a_file_can_say_whatever_the_form_offers() -> None:
    scope = read_schema(SCHEMA)["properties"]["scope"]["properties"]
    takes = {part: each["items"]["enum"] for part, each in scope.items() if "items" in each}
    takes["laws"] = scope["laws"]["propertyNames"]["enum"]
    assert set(takes) == {"triggers", "components", "roles", "legal_roles", "laws"}
    for part, known in takes.items():
        assert set(known) == set(REAL.words[part]), part
