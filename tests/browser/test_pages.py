"""What a page asks for, complains about, and still is without scripts or at its odd edges."""

import re

import pytest
from playwright.sync_api import expect

from browser.conftest import PATHS, PHONE, WIDE, Visits
from browser.waiting import comes_true, drawn
from sampling import some

SAMPLED = ("imagenet/", "nowhere/at/all/")
"""Pages of every kind are asked about the same with all laid out, in `test_every_page`."""
SCROLLED = "() => scrollY > 0 || document.documentElement.scrollHeight <= innerHeight"


@pytest.mark.parametrize("path", some(PATHS, lambda number: PATHS[number] in SAMPLED))
def test_no_other_host_is_asked_and_nothing_is_complained_about(visit: Visits, path: str) -> None:
    with visit() as opened:
        page = opened.go(path)
        if page.locator(".md-search__input").count():
            page.keyboard.press("/")
            page.keyboard.type("ilsvrc")
            page.wait_for_selector(".md-search-result__item")
        page.mouse.wheel(0, 4000)
        assert comes_true(page, SCROLLED)
        drawn(page)
        assert len(opened.requests) >= (1 if "nowhere" in path else 7)
        assert opened.unquiet() == []


def test_the_policy_stops_what_is_not_of_the_page(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("")
        page.evaluate(
            "() => { const script = document.createElement('script');"
            " script.textContent = 'window.ran = true'; document.head.append(script); }"
        )
        assert page.evaluate("window.ran") is None
        assert opened.hears("Content Security Policy")


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_without_scripts_the_article_is_whole(visit: Visits, size: tuple[int, int]) -> None:
    with visit(size) as scripted, visit(size, scripts=False) as plain:
        texts = []
        for opened in (scripted, plain):
            opened.go("imagenet/")
            opened.lay_out()
            opened.page.locator("[data-quiet-switch]").evaluate("each => each.remove()")
            texts.append(opened.page.locator("article").inner_text())
        assert len(texts[1]) > 5000
        assert texts[0] == texts[1]
        page = plain.page
        assert not page.locator(".md-search__input").is_visible()
        assert not page.locator("[data-drawer-button]").is_visible()
        assert page.locator(".site-footer__map a:text-is('Sources')").is_visible()
        page.locator("article a.footnote-ref").first.click()
        expect(page).to_have_url(re.compile("#fn:ref-"))


def test_without_scripts_the_drawer_still_opens(visit: Visits) -> None:
    with visit(PHONE, scripts=False) as opened:
        page = opened.go("")
        assert not page.locator(".site-nav").is_visible()
        page.click(".drawer-label")
        expect(page.locator(".site-nav a:text-is('ImageNet')")).to_be_visible()


def test_a_missing_page_leads_home_from_any_depth_and_base_path(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("no/such/page/at/all/")
        expect(page.locator("#home")).to_have_attribute("href", "/some/path/")
        page.click("#home")
        expect(page.locator("h1")).to_have_text(re.compile("^ImageNet Wiki"))


def test_a_reference_and_its_way_back(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("imagenet/")
        reference = page.locator("article a.footnote-ref").first
        note = reference.get_attribute("href")
        assert note
        reference.click()
        expect(page.locator(f"[id='{note[1:]}']")).to_be_in_viewport()
        page.locator(f"[id='{note[1:]}'] .footnote-backref").first.click()
        expect(page).to_have_url(re.compile("#fnref"))


def test_a_claim_has_a_permalink_that_shows_it(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("imagenet/")
        name = page.locator("data.claim").first.get_attribute("id")
        opened.go(f"imagenet/#{name}")
        claim = page.locator(f"[id='{name}']")
        expect(claim).not_to_have_css("background-color", "rgba(0, 0, 0, 0)")
        below = "name => document.getElementById(name).getBoundingClientRect().top > 48"
        assert comes_true(page, below, name)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_paper_there_is_the_article_and_its_sources_only(visit: Visits, scheme: str) -> None:
    with visit(scheme=scheme) as opened:
        page = opened.go("imagenet/")
        page.emulate_media(media="print")
        for gone in (
            ".md-header",
            ".site-nav",
            ".site-footer",
            ".headerlink",
            ".page-line a",
            ".page-line button",
        ):
            assert not page.locator(gone).first.is_visible(), gone
        for there in ("article h1", "article .footnote", ".page-end .legend", ".cite-line"):
            assert page.locator(there).is_visible(), there
        assert page.locator("article .footnote li").last.is_visible()


LIGHTNESS = """element => {
  const style = getComputedStyle(element);
  const [red, green, blue] = style.color.match(/[\\d.]+/g).map(Number);
  return (red + green + blue) / 3;
}"""


@pytest.mark.parametrize("path", ["imagenet/", "results/", "misquotes/"])
def test_paper_is_light_when_the_screen_is_dark(visit: Visits, path: str) -> None:
    with visit(scheme="dark") as opened:
        page = opened.go(path)
        assert page.locator("h1").evaluate(LIGHTNESS) > 180
        page.emulate_media(media="print")
        assert page.locator("body").evaluate("e => getComputedStyle(e).backgroundColor") == (
            "rgb(255, 255, 255)"
        )
        for text in ("h1", "h2", "article p", "article a.evidence", ".legend dd"):
            assert page.locator(text).first.evaluate(LIGHTNESS) < 130, text
