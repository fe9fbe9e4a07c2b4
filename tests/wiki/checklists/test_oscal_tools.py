"""The exports in the hands of the tools that adopters use: nothing is lost or merged on the way."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from trestle.core.profile_resolver import ProfileResolver
from trestle.oscal.assessment_plan import Model as Plan
from trestle.oscal.assessment_results import Model as Results
from trestle.oscal.catalog import Model as Catalog
from trestle.oscal.mapping import Model as Mappings
from trestle.oscal.profile import Model as Profile

from checkouts import ROOT
from imagenet_assessment.attestation import attestation
from imagenet_assessment.decided import states
from imagenet_assessment.oscal_documents import assessment_plan, assessment_results
from imagenet_wiki.checklists.exports.assessment_data import assessment_catalog
from imagenet_wiki.checklists.exports.catalog import exports
from imagenet_wiki.checklists.exports.publication import Publication
from imagenet_wiki.checklists.loading import EXAMPLE, FOLDER, load_checklists

CHECKLISTS = load_checklists(ROOT)
FILES = exports(Publication(CHECKLISTS, "https://example.org/"))
KNOWN = assessment_catalog(CHECKLISTS)
FORM = json.loads((ROOT / FOLDER / EXAMPLE).read_text("utf-8"))
PROFILES = [name for name in FILES if name.startswith("oscal-profile-")]
CATALOG = json.loads(FILES["oscal-catalog.json"])["catalog"]


def objects(node: Any) -> Iterator[dict[str, Any]]:
    """Every object of a document, at any depth."""
    if isinstance(node, dict):
        yield node
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    for each in children:
        yield from objects(each)


def controls(catalog: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {each["id"]: each for group in catalog["groups"] for each in group["controls"]}


def dangling(catalog: dict[str, Any]) -> list[str]:
    """The links within a document that lead to nothing in it."""
    ids = {each.get("id") or each.get("uuid") for each in objects(catalog)}
    links = [each["href"] for each in objects(catalog) if "href" in each]
    return [link for link in links if link.startswith("#") and link[1:] not in ids]


# Models.


@pytest.mark.parametrize(
    ("name", "model"),
    [
        ("oscal-catalog.json", Catalog),
        ("oscal-mappings.json", Mappings),
        *((name, Profile) for name in PROFILES),
    ],
)
def test_a_document_is_one_of_its_kind(name: str, model: Any) -> None:
    model.model_validate_json(FILES[name])


def test_the_catalog_leads_nowhere_and_has_no_marks_of_citations() -> None:
    assert dangling(CATALOG) == []
    assert "[@" not in FILES["oscal-catalog.json"]
    shown = "".join(each.get("prose", "") for each in objects(CATALOG))
    assert "(croissant-1-1-2026, Checksums)" in shown


def test_each_item_in_use_is_in_a_profile_of_each_kind() -> None:
    for kind in ("trigger", "role"):
        chosen = {
            id
            for name in PROFILES
            if name.startswith(f"oscal-profile-{kind}-")
            for each in json.loads(FILES[name])["profile"]["imports"]
            for id in each["include-controls"][0]["with-ids"]
        }
        assert chosen == {item.id for item in CHECKLISTS.items() if item.in_use}


def test_every_place_is_mapped_or_among_the_gaps() -> None:
    found = json.loads(FILES["oscal-mappings.json"])["mapping-collection"]["mappings"]
    listed = {each.id: len(each.references) for each in CHECKLISTS.vocabulary}
    for mapping in found:
        (framework,) = (
            each["value"]
            for each in mapping["target-resource"]["props"]
            if each["name"] == "framework"
        )
        mapped = {each["targets"][0]["id-ref"] for each in mapping["maps"]}
        gap = mapping.get("target-gap-summary", {"unmapped-controls": [{"with-ids": []}]})
        missing = gap["unmapped-controls"][0]["with-ids"]
        assert mapped.isdisjoint(missing)
        assert len(mapped) + len(missing) == listed[framework], framework


# What is made of a filled-in form.


def test_plan_and_results_of_the_worked_example_target_what_the_catalog_has() -> None:
    plan, results = assessment_plan(FORM, KNOWN), assessment_results(FORM, KNOWN, "plan.json")
    Plan.model_validate(plan)
    Results.model_validate(results)
    ids = {each["id"] for each in objects(CATALOG) if "id" in each}
    named = {each["target"]["target-id"] for each in objects(results) if "target" in each}
    reviewed = {id for each in objects(plan) for id in each.get("statement-ids", ())}
    assert named | reviewed <= ids
    (result,) = results["assessment-results"]["results"]
    assert len(result["findings"]) == sum(len(e.get("determinations", ())) for e in FORM["items"])
    satisfied = [e for e in result["findings"] if e["target"]["status"]["state"] == "satisfied"]
    assert len(satisfied) == sum(
        answer == "yes"
        for each in FORM["items"]
        for answer in each.get("determinations", {}).values()
    )
    risks = {each["uuid"] for each in result["risks"]}
    related = {e["risk-uuid"] for f in result["findings"] for e in f.get("related-risks", ())}
    assert related == risks, "no finding without its risk, and no risk without a finding"
    observed = {each["uuid"] for each in result["observations"]}
    assert {e["observation-uuid"] for e in objects(result) if "observation-uuid" in e} <= observed
    (selection,) = result["reviewed-controls"]["control-selections"]
    assert [each["control-id"] for each in selection["exclude-controls"]] == ["IMG-PB-09"]


def test_the_attestation_claims_what_is_met_and_gives_no_score() -> None:
    made = attestation(FORM, KNOWN)
    assert '"score"' not in json.dumps(made)
    declared = made["declarations"]
    claims = {each["bom-ref"]: each for each in declared["claims"]}
    shown = {each["bom-ref"] for each in declared["evidence"]}
    answers = {each["item"]: each for each in FORM["items"]}
    asked = {each["bom-ref"] for each in made["definitions"]["standards"][0]["requirements"]}
    for entry in declared["attestations"][0]["map"]:
        assert entry["requirement"] in asked
        (claim,) = entry.get("claims") or entry["counterClaims"]
        assert set(claims[claim].get("evidence", ())) <= shown
        id, _, number = entry["requirement"].removeprefix(f"{KNOWN.edition}-").partition(".")
        state = dict(states(KNOWN.items[id], answers[id]))[number]
        assert ("claims" in entry) == (state in {"met", "not-applicable"})


@pytest.mark.exhaustive
def test_standard_and_attestation_are_valid_cyclonedx() -> None:
    validator = JsonStrictValidator(SchemaVersion.V1_6)
    for text in (FILES["cyclonedx.json"], json.dumps(attestation(FORM, KNOWN))):
        assert validator.validate_str(text) is None


# compliance-trestle, on the command line.


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("trestle")
    trestle(root, "init", "--local")
    bring(root, "oscal-catalog.json", FILES["oscal-catalog.json"], "checklists")
    return root


def trestle(root: Path, *command: str) -> None:
    program = (sys.executable, "-m", "trestle", *command)
    done = subprocess.run(program, cwd=root, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"


def bring(root: Path, name: str, text: str, to: str) -> None:
    file = root.parent / f"{root.name}-{name}"
    file.write_text(text, "utf-8")
    trestle(root, "import", "-f", str(file), "-o", to)


def catalog(root: Path, name: str) -> dict[str, Any]:
    data = json.loads((root / "catalogs" / name / "catalog.json").read_text("utf-8"))
    found: dict[str, Any] = data["catalog"]
    return found


@pytest.mark.exhaustive
def test_a_resolved_profile_loses_no_link_and_no_part(workspace: Path) -> None:
    for name in PROFILES:
        data = json.loads(FILES[name])
        chosen = data["profile"]["imports"][0]
        chosen["href"] = "trestle://catalogs/checklists/catalog.json"
        file = workspace / "profiles" / name.removesuffix(".json") / "profile.json"
        file.parent.mkdir(parents=True)
        file.write_text(json.dumps(data), "utf-8")
        made = ProfileResolver.get_resolved_profile_catalog(workspace, str(file))
        resolved = json.loads(made.oscal_serialize_json())["catalog"]
        ids = chosen["include-controls"][0]["with-ids"]
        assert controls(resolved) == {id: controls(CATALOG)[id] for id in ids}
        assert dangling(resolved) == []


@pytest.mark.exhaustive
def test_a_catalog_written_as_markdown_and_read_again_keeps_statements_and_examples(
    workspace: Path,
) -> None:
    trestle(workspace, "author", "catalog-generate", "-n", "checklists", "-o", "pages")
    name = ("-n", "checklists", "-o", "again")
    trestle(workspace, "author", "catalog-assemble", "-m", "pages", *name)
    again = catalog(workspace, "again")
    assert dangling(again) == []
    for id, after in controls(again).items():
        before = controls(CATALOG)[id]
        assert after["links"] == before["links"]
        assert after.get("params") == before.get("params")
        statement = {each["id"]: each["prose"] for each in before["parts"][0]["parts"]}
        kept = {e["id"]: e["prose"] for e in objects(after["parts"]) if e.get("id") in statement}
        assert kept == statement
        prose = [each.get("prose") for each in objects(after["parts"])]
        for part in before["parts"]:
            if part["name"].endswith("-example"):
                assert part["prose"] in prose, "each example is a part of its own"


@pytest.mark.exhaustive
def test_trestle_takes_plan_and_results(workspace: Path) -> None:
    plan, results = assessment_plan(FORM, KNOWN), assessment_results(FORM, KNOWN, "plan.json")
    bring(workspace, "plan.json", json.dumps(plan), "plan")
    bring(workspace, "results.json", json.dumps(results), "results")
    trestle(workspace, "validate", "-t", "assessment-plan", "-n", "plan")
    trestle(workspace, "validate", "-t", "assessment-results", "-n", "results")
