"""The way back from a source: every place that cites it, and what for."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from archives import HEAD, Archive
from conftest import ROOT
from costs import calls
from source_discipline.gate import check
from source_discipline.prose.excerpts import excerpt, line
from source_discipline.publishing.pages.backlinks import backlinks
from source_discipline.publishing.pages.sources import source_pages
from source_discipline.rules.result import Result
from source_discipline.verdicts.decide import Status

PLACE = re.compile(
    r'<li><a href="\.\./\.\./(?P<page>[^"#]*)#fnref\d*:ref-(?P<key>[\w-]+)" aria-label="citation'
    r' \d+ on [^"]+">[a-z]+</a> (?P<purpose>[^<]*)</li>'
)


@pytest.fixture(scope="module", name="result")
def _result() -> Result:
    return check(ROOT, date(2026, 11, 30))


@pytest.fixture(scope="module", name="html")
def _html(result: Result) -> str:
    links = backlinks(result)
    keys = (source.citekey for source in result.project.bibliography)
    return "".join(text for key in keys for text in links.of(key))


def test_every_citation_of_every_page_is_led_back_to_once(result: Result, html: str) -> None:
    back = Counter(found["key"] for found in PLACE.finditer(html))
    cited = Counter(c.citekey for page in result.pages for c in page.page.citations)
    assert back == cited
    assert cited.total() > 300


def test_each_place_says_what_for(html: str) -> None:
    for found in PLACE.finditer(html):
        said = re.search(r"(?:^|, )for (.+)", found["purpose"])
        assert said, found.group()
        assert re.search(r"\d|[A-Za-z]{3}", said[1]), found.group()


def test_numbers_are_named_with_their_unit_and_words_where_there_are_none(html: str) -> None:
    purposes = {found["purpose"] for found in PLACE.finditer(html)}
    assert "AlexNet Moment, for 9.75 percentage points, 10.857 percentage points" in purposes
    assert "Snapshot, for 16.422%" in purposes
    assert any("for “" in purpose for purpose in purposes)


def test_a_fact_leads_back_to_each_claim_that_rests_on_it(result: Result) -> None:
    links = backlinks(result)
    resting = Counter(v.fact.name for p in result.pages for v in p.of(Status.SUPPORTED) if v.fact)
    for name, count in resting.items():
        assert len(links.of_fact(name)) == count, name


def test_the_ways_back_stand_in_the_entry_of_the_source(result: Result) -> None:
    pages = {page.path: page.document.text for page in source_pages(result)}
    page = pages["sources/official-record.md"]
    entry = page[page.index('id="ilsvrc-2012-results"') :].partition("</article>")[0]
    assert "Cited in:" in entry
    assert "for 9.75 percentage points" in entry


@pytest.mark.parametrize(
    ("mask", "told"),
    [
        ("One two   .", "One two."),
        ("\ufffc\ufffc\ufffc is wrong", "… is wrong"),
        ("| First |  second   | |", "First; second"),
        ("one two three, four", "one two three …"),
    ],
)
def test_an_excerpt_is_a_clean_line(mask: str, told: str) -> None:
    assert excerpt(mask, words=3) == told


def test_a_line_is_whole() -> None:
    assert line(" a \n b ") == "a b"


def test_many_citations_in_a_paragraph_cost_linear_work(tmp_path: Path) -> None:
    def work(size: int) -> int:
        (tmp_path / str(size)).mkdir()
        archive = Archive(tmp_path / str(size))
        archive.write("docs/index.md", HEAD + "It is large [@survey1999]. " * size)
        result = check(archive.root, date(2026, 6, 1), keep=True)
        return calls(lambda: backlinks(result))

    assert work(400) <= 12 * work(40)
