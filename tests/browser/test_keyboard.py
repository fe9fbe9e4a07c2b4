"""Everything can be reached, seen and used with the keyboard alone."""

import pytest
from playwright.sync_api import expect

from browser.conftest import PHONE, Visits
from browser.every_page import KINDS, WINDOWS
from browser.waiting import comes_true
from browser.walking import MISSED, step, unseen, walk
from sampling import in_turn

# The longest article and the longest table have sisters in the sample.
LONG = ("imagenet/", "governance/crosswalk-by-item/")
WAYS = [(size, key) for key in ("Tab", "Shift+Tab") for size in WINDOWS]


@pytest.mark.parametrize(("path", "size", "key"), in_turn(KINDS, WAYS, long=LONG))
def test_a_walk_through_the_page(visit: Visits, path: str, size: str, key: str) -> None:
    with visit(WINDOWS[size]) as opened:
        page = opened.go(path)
        page.wait_for_load_state("networkidle")  # the page for missing pages asks the search
        stops = walk(page, key)
        assert len(stops) > (0 if "nowhere" in path else 10)
        assert unseen(stops) == []
        assert page.evaluate(MISSED) == []


def test_the_chosen_colors_are_where_the_focus_lands(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("")
        for _ in range(3):
            for key, start in (("Tab", ".md-skip"), ("Shift+Tab", ".md-main a:visible")):
                page.reload()
                page.locator(start).first.focus()
                stops = filter(None, [step(page, key) for _ in range(8)])
                there = [stop for stop in stops if "md-option" in stop["name"]]
                assert there
                assert unseen(there) == []
            page.focus(".md-option:checked")
            page.keyboard.press("ArrowRight")


def test_the_drawer_opens_and_closes_and_gives_the_focus_back(visit: Visits) -> None:
    with visit(PHONE) as opened:
        page = opened.go("imagenet/")
        drawer = page.locator(".md-sidebar--primary")
        button = page.locator("[data-drawer-button]")
        expect(drawer).to_be_hidden()
        button.focus()
        page.keyboard.press("Enter")
        page.wait_for_selector(".md-sidebar--primary a:focus")
        expect(button).to_have_attribute("aria-expanded", "true")
        page.keyboard.press("Escape")
        drawer.wait_for(state="hidden")
        expect(button).to_have_attribute("aria-expanded", "false")
        expect(button).to_be_focused()


def test_the_drawer_leads_to_every_part(visit: Visits) -> None:
    with visit(PHONE) as opened:
        page = opened.go("")
        page.click("[data-drawer-button]")
        page.wait_for_selector(".md-sidebar--primary a:focus")
        names = page.locator(".site-nav a:visible").all_inner_texts()
        assert {"ImageNet", "Governance", "Source discipline", "Sources"} <= {
            name.strip() for name in names
        }
        page.click(".site-nav a:text-is('ImageNet')")
        page.wait_for_url("**/imagenet/")


def test_search_opens_by_key_finds_and_closes(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("")
        page.keyboard.press("/")
        page.keyboard.type("synset")
        page.wait_for_selector(".md-search-result__link")
        page.keyboard.press("Escape")
        page.wait_for_selector(".md-search__output", state="hidden")


def test_colors_can_be_chosen_by_keyboard_and_are_remembered(visit: Visits) -> None:
    with visit(scheme="light") as opened:
        page = opened.go("")
        page.focus(".md-option:checked, .md-option")
        for _ in range(3):
            if page.evaluate("document.body.dataset.mdColorScheme") == "slate":
                break
            page.keyboard.press("ArrowRight")
        assert page.evaluate("document.body.dataset.mdColorScheme") == "slate"
        opened.go("imagenet/")
        assert page.evaluate("document.body.dataset.mdColorScheme") == "slate"


WIDER = "() => document.styleSheets[0].insertRule('table { min-width: 60rem !important }', 0)"


def test_a_table_that_is_too_wide_scrolls_by_keyboard(visit: Visits) -> None:
    """None is as published; a reader's own style sheet may make one."""
    with visit() as opened:
        page = opened.go("imagenet/")
        opened.lay_out()
        assert page.locator(".table-frame[tabindex]:visible").count() == 0
        page.evaluate(WIDER)
        page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
        frame = page.locator(".table-frame[tabindex]").first
        assert frame.evaluate("element => element.scrollWidth > element.clientWidth")
        frame.focus()
        page.keyboard.press("ArrowRight")
        assert comes_true(page, "(frame) => frame.scrollLeft > 0", frame.element_handle())


def test_the_open_card_the_search_and_the_drawer_are_no_traps(visit: Visits) -> None:
    with visit(PHONE) as opened:
        page = opened.go("imagenet/")
        page.locator("article a.evidence").first.focus()
        page.keyboard.press("Tab")
        page.keyboard.press("Shift+Tab")
        page.wait_for_selector("#evidence-card:popover-open")
        stops = []
        for _ in range(12):
            stops.append(step(page, "Tab"))
        assert unseen(list(filter(None, stops))) == []
        page.locator("[data-drawer-button]").focus()
        expect(page.locator("#evidence-card:popover-open")).to_have_count(0)
        page.keyboard.press("Enter")
        page.wait_for_selector(".md-sidebar--primary a:focus")
        for _ in range(page.locator(".site-nav a:visible").count() + 1):
            page.keyboard.press("Tab")
        expect(page.locator(".site-nav :focus")).to_have_count(0)
        expect(page.locator("[data-drawer-button]")).to_have_attribute("aria-expanded", "false")
        page.keyboard.press("/")
        page.keyboard.type("synset")
        page.wait_for_selector(".md-search-result__link")
        results = page.locator(".md-search-result__link").count()
        stops = [step(page, "Tab") for _ in range(results + 1)]
        page.wait_for_selector(".md-search__output", state="hidden")
        assert unseen(list(filter(None, stops[:-1]))) == []
        assert stops[-1] is None or stops[-1]["onScreen"]
