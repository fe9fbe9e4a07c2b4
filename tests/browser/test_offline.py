"""The downloaded copy, opened from a disk: searched and read, without a network."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from browser.conftest import Visit, Visits
from imagenet_wiki.looks.offline import NAME
from site_links import Links, asset, broken

LINK = ".md-search-result__link"


def unpacked(site: Path, folder: Path) -> Path:
    """The one folder that is in the archive."""
    with zipfile.ZipFile(io.BytesIO((site / NAME).read_bytes())) as archive:
        archive.extractall(folder)
    (only,) = folder.iterdir()
    return only


@pytest.fixture(scope="module")
def copy(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return unpacked(site, tmp_path_factory.mktemp("unpacked"))


@pytest.fixture(scope="module")
def visit(browser: Browser, copy: Path) -> Visits:
    return Visits(browser, f"{copy.as_uri()}/")


@pytest.fixture
def opened(visit: Visits) -> Iterator[Visit]:
    with visit() as one:
        yield one
        assert [url for url in one.requests if not url.startswith(("file:", "data:"))] == []
        assert one.complaints == []


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("14197122", "imagenet/index.html"),
        ("ilsvrc 2012", "artifacts/challenge/index.html#imagenet-1k"),
        ("wordnt", "glossary/index.html"),
    ],
)
def test_a_search_leads_to_a_page(opened: Visit, words: str, place: str) -> None:
    page = opened.go("governance/index.html")
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.wait_for_selector(LINK)
    path, sign, fragment = place.partition("#")
    ending = f"[href$='{sign}{fragment}']" if sign else ""
    page.locator(f"{LINK}[href*='{path}']{ending}").first.click()
    page.wait_for_url(f"**/{path}*")
    assert page.locator("article h1").is_visible()


def test_a_card_opens_and_leads_to_the_register(opened: Visit) -> None:
    page = opened.go("imagenet/index.html")
    page.locator(
        "a.evidence:has([data-fact='yang2020fairer-slides#fairer-slides-images'])"
    ).first.hover()
    card = page.locator("#evidence-card")
    expect(card).to_be_visible()
    assert "14,197,122 images" in card.inner_text()
    card.get_by_role("link", name="Entry in the register").click()
    page.wait_for_url("**/sources/official-record/index.html#*")
    assert page.locator(":target").count() == 1


def test_a_register_is_narrowed(opened: Visit) -> None:
    page = opened.go("registers/claims/index.html")
    page.get_by_label("Contains").fill("14197122")
    assert 0 < page.locator("[data-register] tbody tr:visible").count() < 30


def test_the_copy_looks_like_the_site(opened: Visit) -> None:
    page = opened.go("index.html")
    ground = page.locator(".md-header").evaluate("each => getComputedStyle(each).position")
    assert ground == "sticky"
    assert page.locator(".site-footer__offline").count() == 0


def pages(copy: Path) -> dict[str, Links]:
    return {
        path.relative_to(copy).as_posix(): Links(path.read_text(encoding="utf-8"))
        for path in copy.rglob("*.html")
    }


def test_every_link_of_the_copy_leads_to_a_file(copy: Path) -> None:
    read = pages(copy)
    assert len(read) > 100
    assert list(broken(copy, read)) == []


def test_an_absolute_link_in_the_copy_is_found(copy: Path) -> None:
    read = {"index.html": Links('<a href="/imagenet/index.html">')}
    assert list(broken(copy, read)) == ["index.html: /imagenet/index.html is tied to one path"]


def test_a_copy_without_its_search_index_is_found(
    browser: Browser, site: Path, tmp_path: Path
) -> None:
    copy = unpacked(site, tmp_path)
    (copy / asset(copy, "search/places.js")).unlink()
    with Visits(browser, f"{copy.as_uri()}/", fresh=True)() as one:
        page = one.go("governance/index.html")
        page.keyboard.press("/")
        with page.expect_event("console"):
            page.keyboard.type("synset")
        assert page.locator(LINK).count() == 0
        assert one.complaints


def test_a_figure_is_checked(opened: Visit) -> None:
    page = opened.go("check-figure/index.html")
    page.fill("#figure-check-text", "ImageNet-1K has 14 million images.")
    page.get_by_role("button", name="Check", exact=True).click()
    expect(page.locator(".figure-answer")).to_contain_text("A known misquote")
