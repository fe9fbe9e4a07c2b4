"""Judged pages as data: equal again, with one object where there was one."""

import json
from dataclasses import replace
from datetime import date

import pytest

from checkouts import ROOT
from source_discipline.gate import check
from source_discipline.store.page_packing import packed_page, unpacked_page
from source_discipline.verdicts.judged_page import JudgedPage


@pytest.fixture(scope="module")
def pages() -> tuple[JudgedPage, ...]:
    return check(ROOT, date(2026, 11, 26), keep=True).pages


def test_each_page_of_this_wiki_is_the_same_again(pages: tuple[JudgedPage, ...]) -> None:
    for page in pages:
        data = json.loads(json.dumps(packed_page(page)))
        again = unpacked_page(data, page.document, page.record)
        assert (again.page, again.verdicts) == (page.page, page.verdicts)
        assert [type(each.status) for each in again.verdicts] == [
            type(each.status) for each in page.verdicts
        ]


def test_what_was_one_object_is_one_again(pages: tuple[JudgedPage, ...]) -> None:
    page = next(each for each in pages if each.verdicts)
    again = unpacked_page(packed_page(page), page.document, page.record)
    claims = {id(each) for each in again.page.claims}
    assert all(id(each.claim) in claims for each in again.verdicts)


def test_a_fact_that_is_not_as_it_is_recorded_is_not_packed(pages: tuple[JudgedPage, ...]) -> None:
    page = next(each for each in pages if any(v.fact for v in each.verdicts))
    verdict = next(each for each in page.verdicts if each.fact)
    assert verdict.fact
    other = replace(verdict, fact=replace(verdict.fact, states="It is another one."))
    with pytest.raises(TypeError, match="not as it is recorded"):
        packed_page(replace(page, verdicts=(other,)))
