"""The search index: each thing once, what a page says, what is recorded, what means the same."""

import json
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.structure.files import InclusionLevel

from conftest import ROOT
from imagenet_wiki.looks.search_entries import entries, facts
from imagenet_wiki.looks.search_index import (
    IndexedFact,
    IndexedPage,
    IndexedSection,
    indexed_page,
    places_script,
    texts_script,
)
from imagenet_wiki.mkdocs.search import SYNONYMS, take_pages
from source_discipline.gate import check
from source_discipline.mkdocs.known.pages import KnownPages
from source_discipline.rules.result import Result
from source_discipline.store.store import Store, open_store
from source_discipline.vocabulary import stripped

NOTHING = KnownPages(Store(), "")
_PLACE = IndexedSection("a", "A", "Text")


@pytest.fixture(scope="module", name="result")
def _result() -> Result:
    return check(ROOT, date(2026, 11, 26))


def page(level: InclusionLevel = InclusionLevel.INCLUDED, **meta: Any) -> SimpleNamespace:
    return SimpleNamespace(
        meta=meta,
        content="<p>Plates.</p>",
        url="a/",
        title="A &amp; B",
        file=SimpleNamespace(inclusion=level),
    )


def test_a_page_is_in_the_index_under_its_title() -> None:
    plain, named = take_pages([page(), page(title="Named")], NOTHING)
    assert plain == IndexedPage("a/", "A & B", (IndexedSection("", "", "Plates."),))
    assert named.title == "Named"


def test_a_page_that_is_known_is_in_the_index_as_it_was(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        known = KnownPages(store, "a site")
        first = take_pages([page()], known)
        assert take_pages([page()], known) == first
        edited = page()
        edited.content = "<p>Boxes.</p>"
        assert take_pages([edited], known) != first


def test_a_page_of_a_published_edition_is_not_in_the_index() -> None:
    assert take_pages([page(InclusionLevel.NOT_IN_NAV)], NOTHING) == []


def test_a_page_that_asks_to_be_left_out_is_found_by_what_it_is() -> None:
    (head,) = take_pages([page(search={"exclude": True}, description="About plates.")], NOTHING)
    assert head.sections == (IndexedSection("", "", "About plates."),)


def test_a_place_has_the_words_of_its_section_without_what_stands_beside_them() -> None:
    html = (
        '<h1 id="x">Title</h1><p>It has 5,247 synsets<sup id="fnref:a"><a class="footnote-ref"'
        ' href="#fn:a">[6]</a></sup><span class="locator"> (p. 3)</span>, <code>a</code>.</p>'
        '<h2 id="more">More<a class="headerlink" href="#more">¶</a></h2>'
        '<ul><li>One</li><li>14,197,122<span class="mark"> <span>†</span></span></li></ul>'
        '<div class="footnote"><ol><li>A source.</li></ol></div>'
    )
    told = indexed_page(html, "x/", "Title")
    assert told.sections == (
        IndexedSection("", "", "It has 5,247 synsets, a."),
        IndexedSection("more", "More", "One 14,197,122"),
    )


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("rules/x/", ["", "why", "history", "IMG-DG-02"]),
        ("governance/IMG-DG-01/", ["", "why", "rejected", "IMG-DG-02"]),
        ("governance/dataset-governance/", ["", "why", "rejected", "history"]),
        ("sources/paper/", [""]),
    ],
)
def test_what_is_somewhere_else_is_left_out(address: str, kept: list[str]) -> None:
    names = ("why", "rejected", "history", "IMG-DG-02")
    html = '<h1 id="top">T</h1>' + "".join(f'<h2 id="{name}">{name}</h2><p>x</p>' for name in names)
    assert [each.anchor for each in indexed_page(html, address, "T").sections] == kept


def test_what_is_under_a_place_that_is_left_out_is_left_out_with_it() -> None:
    html = (
        '<h1 id="top">T</h1><h2 id="what-it-supports">S</h2><h3 id="any-law">L</h3><p>x</p>'
        '<h4 id="part">P</h4><h2 id="why">W</h2><h3 id="any-law_1">L</h3>'
    )
    kept = [each.anchor for each in indexed_page(html, "governance/IMG-DG-01/", "T").sections]
    assert kept == ["", "why", "any-law_1"]


def data(script: str, name: str) -> Any:
    return json.loads(script.removeprefix(f"globalThis.{name} = ").removesuffix(";\n"))


def test_the_index_is_data_for_the_engine_in_two_parts() -> None:
    long = "Words " * 20
    pages = [
        IndexedPage("imagenet/", "ImageNet", (IndexedSection("", "", long), _PLACE)),
        IndexedPage("sources/paper/", "Papers", (_PLACE,)),
    ]
    stated, other = (IndexedFact("5 plates", "s", "a", "S, 1999", "x/#f", rank) for rank in (2, 0))
    first = data(places_script(pages, [stated, other], [["a", "b"]]), "searchPlaces")
    assert first["pages"] == [["imagenet/", "ImageNet", 16], ["sources/paper/", "Papers", 0.5]]
    assert [len(lead) for *_, lead in first["sections"]] == [77, 0, 4]
    assert first["sections"][2] == [1, "a", "A", "Text"]
    assert (first["facts"], first["synonyms"]) == ([list(stated)], [["a", "b"]])
    second = data(texts_script(pages, [stated, other]), "searchTexts")
    assert second == {"sections": [long, "Text", "Text"], "facts": [list(other)]}


def test_every_recorded_value_leads_to_where_a_page_states_it(result: Result) -> None:
    told = {fact.address: fact for fact in facts(result)}
    pages = ("sources/", "imagenet/", "reading-claims/", "governance/", "source-discipline/")
    size = told["imagenet/#claim-fairer-slides-images"]
    assert size.value == "14,197,122 images"
    assert any(address.startswith("#claim-") for address in told), "of the home page"
    assert size.rank > 1
    assert all(address.startswith(("#claim-", *pages)) for address in told)


def test_a_part_of_something_is_no_first_answer(result: Result) -> None:
    ranks = {
        fact.value: fact.rank for fact in facts(result) if fact.subject.endswith("ImageNet-1K")
    }
    assert ranks["113 classes"] == 0


def test_sources_terms_and_places_of_frameworks_are_found_by_themselves(result: Result) -> None:
    told = entries(result)
    names = {page: {each.title for each in found} for page, found in told.items()}
    assert "AlexNet" in names["glossary/"]
    assert "Datasheets for Datasets" in names["sources/paper/"]
    assert "ILSVRC2012" in names["artifacts/challenge/"]
    article = next(
        each for each in told["governance/crosswalk/"] if each.title.startswith("Article 10")
    )
    assert article.anchor.startswith("?framework=EU+AI+Act&words=Article+10")
    assert not any("{" in each.text for found in told.values() for each in found)


def test_the_words_for_the_same_are_a_short_list() -> None:
    lines = list(stripped(SYNONYMS.read_text(encoding="utf-8")))
    assert len(lines) < 40
    assert all(len(line.split(",")) > 1 for line in lines)
