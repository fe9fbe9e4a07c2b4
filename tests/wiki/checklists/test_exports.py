"""The downloads: the same in every build, sound in ids and mappings, safe in a spreadsheet."""

import csv
import json
import re
from io import StringIO
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from jsonschema import Draft202012Validator

from imagenet_wiki.checklists.exports.catalog import exports
from imagenet_wiki.checklists.exports.oscal_mappings import token
from imagenet_wiki.checklists.exports.publication import Publication
from imagenet_wiki.checklists.loading import load_checklists
from source_discipline.publishing.data.csv_json import inert
from source_discipline.text.schemas import read_schema

ROOT = Path(__file__).parents[3]
CHECKLISTS = load_checklists(ROOT)
FILES = exports(Publication(CHECKLISTS, "https://example.org/", {"gdpr-2016": "GDPR (2016)."}))


def data(name: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(FILES[name])
    return found


def strings(node: object, key: str) -> list[str]:
    """Every text under a key, at any depth."""
    if isinstance(node, list):
        return [text for each in node for text in strings(each, key)]
    if not isinstance(node, dict):
        return []
    own = [node[key]] if isinstance(node.get(key), str) else []
    return own + [text for each in node.values() for text in strings(each, key)]


def test_two_builds_are_equal() -> None:
    again = exports(
        Publication(load_checklists(ROOT), "https://example.org/", {"gdpr-2016": "GDPR (2016)."})
    )
    assert again == FILES


@pytest.mark.parametrize(
    ("name", "schema"),
    [
        ("items.json", "imagenet_wiki/governance-checklists"),
        ("assessment.json", "imagenet_assessment/assessment"),
    ],
)
def test_a_file_obeys_its_published_schema(name: str, schema: str) -> None:
    Draft202012Validator.check_schema(read_schema(schema))
    assert [
        error.message for error in Draft202012Validator(read_schema(schema)).iter_errors(data(name))
    ] == []
    assert json.loads(FILES[f"{schema.partition('/')[2]}.schema.json"]) == read_schema(schema)


@pytest.mark.parametrize("name", ["oscal-catalog.json", "oscal-mappings.json"])
def test_oscal_ids_are_well_formed_and_unique(name: str) -> None:
    uuids = strings(data(name), "uuid")
    assert len(set(uuids)) == len(uuids)
    assert all(UUID(each).version == 4 for each in uuids)
    ids = strings(data(name), "id")
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[A-Za-z_][A-Za-z0-9._-]*", each) for each in ids)


def test_every_mapping_is_exported_once_with_its_relation() -> None:
    maps = [
        (each["sources"][0]["id-ref"], mapping["target-resource"]["href"], each["targets"][0])
        for mapping in data("oscal-mappings.json")["mapping-collection"]["mappings"]  # type: ignore[index]
        for each in mapping["maps"]
    ]
    expected = [(item.id, m.framework, m.ref) for item in CHECKLISTS.items() for m in item.mappings]
    assert len(maps) == len(expected) == len(set(expected))
    relations = strings(data("oscal-mappings.json"), "relationship")
    assert sorted(relations) == sorted(m.relation for i in CHECKLISTS.items() for m in i.mappings)


def test_tokens_of_one_framework_differ() -> None:
    for framework in CHECKLISTS.vocabulary:
        tokens = [token(reference.ref) for reference in framework.references]
        assert len(set(tokens)) == len(tokens), framework.id
        assert all(re.fullmatch(r"[A-Za-z][A-Za-z0-9.-]*", each) for each in tokens)


def test_no_cell_of_the_items_is_run_as_a_formula() -> None:
    rows = list(csv.reader(StringIO(FILES["items.csv"], newline="")))
    assert len(rows) > 30
    assert [cell for row in rows for cell in row if inert(cell) != cell] == []


def test_a_known_source_is_cited_in_plain_text() -> None:
    assert '"reference": "GDPR (2016)."' in FILES["items.json"]


def keys(node: Any) -> set[str]:
    """Every key of a JSON text, at any depth."""
    if isinstance(node, list):
        return {key for each in node for key in keys(each)}
    if not isinstance(node, dict):
        return set()
    return set(node) | {key for each in node.values() for key in keys(each)}


@pytest.mark.parametrize("name", ["items.json", "assessment.json", "oscal-catalog.json"])
def test_no_download_has_room_for_a_total(name: str) -> None:
    assert keys(data(name)).isdisjoint({"total", "score", "points", "sum", "percentage"})
