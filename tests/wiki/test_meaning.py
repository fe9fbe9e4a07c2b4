"""The real site: edits that change what it says are found; of the others it is known why not.

An edit that the check lets pass stands in `data/true-all-the-same.tsv` with the reason why it
changes nothing that a number says, or as missed.
"""

import csv
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from conftest import last_review
from meaning import WAYS
from mutations import survives
from source_discipline.gate import check
from source_discipline.rules.result import Result
from source_discipline.vocabulary.in_force import in_force

ROOT = Path(__file__).parents[2]
LIST = ROOT / "tests/data/true-all-the-same.tsv"
SAMPLED = 11
"""One of so many edits is tried, where not all are: a prime number, so that no sort is left out.
Those in the list are always tried."""
MISSED = "missed"
WHY = {
    "other matter": "the clause, the cell or the heading says nothing of the number",
    "date alone": "the number says when, and nothing else",
    "other sense": "the word does not mean here what it is exchanged for",
    "counts alike": "the number counts things that are the same under either word",
    "also true": "what the edit makes of the sentence is true as well",
    "source agrees": "a source that is then cited states the same",
    MISSED: "the check should find it",
}
MOST_MISSED = 0.02
"""Of the edits that change what a number says; of those of a figure itself, none."""
FIGURES = {"decimal point", "magnitude", "sign", "unit", "percent", "uncited"}


class Listed(NamedTuple):
    """One edit that the check lets pass, and why that is right."""

    way: str
    page: str
    words: str
    becomes: str
    why: str
    reason: str

    @property
    def edit(self) -> str:
        return "\t".join(self[:4])


def listed() -> list[Listed]:
    with LIST.open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(lines)
        return [Listed(*line) for line in lines]


@pytest.fixture(scope="module", name="result")
def _result() -> Iterator[Result]:
    result = check(ROOT, date.fromisoformat(last_review()))
    with in_force(result.project.vocabulary):
        yield result


@pytest.mark.parametrize("every", [SAMPLED, pytest.param(1, marks=pytest.mark.exhaustive)])
@pytest.mark.parametrize("way", WAYS)
def test_what_changes_the_meaning_is_found(
    way: str, every: int, result: Result, record_property: Callable[[str, object], None]
) -> None:
    edits = {(e.what, e.span): (e, page) for page in result.pages for e in WAYS[way](page)}
    known = {each.edit for each in listed() if each.way == way}
    assert edits
    gone = sorted(known - {what for what, _ in edits})
    assert not gone, "\n".join([f"no page has these words: take them out of {LIST.name}:", *gone])
    tried = [key for at, key in enumerate(edits) if at % every == 0 or key[0] in known]
    left = {key[0] for key in tried if survives(*edits[key], result.project)}
    record_property(f"edits of meaning tried, {way}", len(tried))
    record_property(f"edits of meaning found, {way}", len(tried) - len(left))
    extra, found = sorted(left - known), sorted(known - left)
    advice = f"mend the check or the record, or say in {LIST.name} why it is true:"
    assert not extra, "\n".join([advice, *extra])
    assert not found, "\n".join([f"the check finds them: take them out of {LIST.name}:", *found])
    missed = sum(each.way == way and each.why == MISSED for each in listed())
    changing = len(edits) - len(known) + missed
    assert missed <= (0 if way in FIGURES else MOST_MISSED * changing)


def test_each_edit_in_the_list_has_its_reason() -> None:
    rows = listed()
    assert {each.why for each in rows} <= WHY.keys()
    assert {each.way for each in rows} <= WAYS.keys() - FIGURES
    assert len({each.edit for each in rows}) == len(rows)
    assert [each.edit for each in rows if not each.reason.endswith(".")] == []
