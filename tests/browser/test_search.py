"""Search: finds other spellings, forgives a typo, never another number; loads nothing unasked."""

import re
from collections.abc import Iterator
from contextlib import suppress

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Visit, Visits

META = ".md-search-result__meta"
LINK = ".md-search-result__link"
INPUT = ".md-search__input"


@pytest.fixture(scope="module")
def asked(visit: Visits) -> Iterator[Visit]:
    """A page that has answered a query: it has loaded the index and answers others at once."""
    with visit() as opened:
        opened.go("").keyboard.press("/")
        search(opened, "first")
        yield opened


def search(opened: Visit, words: str) -> Page:
    """Put a query, whole, so that no answer is one to its beginning, and wait for the answer."""
    page = opened.page
    page.locator(INPUT).fill("")
    expect(page.locator(META)).to_have_text("Type to start searching")
    page.locator(INPUT).fill(words)
    page.keyboard.press("End")
    expect(page.locator(META)).to_have_text(re.compile("matching"))
    return page


def enter_results(page: Page) -> None:
    """Go to the first result by keyboard; the list may still be written when the answer is told."""
    first = page.locator(LINK).first
    expect(first).to_be_visible()
    for _ in range(4):
        page.keyboard.press("ArrowDown")
        with suppress(AssertionError):
            expect(first).to_be_focused(timeout=2_000)
            return
        page.locator(".md-search__input").focus()
    expect(first).to_be_focused()


def places(page: Page) -> list[str]:
    """Where the first results lead, best first."""
    expect(page.locator(LINK).first).to_be_visible()
    addresses = [str(link.get_attribute("href")) for link in page.locator(LINK).all()[:4]]
    return [re.sub(r"^.*/some/path/|\?h=[^#]*", "", address) for address in addresses]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("14197122", "imagenet/"),
        ("14,197,122", "imagenet/"),
        ("1281167", "imagenet/"),
        ("ilsvrc 2012", "artifacts/challenge/#imagenet-1k"),
        ("ilsvrc-2012", "artifacts/challenge/#imagenet-1k"),
        ("ilsvrc2012", "artifacts/challenge/#imagenet-1k"),
        ("wordnt", "glossary/"),
        ("classifcation", "results/"),
        ("imagnet", "imagenet/"),
        ("alexnt", "imagenet/#alexnet-moment"),
        ("aelxnet", "imagenet/#alexnet-moment"),
        ("imagenet", "imagenet/"),
        ("IMG-DG-06", "governance/IMG-DG-06/"),
    ],
)
def test_the_right_page_is_among_the_first(asked: Visit, words: str, place: str) -> None:
    assert place in places(search(asked, words))
    assert asked.complaints == []


def test_a_forgiven_word_is_named_as_missing(asked: Visit) -> None:
    first = search(asked, "wordnt").locator(LINK).first
    expect(first).to_contain_text("Missing: wordnt")
    expect(first.locator("mark").first).to_have_text(re.compile("^wordnet$", re.IGNORECASE))


def test_bare_digits_are_marked_where_they_stand_in_groups(asked: Visit) -> None:
    first = search(asked, "14197122").locator(LINK).first
    expect(first.locator("mark").first).to_be_visible()
    assert set(first.locator("mark").all_inner_texts()) == {"14,197,122"}
    assert "Missing" not in first.inner_text()


@pytest.mark.parametrize("number", ["14197123", "14,197,123", "1281178"])
def test_a_number_is_never_taken_for_another(asked: Visit, number: str) -> None:
    expect(search(asked, number).locator(META)).to_have_text("No matching documents")


def test_a_query_that_is_being_typed_is_no_error(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("")
        page.keyboard.press("/")
        page.keyboard.type('top-5 + "error')
        page.wait_for_selector(LINK)
        assert opened.complaints == []


def test_the_index_is_loaded_when_a_reader_types(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("imagenet/")
        page.keyboard.press("/")
        page.wait_for_load_state("networkidle")
        assert not any("documents.json" in url for url in opened.requests)
        page.keyboard.type("synset")
        page.wait_for_selector(LINK)
        assert sum("documents.json" in url for url in opened.requests) == 1


def test_an_index_that_does_not_arrive_is_asked_for_again(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("")
        page.context.route("**/documents.json", lambda route: route.abort(), times=1)
        page.keyboard.press("/")
        with page.expect_event("requestfailed"):
            page.keyboard.type("s")
        page.keyboard.type("ynset")
        page.wait_for_selector(LINK)


def test_a_result_is_followed_by_keyboard(visit: Visits) -> None:
    with visit() as opened:
        opened.go("").keyboard.press("/")
        page = search(opened, "alexnet moment")
        enter_results(page)
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/imagenet/?h=*#alexnet-moment")
        expect(page.locator("#alexnet-moment")).to_be_visible()
