"""The worked example holds everything that an assessment needs, and its page shows it."""

import json
from datetime import date

from checkouts import ROOT
from imagenet_assessment.checking import assess
from imagenet_assessment.decided import states
from imagenet_assessment.scope import applicable
from imagenet_wiki.checklists.exports.assessment_data import assessment_catalog
from imagenet_wiki.checklists.loading import EXAMPLE, FOLDER, load_checklists
from imagenet_wiki.checklists.pages.worked_example import worked_example
from source_discipline.text.document import Document
from source_discipline.text.json_file import read_json

CHECKLISTS = load_checklists(ROOT)
CATALOG = assessment_catalog(CHECKLISTS)
TEXT = (ROOT / FOLDER / EXAMPLE).read_text("utf-8")
DATA = json.loads(TEXT)
DAY = date.fromisoformat(DATA["date"])


def test_nothing_is_found_in_it_on_its_day() -> None:
    assert list(assess(read_json(Document(EXAMPLE, TEXT)), CATALOG, DAY)) == []


def test_every_item_in_scope_is_answered_and_nothing_else() -> None:
    answered = [each["item"] for each in DATA["items"]]
    assert answered == [item.id for item in applicable(CATALOG, DATA["scope"])]


def test_it_shows_every_outcome_that_an_assessment_can_end_in() -> None:
    found = {
        state for each in DATA["items"] for _, state in states(CATALOG.items[each["item"]], each)
    }
    assert found == {"met", "partly", "unmet", "unknown", "not-applicable"}
    assert any("waivers" in each for each in DATA["items"])


def test_the_page_shows_each_determination_and_each_piece_of_evidence() -> None:
    page = worked_example(CHECKLISTS)
    assert page
    shown = page.document.text
    for each in DATA["items"]:
        assert f"{{#{each['item']}}}" in shown
        for piece in each.get("evidence", ()):
            assert piece["where"] in shown
    assert shown.count(">Yes<") == TEXT.count('": "yes"') - 2, "two are answers about laws"
