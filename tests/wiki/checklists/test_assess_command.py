"""`source-discipline assess` as somebody's pipeline runs it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from imagenet_assessment.findings import FINDINGS
from imagenet_assessment.form import empty_form
from imagenet_wiki.checklists.exports.assessment_data import assessment_catalog
from imagenet_wiki.checklists.loading import load_checklists
from source_discipline.commands.cli import main

ROOT = Path(__file__).parents[3]
Assess = Callable[..., tuple[int, str]]
CATALOG = assessment_catalog(load_checklists(ROOT))
TODAY = ("--today", "2027-02-01")


@pytest.fixture
def assess(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Assess:
    """Runs the command on a text; gives the exit status and all that was said."""
    monkeypatch.chdir(tmp_path)

    def run(text: str, *options: str) -> tuple[int, str]:
        Path("mine.json").write_text(text, encoding="utf-8")
        status = main(["assess", "mine.json", "--root", str(ROOT), *TODAY, *options])
        said = capsys.readouterr()
        return status, said.out + said.err

    return run


def form(**changes: Any) -> str:
    """A form with its head and a scope in which no item is, and changes to it."""
    file = empty_form(CATALOG) | {"subject": "Sorter", "assessor": "A. B.", "date": "2027-01-30"}
    laws = {law: {"applies": "yes", "reason": ""} for law in ("gdpr", "eu-ai-act")}
    file["scope"] |= {"triggers": ["regulated-product"], "components": ["dataset"]}
    file["scope"] |= {"roles": ["publisher"], "laws": laws}
    return json.dumps(file | changes, indent=2)


def test_a_form_in_order(assess: Assess) -> None:
    assert assess(form(), "--strict") == (0, "0 errors, 0 warnings, 0 notes\n")


def test_an_empty_form_fails(assess: Assess) -> None:
    status, said = assess(json.dumps(empty_form(CATALOG)))
    assert status == 1
    assert "mine.json:1:" in said
    assert "error[GOV909]: `subject` is empty" in said
    assert "help: say what was assessed" in said


def test_a_warning_fails_only_where_that_is_asked_for(assess: Assess) -> None:
    text = form(valid_until="2027-01-31")
    status, said = assess(text)
    assert (status, "warning[GOV912]" in said) == (0, True)
    assert assess(text, "--strict")[0] == 1


@pytest.mark.parametrize("text", ["{", ""])
def test_what_cannot_be_read(assess: Assess, text: str) -> None:
    status, said = assess(text)
    assert status == 2
    assert "mine.json:1:" in said
    assert "help: correct the text here" in said


def test_findings_as_json(assess: Assess) -> None:
    status, said = assess(form(subject=""), "--format", "json")
    assert status == 1
    first = json.loads(said)[0]
    assert (first["path"], first["rule"], first["level"]) == ("mine.json", "GOV909", "error")
    assert json.loads(assess("{", "--format", "json")[1])[0]["rule"] == "PRJ002"


FIRST = {
    "$schema": "self-assessment.schema.json",
    "edition": "2026.12",
    "subject": "Sorter",
    "assessor": "",
    "date": "",
    "answers": [
        {"item": "IMG-DG-01", "version": 1, "answer": "met", "evidence": "https://example.org/"}
    ],
}


def test_a_file_of_the_first_edition_is_migrated(assess: Assess) -> None:
    status, said = assess(json.dumps(FIRST))
    assert (status, "error[GOV901]" in said, "--migrate" in said) == (1, True, True)
    status, said = assess(json.dumps(FIRST), "--migrate", "new.json")
    assert status == 0
    assert said.startswith(f"new.json: edition {CATALOG.edition}\nIMG-DG-01: ")
    made = json.loads(Path("new.json").read_text("utf-8"))
    assert (made["subject"], made["edition"]) == ("Sorter", CATALOG.edition)
    status, said = assess(json.dumps(made))
    assert (status, "GOV909" in said, "GOV901" in said) == (1, True, False)


def test_a_broken_file_is_not_migrated(assess: Assess) -> None:
    status, said = assess(json.dumps(FIRST | {"answers": [{"item": "DG-01"}]}), "--migrate", "new")
    assert (status, Path("new").exists()) == (1, False)
    assert "error[PRJ003]" in said


def test_a_summary_without_a_score(assess: Assess) -> None:
    scope = json.loads(form())["scope"] | {
        "triggers": ["holding"],
        "components": ["dataset"],
        "roles": ["curator"],
    }
    items = [
        {
            "item": "IMG-DG-03",
            "version": CATALOG.items["IMG-DG-03"].version,
            "determinations": {
                name: "no" for name, _ in CATALOG.items["IMG-DG-03"].determinations()
            },
            "owner": "Data office",
            "due": "2027-06-30",
        }
    ]
    assess(form(scope=scope, items=items), "--summary", "summary.md")
    text = Path("summary.md").read_text("utf-8")
    assert text.startswith("# Summary: Sorter\n")
    assert "- **IMG-DG-03.1** (Unmet). " in text
    assert "Owner: Data office; due: 2027-06-30." in text
    assert "- **IMG-DG-02.1** (Not answered). " in text
    assert "%" not in text


def test_a_file_and_checklists_that_are_not_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "none.json"
    assert main(["assess", str(file), "--root", str(ROOT)]) == 2
    assert f"{file}:1:1: error[PRJ001]: this file does not exist" in capsys.readouterr().err
    with pytest.raises(SystemExit, match="2"):
        main(["assess", str(file), "--root", str(tmp_path)])
    assert "a site's own commands are known in its folder, or with --root DIR" in (
        capsys.readouterr().err
    )


def test_the_help_has_examples_and_exit_statuses(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["assess", "--help"])
    said = capsys.readouterr().out
    assert "source-discipline assess answers.json --strict" in said
    assert "exit status:" in said


def test_every_finding_has_a_code_of_the_family_and_a_meaning() -> None:
    codes = sorted(FINDINGS)
    assert codes == [f"GOV{number}" for number in range(901, 901 + len(codes))]
    assert all(words.endswith(".") for _, words in FINDINGS.values())
