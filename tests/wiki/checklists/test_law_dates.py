"""From when the law applies, and by when it must be met: neither is shown as the other."""

import json
import re
from html import unescape

from checkouts import ROOT
from imagenet_wiki.checklists.exports.items_json import items_json
from imagenet_wiki.checklists.exports.publication import Publication
from imagenet_wiki.checklists.loading import load_checklists
from imagenet_wiki.checklists.pages.law_dates import called, dates_table
from imagenet_wiki.checklists.passages import sentence
from source_discipline.records.bibliography.bibliography import Bibliography
from source_discipline.records.bibliography.source import Source
from source_discipline.text.days import long_date

CHECKLISTS = load_checklists(ROOT)
DATED = [framework for framework in CHECKLISTS.vocabulary if framework.dates]


def test_each_date_says_how_it_bounds() -> None:
    relations = {"from": "From", "by": "By"}
    for framework in DATED:
        rows = re.findall(r'<th scope="row">(.*?)</th>', dates_table(framework, Bibliography(())))
        assert [unescape(row.partition(" <span")[0]) for row in rows] == [
            f"{relations[day.relation]} {long_date(day.date)}" for day in framework.dates
        ]
    assert {day.relation for framework in DATED for day in framework.dates} == set(relations)


def test_a_day_that_an_amendment_moved_says_what_it_was() -> None:
    for framework in DATED:
        rows = re.findall(r'<th scope="row">(.*?)</th>', dates_table(framework, Bibliography(())))
        told = dict(zip(framework.dates, map(unescape, rows), strict=True))
        moved = [day for day in framework.dates if day.was]
        assert moved
        for day, row in told.items():
            formerly = f"formerly {day.was.relation} {long_date(day.was.date)}" if day.was else ""
            assert formerly in row
            assert ("formerly" in row) == ("formerly" in sentence(day)) == (day in moved)
            assert day.was is None or f"[@{day.was.source}, {day.was.locator}]" in sentence(day)


def test_the_export_says_so_too() -> None:
    exported = json.loads(items_json(Publication(CHECKLISTS)))["frameworks"]
    given = {each["id"]: each["dates"] for each in exported}
    for framework in DATED:
        dates = given[framework.id]
        assert [day["relation"] for day in dates] == [day.relation for day in framework.dates]
        assert [day["was"] and day["was"]["date"] for day in dates] == [
            day.was and day.was.date.isoformat() for day in framework.dates
        ]


def test_an_act_is_called_by_the_title_that_the_bibliography_has() -> None:
    keys = {day.source for framework in DATED for day in framework.dates}
    title = "Statute (AB) 7/9 of 1 May 1999 on plates"
    acts = Bibliography(tuple(Source(key, "law", "misc", title=title) for key in keys))
    for framework in DATED:
        shown = dates_table(framework, acts)
        assert shown.count(">Statute (AB) 7/9, ") == len(framework.dates)
        assert "on plates" not in shown


def test_what_is_no_act_is_called_by_its_whole_title() -> None:
    paper = Source("survey1999", "paper", "article", title="Survey of 1999: the state of plates")
    assert called("survey1999", Bibliography((paper,))) == paper.title
