"""Each format carries the whole finding."""

import json

import pytest

from source_discipline.commands.reports.catalog import REPORTS
from source_discipline.text.diagnostic import Diagnostic, Level

FINDING = Diagnostic(
    "docs/a,b.md", 41, 62, Level.ERROR, "EVD302", "`1` is 100 % wrong\nhere", "1,281", "mend it"
)
NOTE = Diagnostic("docs/a.md", 1, 1, Level.NOTE, "EVD308", "unused")


def test_text_is_clickable_and_indents_details() -> None:
    assert REPORTS["text"]([FINDING, NOTE]).splitlines() == [
        "docs/a,b.md:41:62: error[EVD302]: `1` is 100 % wrong",
        "here",
        "    recorded: 1,281",
        "    help: mend it",
        "docs/a.md:1:1: note[EVD308]: unused",
        "1 error, 0 warnings, 1 note",
    ]


def test_json_has_every_field() -> None:
    first, second = json.loads(REPORTS["json"]([FINDING, NOTE]))
    assert first == {
        "path": "docs/a,b.md",
        "line": 41,
        "column": 62,
        "level": "error",
        "rule": "EVD302",
        "message": "`1` is 100 % wrong\nhere",
        "recorded": "1,281",
        "help": "mend it",
    }
    assert second["level"] == "note"


def test_github_escapes_what_would_end_a_command() -> None:
    assert REPORTS["github"]([FINDING]) == (
        "::error file=docs/a%2Cb.md,line=41,col=62,title=EVD302::"
        "`1` is 100 %25 wrong%0Ahere%0Arecorded: 1,281%0Ahelp: mend it"
    )


def test_sarif_places_and_names_the_finding() -> None:
    run = json.loads(REPORTS["sarif"]([FINDING, NOTE]))["runs"][0]
    result = run["results"][0]
    assert result["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 41,
        "startColumn": 62,
    }
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "EVD302"
    assert "Recorded: 1,281" in result["message"]["text"]


def fingerprints(*findings: Diagnostic) -> list[str]:
    results = json.loads(REPORTS["sarif"](findings))["runs"][0]["results"]
    return [result["partialFingerprints"]["statement/v1"] for result in results]


def test_sarif_fingerprints_survive_a_move_and_tell_twins_apart() -> None:
    moved = Diagnostic(FINDING.path, 7, 1, FINDING.level, FINDING.rule, FINDING.message)
    assert fingerprints(FINDING) == fingerprints(moved)
    assert len(set(fingerprints(FINDING, moved))) == 2


@pytest.mark.parametrize("name", REPORTS)
def test_no_finding_is_no_crash(name: str) -> None:
    assert isinstance(REPORTS[name]([]), str)
