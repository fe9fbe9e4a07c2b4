"""How soon items and pages are reviewed again, by the house rules on record."""

import re
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkouts import ROOT
from imagenet_wiki.checklists.basis import Basis
from imagenet_wiki.checklists.loading import load_checklists
from imagenet_wiki.checklists.review_terms import ReviewTerms, months_after, review_terms
from imagenet_wiki.checklists.rules import item_review_overdue
from source_discipline.project import load_project
from source_discipline.records.bibliography.bibliography import Bibliography
from source_discipline.records.ledger import Ledger

TODAY = date(2026, 11, 30)
PAGES = sorted((ROOT / "docs").rglob("*.md"))
DAYS = re.compile(r"^reviewed: (\S+)\nnext_review: (\S+)$", re.M)
KEY = re.compile(r"@([a-z0-9-]+)")


@cache
def terms() -> ReviewTerms:
    project = load_project(ROOT, TODAY)
    found = review_terms(project.ledger, project.bibliography)
    assert found
    return found


def test_a_law_shortens_the_term_on_record() -> None:
    assert terms().law < terms().items
    assert {"eu-ai-act-2024", "gdpr-2016"} <= terms().laws
    assert "nist-ai-rmf-2023" not in terms().laws


def test_without_a_record_no_item_passes() -> None:
    assert review_terms(Ledger(), Bibliography(())) is None
    checklists = load_checklists(ROOT)
    found = list(item_review_overdue.check(Basis(checklists, frozenset(), TODAY)))
    assert len(found) == sum(item.status != "retired" for item in checklists.items())
    assert all("no record says how soon" in each.message for each in found)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_that_cites_a_law_is_reviewed_as_soon_as_an_item(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    reviewed, following = (date.fromisoformat(day) for day in DAYS.findall(text)[0])
    cites = not terms().laws.isdisjoint(KEY.findall(text))
    assert following <= months_after(reviewed, terms().law if cites else terms().items)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2026-11-30", 3, "2027-02-28"),
        ("2027-11-30", 3, "2028-02-29"),
        ("2026-12-31", 6, "2027-06-30"),
        ("2026-01-15", 12, "2027-01-15"),
    ],
)
def test_months_end_where_the_calendar_lets_them(start: str, months: int, end: str) -> None:
    assert months_after(date.fromisoformat(start), months) == date.fromisoformat(end)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 30))
def test_months_are_in_order_and_of_their_length(start: date, months: int) -> None:
    end = months_after(start, months)
    assert timedelta(28 * months) <= end - start <= timedelta(31 * months)
    assert end <= months_after(start + timedelta(1), months)
