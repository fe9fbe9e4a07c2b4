"""The real site: edits that change what it says are found, and those that are not are known.

`data/survivors.tsv` lists the edits that leave true what is said of a number, each with its reason.
"""

import csv
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from conftest import last_review
from meaning import WAYS
from mutations import survives
from source_discipline.gate import check
from source_discipline.rules.result import Result
from source_discipline.vocabulary.in_force import in_force

ROOT = Path(__file__).parents[2]
SURVIVORS = ROOT / "tests/data/survivors.tsv"
SAMPLED = 11
"""One of so many edits is tried, where not all are: a prime number, so that no sort is left out."""
WHOLE = {"decimal point", "magnitude", "sign", "unit", "percent", "uncited"}
"""Of these none may survive; of the others two in a hundred, beside those that are listed."""
SHARE = 0.02


@pytest.fixture(scope="module", name="result")
def _result() -> Iterator[Result]:
    result = check(ROOT, date.fromisoformat(last_review()))
    with in_force(result.project.vocabulary):
        yield result


def known() -> dict[str, str]:
    """The listed edits with their reasons."""
    with SURVIVORS.open(encoding="utf-8", newline="") as file:
        return {"\t".join(row[:4]): row[4] for row in csv.reader(file, delimiter="\t")}


@pytest.mark.parametrize("every", [SAMPLED, pytest.param(1, marks=pytest.mark.exhaustive)])
@pytest.mark.parametrize("way", WAYS)
def test_what_changes_the_meaning_is_found(
    way: str, every: int, result: Result, record_property: Callable[[str, object], None]
) -> None:
    edits = [(page, edit) for page in result.pages for edit in WAYS[way](page)][::every]
    assert edits
    left = [edit.what for page, edit in edits if survives(edit, page, result.project)]
    unknown = [what for what in left if what not in known()]
    record_property(f"edits of meaning tried, {way}", len(edits))
    record_property(f"edits of meaning found, {way}", len(edits) - len(left))
    record_property(f"edits of meaning that leave it true, {way}", len(left) - len(unknown))
    assert len(unknown) <= (0 if way in WHOLE else SHARE * len(edits)), "\n".join(unknown)


@pytest.mark.exhaustive
def test_the_list_holds_nothing_that_is_found(result: Result) -> None:
    tried = {
        edit.what: (page, edit)
        for page in result.pages
        for way in WAYS.values()
        for edit in way(page)
    }
    gone = [what for what in known() if what not in tried]
    assert not gone, "no such edit any more:\n" + "\n".join(gone)
    pairs = {what: tried[what] for what in known()}
    found = [
        what for what, (page, edit) in pairs.items() if not survives(edit, page, result.project)
    ]
    assert not found, "found by now:\n" + "\n".join(found)
