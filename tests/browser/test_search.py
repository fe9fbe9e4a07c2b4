"""Search: the best place first, other spellings and a typo forgiven, never another number."""

import gzip
import re
from collections.abc import Callable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from browser.conftest import PHONE, Visit, Visits
from conftest import ROOT
from site_links import asset

META = ".md-search-result__meta"
LINK = ".md-search-result__link"
INPUT = ".md-search__input"
FIRST = ("assets/javascripts/search/engine.js", "search/places.js")
"""What is loaded before the first result."""
TEXTS = "search/texts.js"
LIMIT = 55_000
"""Bytes of that, as a host compresses it."""
WHOLE_LIMIT = 240_000
"""Bytes of all that the search loads."""
_FIND = """async ([queries, files, isWhole]) => {
  const load = (src) => new Promise((done) =>
    document.head.append(Object.assign(document.createElement("script"), {src, onload: done})));
  await Promise.all(files.map(load));
  const find = searchEngine(searchPlaces, isWhole ? searchTexts : null);
  return queries.map((query) => find(query));
}"""


def rows(name: str) -> list[list[str]]:
    """The lines of a table of the tests."""
    lines = (ROOT / f"tests/data/{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


QUERIES = rows("queries")


Found = dict[str, list[dict[str, object]]]


def asked_of(site: Path, visit: Visits, queries: list[str], *, is_whole: bool) -> Found:
    """What is found with the whole index, or before the texts have arrived."""
    files = [asset(site, path) for path in (*FIRST, TEXTS)]
    with visit() as opened:
        results = opened.go("").evaluate(_FIND, [queries, files, is_whole])
    return dict(zip(queries, results, strict=True))


@pytest.fixture(scope="module")
def found(site: Path, visit: Visits) -> Found:
    """What is found for each query of the table, and for those that find nothing."""
    return asked_of(site, visit, [query for query, _ in QUERIES] + NOTHING, is_whole=True)


def rank(results: list[dict[str, object]], places: str) -> int:
    """The place of the first result that is one of those wanted, from 1; 0 if none is."""
    wanted = places.split(" ")
    for number, result in enumerate(results, 1):
        if any(fnmatchcase(str(result["location"]), each) for each in wanted):
            return number
    return 0


def test_the_best_place_is_first_for_nearly_all_queries_and_among_the_first_for_all(
    found: Found,
) -> None:
    ranks = {query: rank(found[query], places) for query, places in QUERIES}
    assert len(ranks) >= 60
    assert {query: place for query, place in ranks.items() if not 1 <= place <= 3} == {}
    assert sum(place == 1 for place in ranks.values()) >= 57


def test_before_the_texts_are_there_only_what_is_sure_is_found(site: Path, visit: Visits) -> None:
    queries = [query for query, _ in QUERIES]
    found = asked_of(site, visit, [*queries, "wordnt", *NOTHING], is_whole=False)
    answered = [(query, rank(found[query], places)) for query, places in QUERIES if found[query]]
    assert len(answered) > 50
    assert sum(1 <= place <= 3 for _, place in answered) > 0.9 * len(answered)
    assert not any(each["missing"] for all in found.values() for each in all)
    assert [query for query in ["wordnt", *NOTHING] if found[query]] == []


NOTHING = ["14197123", "14,197,123", "1281178", "16.423", "zzzzzz"]


@pytest.mark.parametrize("query", NOTHING)
def test_a_number_is_never_taken_for_another(found: Found, query: str) -> None:
    assert found[query] == []


@pytest.mark.parametrize(
    ("query", "value"),
    [
        ("14197122", "14,197,122 images"),
        ("how many images", "14,197,122 images"),
        ("16.422", "16.422 percent"),
        ("human error rate", "5.1 percent"),
    ],
)
def test_a_number_or_a_named_quantity_is_answered_by_the_record(
    found: Found, query: str, value: str
) -> None:
    first = found[query][0]
    assert (first["title"], first["isFact"]) == (value, True)


@pytest.mark.parametrize("query", ["top-5", "ilsvrc 2012", "imagenet 21k", "alexnet"])
def test_a_name_is_not_answered_by_a_number(found: Found, query: str) -> None:
    assert not any(each["isFact"] for each in found[query])


def test_a_snippet_has_the_words_that_were_sought_and_no_sign_or_reference(
    found: Found,
) -> None:
    for query in ("fei fei li", "duplicates train val"):
        assert any(marked for _, marked in found[query][0]["text"]), query
    texts = ("".join(piece for piece, _ in each["text"]) for all in found.values() for each in all)
    assert [text for text in texts if re.search(r"[†≠]|\w\[\d+\]", text)] == []


def test_what_is_loaded_before_the_first_result_is_light(site: Path) -> None:
    def weigh(*files: str) -> int:
        contents = ((site / asset(site, file)).read_bytes() for file in files)
        return sum(len(gzip.compress(content, 6, mtime=0)) for content in contents)

    assert weigh(*FIRST) < LIMIT
    assert weigh(*FIRST, TEXTS) < WHOLE_LIMIT


@pytest.fixture
def asked(visit: Visits) -> Iterator[Visit]:
    with visit() as opened:
        opened.go("imagenet/").keyboard.press("/")
        yield opened
        assert opened.unquiet() == []


def search(page: Page, words: str) -> None:
    """Put a query and wait until it is answered."""
    page.locator(INPUT).fill(words)
    expect(page.locator(META)).to_have_text(re.compile("found"))


def test_results_are_listed_with_their_page_and_the_text_around(asked: Visit) -> None:
    search(asked.page, "alexnet moment")
    first = asked.page.locator(LINK).first
    expect(first.locator(".found__title")).to_have_text("AlexNet Moment")
    expect(first.locator(".found__page")).to_have_text("ImageNet")
    expect(first.locator("mark").first).to_have_text(re.compile("^alexnet$", re.IGNORECASE))


def test_a_forgiven_word_is_named_as_missing(asked: Visit) -> None:
    search(asked.page, "wordnt")
    first = asked.page.locator(LINK).first
    expect(first).to_contain_text("Missing: wordnt")
    expect(first.locator(".found__title")).to_have_text("WordNet")


def test_a_word_that_is_being_typed_is_not_named_as_missing(asked: Visit) -> None:
    search(asked.page, "im")
    assert asked.page.locator(LINK).count() > 10
    expect(asked.page.locator(".found__missing")).to_have_count(0)


def test_bare_digits_are_marked_where_they_stand_in_groups(asked: Visit) -> None:
    search(asked.page, "14197122")
    first = asked.page.locator(LINK).first
    assert set(first.locator("mark").all_inner_texts()) == {"14,197,122"}
    expect(first).to_contain_text("Recorded:")


def test_where_nothing_is_found_there_are_other_ways(asked: Visit) -> None:
    page = asked.page
    help = page.locator(".search-help")
    expect(help).to_be_visible()
    search(page, "alexnet")
    expect(help).to_be_hidden()
    page.locator(INPUT).fill("14,197,123")
    expect(page.locator(META)).to_have_text("Nothing was found for “14,197,123”.")
    expect(help).to_be_visible()
    help.get_by_role("link", name="how many images").click()
    expect(page.locator(LINK).first).to_contain_text("14,197,122 images")
    expect(page.locator(INPUT)).to_be_focused()


def test_a_query_that_is_being_typed_is_no_error(asked: Visit) -> None:
    asked.page.keyboard.type('top-5 + "error')
    expect(asked.page.locator(LINK).first).to_be_visible()


def test_each_part_of_the_index_is_loaded_when_it_is_needed(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("imagenet/")
        page.wait_for_load_state("networkidle")
        assert not any("/search/" in url for url in opened.requests)
        page.keyboard.press("/")
        page.wait_for_load_state("networkidle")
        assert sum("/search/places." in url for url in opened.requests) == 1
        assert not any("/search/texts." in url for url in opened.requests)
        page.keyboard.type("synset")
        expect(page.locator(META)).to_contain_text("found")
        assert any("/search/texts." in url for url in opened.requests)


def test_titles_are_found_before_the_texts_arrive(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("")
        held: list[Route] = []
        let: list[Callable[[Route], None]] = [held.append]
        page.context.route("**/search/texts.*.js", lambda route: let[-1](route))
        page.keyboard.press("/")
        page.locator(INPUT).fill("alexnet moment")
        expect(page.locator(LINK).first).to_have_attribute("href", re.compile("#alexnet-moment$"))
        expect(page.locator(META)).to_have_text("Searching …")
        page.locator(INPUT).fill("kaggle")
        expect(page.locator(LINK)).to_have_count(0)
        expect(page.locator(META)).to_have_text("Searching …")
        page.locator(INPUT).fill("alexnet")
        page.keyboard.press("ArrowDown")
        expect(page.locator(LINK).first).to_be_focused()
        let.append(lambda route: route.continue_())
        for route in held:
            route.continue_()
        expect(page.locator(META)).to_contain_text("found")
        expect(page.locator(LINK).first).to_be_focused()


@pytest.mark.parametrize("part", ["places", "texts"])
def test_a_part_that_does_not_arrive_is_asked_for_again(visit: Visits, part: str) -> None:
    with visit() as opened:
        page = opened.go("")
        page.context.route(f"**/search/{part}.*.js", lambda route: route.abort())
        page.keyboard.press("/")
        page.keyboard.type("s")
        expect(page.locator(META)).to_contain_text("could not be loaded")
        page.context.unroute_all()
        page.keyboard.type("ynset")
        expect(page.locator(META)).to_contain_text("found")
        page.wait_for_selector(LINK)


def test_a_result_is_followed_by_keyboard(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("")
        page.keyboard.press("/")
        search(page, "alexnet moment")
        page.keyboard.press("ArrowDown")
        expect(page.locator(LINK).first).to_be_focused()
        page.keyboard.press("ArrowUp")
        expect(page.locator(INPUT)).to_be_focused()
        page.keyboard.press("Enter")
        page.wait_for_url("**/imagenet/#alexnet-moment")
        expect(page.locator("#alexnet-moment")).to_be_visible()


def test_escape_and_leaving_close_the_search(asked: Visit) -> None:
    page, output = asked.page, asked.page.locator(".md-search__output")
    search(page, "synset")
    page.keyboard.press("Escape")
    expect(output).to_be_hidden()
    page.keyboard.press("/")
    expect(output).to_be_visible()
    page.locator(LINK).last.focus()
    page.keyboard.press("Tab")
    expect(output).to_be_hidden()


def test_on_a_phone_the_search_opens_by_its_sign(visit: Visits) -> None:
    with visit(PHONE, touch=True) as opened:
        page = opened.go("")
        page.locator(".search-label").tap()
        expect(page.locator(INPUT)).to_be_focused()
        search(page, "license")
        page.locator(LINK).first.tap()
        page.wait_for_url(re.compile("governance/|imagenet/#|sources/"))


def test_an_address_may_ask_for_words(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("?q=how+many+images")
        expect(page.locator(LINK).first).to_contain_text("14,197,122 images")


def test_the_page_for_missing_pages_searches_for_the_words_of_the_address(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("old/AlexNet-Moment.html")
        first = page.locator("#near a").first
        expect(first).to_have_attribute("href", "/some/path/imagenet/#alexnet-moment")
        page.get_by_role("textbox").fill("human error rate")
        page.get_by_role("button", name="Search").click()
        page.wait_for_url("**/some/path/?q=human+error+rate")
        expect(page.locator(LINK).first).to_contain_text("5.1 percent")
