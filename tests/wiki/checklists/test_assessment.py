"""Filled-in self-assessments, and what is told about them."""

import json
import shutil
from pathlib import Path

import pytest

from imagenet_wiki.checklists.assessment import assess, template
from imagenet_wiki.checklists.exports.publication import Publication
from imagenet_wiki.checklists.loading import load_checklists
from source_discipline.text.diagnostic import Diagnostic, Level
from source_discipline.text.document import Document
from source_discipline.text.json_file import read_json

CHECKLISTS = load_checklists(Path(__file__).parents[3])
EMPTY = template(Publication(CHECKLISTS))
FIRST = '"item": "IMG-DG-01",\n      "version": 1,\n      "answer": "unknown",'


def found(text: str) -> list[Diagnostic]:
    return list(assess(read_json(Document("mine.json", text)), CHECKLISTS))


def told(text: str) -> list[tuple[int, str, str]]:
    return [(d.line, d.rule, d.message) for d in found(text)]


def first(**changes: object) -> str:
    """The empty form with changes to its first answer."""
    data = json.loads(EMPTY)
    data["answers"][0] |= changes
    return json.dumps(data, indent=2) + "\n"


def line(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def test_the_empty_form_is_in_order() -> None:
    assert found(EMPTY) == []


def test_an_unknown_item() -> None:
    (unknown, unanswered) = found(first(item="IMG-DG-99"))
    assert (unknown.rule, unknown.level) == ("GOV902", Level.ERROR)
    assert "did you mean `IMG-" in unknown.help
    assert (unanswered.rule, unanswered.level) == ("GOV908", Level.WARNING)


@pytest.mark.parametrize("justification", ["", "  \n"])
def test_not_applicable_needs_a_reason(justification: str) -> None:
    text = first(answer="not-applicable", justification=justification)
    message = "`IMG-DG-01` is marked not applicable, without a reason"
    assert told(text) == [(line(text, '"not-applicable"'), "GOV904", message)]
    assert found(first(answer="not-applicable", justification="No dataset is used.")) == []


def test_met_without_evidence_is_a_warning() -> None:
    (warning,) = found(first(answer="met"))
    assert (warning.rule, warning.level) == ("GOV907", Level.WARNING)
    assert found(first(answer="met", evidence="https://example.org/record")) == []


def test_a_version_from_the_future() -> None:
    assert [d.rule for d in found(first(version=9))] == ["GOV901"]


def test_an_edition_from_the_future() -> None:
    text = EMPTY.replace(f'"edition": "{CHECKLISTS.edition.edition}"', '"edition": "2999.01"')
    assert [(d.rule, d.line) for d in found(text)] == [("GOV901", 3)]


def test_an_older_answer_says_what_changed_since(tmp_path: Path) -> None:
    shutil.copytree(Path(__file__).parents[3] / "governance", tmp_path / "governance")
    path = tmp_path / "governance/dataset-governance.yml"
    step = "  - {version: 9, date: 2027-05-01, change: strengthened, note: the date too}\n"
    text = path.read_text("utf-8").replace("version: 2\n", "version: 9\n", 1)
    path.write_text(text.replace("\n- id: IMG-DG-02", f"{step}\n- id: IMG-DG-02", 1), "utf-8")
    (outdated,) = assess(read_json(Document("mine.json", EMPTY)), load_checklists(tmp_path))
    assert (outdated.rule, outdated.level) == ("GOV905", Level.WARNING)
    assert outdated.recorded == "2027-05-01 strengthened the date too"


def test_an_item_answered_twice() -> None:
    data = json.loads(EMPTY)
    data["answers"].append(data["answers"][0])
    assert [d.rule for d in found(json.dumps(data))] == ["GOV903"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"answer": "unknown"', '"answer": "yes"', "`yes` is not valid for `answer`"),
        ('"justification"', '"justfication"', "unknown key `justfication`"),
        ('"subject": ""', '"subject": 5', "`subject` must be text"),
        ('"date": ""', '"date": "tomorrow"', "`tomorrow` does not fit `date`"),
    ],
)
def test_a_breach_of_the_schema(old: str, new: str, message: str) -> None:
    text = EMPTY.replace(old, new, 1)
    assert (line(text, new), "PRJ003", message) in told(text)


def test_hostile_text_is_text() -> None:
    text = first(answer="met", evidence="<script>alert(1)</script>", note='=HYPERLINK("x")')
    assert found(text) == []
