"""The form in the browser finds what the command finds, and migrates as it does: the same cases."""

import json
from typing import Any

from assessments import CASES, CATALOG, FILLED, MIGRATIONS, TODAY, changed, expected, garbled
from browser.assessing import AREA
from browser.conftest import Visits
from imagenet_assessment.catalog import read_catalog
from imagenet_assessment.checking import assess
from imagenet_assessment.form import empty_form
from imagenet_assessment.migrating import migrate
from imagenet_assessment.summary import summary
from source_discipline.text.document import Document
from source_discipline.text.json_file import read_json
from source_discipline.text.schemas import read_schema

SMALL = read_catalog(CATALOG)
KNOWN = CATALOG | {
    "schema": read_schema("imagenet_assessment/assessment"),
    "first": read_schema("imagenet_assessment/self-assessment"),
}
DAY = TODAY.isoformat()
_CHECK = """([files, known, day]) => files.map((file) =>
  assessmentChecking.check(file, known, day).findings.map(({ code, path }) => [code, ...path]))"""


def _found(file: Any) -> list[tuple[str, int, int]]:
    """What the command finds, with places."""
    record = read_json(Document("mine.json", json.dumps(file, indent=1)))
    return sorted(
        (_code(each.rule), each.line, each.column) for each in assess(record, SMALL, TODAY)
    )


def _code(rule: str) -> str:
    return "shape" if rule.startswith("PRJ") else rule


def test_the_same_findings_at_the_same_places(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go(AREA)
        files = [changed(case["changes"]) for case in CASES]
        given = page.evaluate(_CHECK, [files, KNOWN, DAY])
    for case, found in zip(CASES, given, strict=True):
        told = sorted(((code, tuple(path)) for code, *path in found), key=repr)
        assert told == expected(case), case["case"]


def test_the_same_findings_in_files_that_nobody_thought_of(visit: Visits) -> None:
    files = list(garbled(seed=12, number=400))
    with visit() as opened:
        page = opened.go(AREA)
        given = page.evaluate(_CHECK, [files, KNOWN, DAY])
    sound = 0
    for file, found in zip(files, given, strict=True):
        ours = _found(file)
        is_broken = any(code == "shape" for code, *_ in ours)
        assert is_broken == any(code == "shape" for code, *_ in found), file
        if is_broken:
            continue
        sound += 1
        record = read_json(Document("mine.json", json.dumps(file, indent=1)))
        assert sorted((code, *record.value(*path)) for code, *path in found) == ours, file
    assert sound > 100


def test_the_same_migration(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go(AREA)
        for case in MIGRATIONS:
            made, remarks = migrate(case["file"], SMALL)
            run = "([file, known]) => assessmentMigrating.migrate(file, known)"
            given = page.evaluate(run, [case["file"], KNOWN])
            assert given == {"file": made, "remarks": list(remarks), "faults": []}, case["case"]


def test_the_same_empty_form_and_the_same_summary(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go(AREA)
        assert page.evaluate("(known) => assessmentMigrating.empty(known)", KNOWN) == empty_form(
            SMALL
        )
        run = "([file, known]) => assessmentFiles.toSummary(file, known)"
        assert page.evaluate(run, [FILLED, KNOWN]) == summary(FILLED, SMALL)
