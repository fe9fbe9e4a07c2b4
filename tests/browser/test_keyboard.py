"""Everything can be reached, seen and used with the keyboard alone."""

from typing import Any

import pytest
from playwright.sync_api import Page

from browser.conftest import PHONE, WIDE, Visits

# Where the focus is now: what has it, whether it is on screen, and whether it is seen to have it.
FOCUS = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  element.dataset.reached = "";
  const shown = element.matches(".md-option") ? element.nextElementSibling : element;
  const box = shown.getBoundingClientRect();
  const style = getComputedStyle(shown);
  return {
    name: element.outerHTML.slice(0, 160),
    onScreen: box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0
      && box.left < innerWidth && box.top < innerHeight && style.visibility === "visible",
    seen: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
  };
}"""
# What the walk should have met: everything that is visible and takes part in the tab order.
MISSED = """() => [...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")]
  .filter((element) => element.checkVisibility({visibilityProperty: true, opacityProperty: true})
    && element.tabIndex >= 0 && element.type !== "radio" && element.type !== "checkbox"
    && !("reached" in element.dataset))
  .map((element) => element.outerHTML.slice(0, 160))"""


def walk(page: Page, limit: int = 1500) -> list[dict[str, Any]]:
    """Press Tab until the focus leaves the page."""
    stops = []
    for _ in range(limit):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop is None:
            return stops
        stops.append(stop)
    raise AssertionError("the focus never left the page")


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize(
    "path", ["", "imagenet/", "rules/uncited-number/", "sources/official-record/"]
)
def test_a_walk_through_the_page(visit: Visits, path: str, size: tuple[int, int]) -> None:
    with visit(size) as opened:
        page = opened.go(path)
        stops = walk(page)
        assert len(stops) > 10
        assert [stop["name"] for stop in stops if not stop["onScreen"]] == []
        assert [stop["name"] for stop in stops if not stop["seen"]] == []
        assert page.evaluate(MISSED) == []


def test_the_drawer_opens_and_closes_and_gives_the_focus_back(visit: Visits) -> None:
    with visit(PHONE) as opened:
        page = opened.go("imagenet/")
        drawer = page.locator(".md-sidebar--primary")
        button = page.locator("[data-drawer-button]")
        assert not drawer.is_visible()
        button.focus()
        page.keyboard.press("Enter")
        page.wait_for_selector(".md-sidebar--primary a:focus")
        assert button.get_attribute("aria-expanded") == "true"
        page.keyboard.press("Escape")
        drawer.wait_for(state="hidden")
        assert button.get_attribute("aria-expanded") == "false"
        assert button.evaluate("element => element === document.activeElement")


def test_the_drawer_leads_to_every_part(visit: Visits) -> None:
    with visit(PHONE) as opened:
        page = opened.go("")
        page.click("[data-drawer-button]")
        names = page.locator(".site-nav a:visible").all_inner_texts()
        assert {"ImageNet", "Governance", "Rules", "Sources"} <= {name.strip() for name in names}
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


def test_a_wide_table_scrolls_by_keyboard(visit: Visits) -> None:
    with visit(PHONE) as opened:
        page = opened.go("imagenet/")
        frame = page.locator(".table-frame[tabindex]").first
        assert frame.evaluate("element => element.scrollWidth > element.clientWidth")
        frame.focus()
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(300)
        assert frame.evaluate("element => element.scrollLeft") > 0
