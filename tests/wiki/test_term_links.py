"""Abbreviations on a page: the first of each leads to the glossary, inside no other link."""

from datetime import date

import pytest

from conftest import ROOT
from imagenet_wiki.pages.term_links import with_term_links
from imagenet_wiki.registry.registers import Term
from imagenet_wiki.wiki import wiki_of
from source_discipline.gate import check
from source_discipline.rules.result import Result

ABBR = '<abbr title="mean average precision">mAP</abbr>'


@pytest.fixture(scope="module", name="result")
def _result() -> Result:
    return check(ROOT, date(2026, 11, 30))


def test_the_first_one_is_a_link_that_says_what_it_means(result: Result) -> None:
    html = with_term_links(f"<p>{ABBR} and {ABBR}</p>", result, "../")
    assert html.startswith(
        '<p><a class="term" href="../glossary/#term-map"'
        ' data-short-for="mean average precision" data-means="'
    )
    assert html.endswith(f">mAP</a> and {ABBR}</p>")


@pytest.mark.parametrize(
    "around", ['<h2 id="x">{}</h2>', '<a href="#">{}</a>', "<h3>a<b>{}</b></h3>"]
)
def test_none_inside_a_heading_or_a_link(result: Result, around: str) -> None:
    inside = around.format(ABBR)
    html = with_term_links(f"{inside}<p>{ABBR}</p>", result, "")
    assert html.startswith(f'{inside}<p><a class="term"')


def test_what_the_glossary_does_not_know_is_left_alone(result: Result) -> None:
    foreign = '<abbr title="x">XYZ</abbr>'
    assert with_term_links(foreign, result, "") == foreign


def test_every_abbreviation_of_the_glossary_has_a_meaning(result: Result) -> None:
    terms: list[Term] = [
        term for term in wiki_of(result.project).registry.terms if term.abbreviates
    ]
    assert len(terms) >= 5
    assert all(term.means for term in terms)
