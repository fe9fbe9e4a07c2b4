"""Assessments of earlier editions, and what of them is still an answer."""

import json
from pathlib import Path
from typing import Any

import pytest

from assessments import CATALOG, MIGRATIONS, TODAY, answered
from imagenet_assessment.catalog import read_catalog
from imagenet_assessment.checking import assess
from imagenet_assessment.migrating import can_migrate, migrate
from imagenet_wiki.checklists.exports.assessment_data import assessment_catalog
from imagenet_wiki.checklists.loading import load_checklists
from source_discipline.text.document import Document
from source_discipline.text.json_file import read_json

SMALL = read_catalog(CATALOG)
CHECKLISTS = load_checklists(Path(__file__).parents[3])
REAL = assessment_catalog(CHECKLISTS)


@pytest.mark.parametrize("case", MIGRATIONS, ids=lambda case: case["case"])
def test_what_becomes_of_an_assessment(case: dict[str, Any]) -> None:
    assert can_migrate(case["file"], SMALL)
    made, remarks = migrate(case["file"], SMALL)
    assert answered(made) == case["gives"]
    assert {key: made[key] for key in case["head"]} == case["head"]
    assert made["edition"] == SMALL.edition
    assert all(said.startswith(begins) for said, begins in zip(remarks, case["says"], strict=True))


@pytest.mark.parametrize("case", MIGRATIONS, ids=lambda case: case["case"])
def test_nothing_is_answered_on_somebodys_behalf(case: dict[str, Any]) -> None:
    made, _ = migrate(case["file"], SMALL)
    given = [each for each in case["file"].get("items", ()) if each.get("determinations")]
    before = {
        (e["item"], name): value for e in given for name, value in e["determinations"].items()
    }
    for each in made["items"]:
        for name, value in each.get("determinations", {}).items():
            assert before[each["item"], name] == value


@pytest.mark.parametrize("case", MIGRATIONS, ids=lambda case: case["case"])
def test_what_was_carried_keeps_the_file_from_passing(case: dict[str, Any]) -> None:
    made, _ = migrate(case["file"], SMALL)
    carried = [each for each in made["items"] if each.get("carried")]
    made["scope"] |= {"triggers": ["deciding"], "components": ["system"], "roles": ["deployer"]}
    record = read_json(Document("mine.json", json.dumps(made)))
    told = [each for each in assess(record, SMALL, TODAY) if each.rule == "GOV916"]
    assert len(told) == len(carried)


def test_every_item_of_every_published_edition_has_a_way() -> None:
    for edition in CHECKLISTS.earlier:
        moves = REAL.moves[edition.edition]
        assert set(moves) == {item.id for item in edition.items}
        for move in moves.values():
            assert not move.to or not REAL.items[move.to].retired
            assert move.why


def test_a_file_of_an_unknown_edition_is_not_migrated() -> None:
    assert not can_migrate({"edition": "2999.01"}, REAL)
    assert not can_migrate([], REAL)
    assert not can_migrate({"edition": ["2026.12"]}, REAL)
