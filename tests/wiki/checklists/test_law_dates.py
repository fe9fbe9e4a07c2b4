"""From when the law applies, and by when it must be met: neither is shown as the other."""

import json
import re
from html import unescape

from checkouts import ROOT
from imagenet_wiki.checklists.exports.items_json import items_json
from imagenet_wiki.checklists.exports.publication import Publication
from imagenet_wiki.checklists.loading import load_checklists
from imagenet_wiki.checklists.pages.law_dates import dates_table
from source_discipline.records.bibliography.bibliography import Bibliography
from source_discipline.records.bibliography.source import Source
from source_discipline.text.days import long_date

CHECKLISTS = load_checklists(ROOT)
DATED = [framework for framework in CHECKLISTS.vocabulary if framework.dates]


def test_each_date_says_how_it_bounds() -> None:
    relations = {"from": "From", "by": "By"}
    for framework in DATED:
        rows = re.findall(r'<th scope="row">(.*?)</th>', dates_table(framework, Bibliography(())))
        assert [unescape(row) for row in rows] == [
            f"{relations[day.relation]} {long_date(day.date)}" for day in framework.dates
        ]
    assert {day.relation for framework in DATED for day in framework.dates} == set(relations)


def test_the_export_says_so_too() -> None:
    exported = json.loads(items_json(Publication(CHECKLISTS)))["frameworks"]
    given = {each["id"]: [day["relation"] for day in each["dates"]] for each in exported}
    for framework in DATED:
        assert given[framework.id] == [day.relation for day in framework.dates]


def test_an_act_is_called_by_the_title_that_the_bibliography_has() -> None:
    keys = {day.source for framework in DATED for day in framework.dates}
    title = "Statute (AB) 7/9 of 1 May 1999 on plates"
    acts = Bibliography(tuple(Source(key, "law", "misc", title=title) for key in keys))
    for framework in DATED:
        shown = dates_table(framework, acts)
        assert shown.count(">Statute (AB) 7/9, ") == len(framework.dates)
        assert "on plates" not in shown
