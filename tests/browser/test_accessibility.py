"""No finding of axe on any main page, in either scheme, at both widths, in every state."""

from importlib.resources import files

import pytest
from playwright.sync_api import Page

from browser.conftest import PATHS, PHONE, WIDE, Visits

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
SIZES = pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
SCHEMES = pytest.mark.parametrize("scheme", ["light", "dark"])


def findings(page: Page) -> list[str]:
    """What axe finds, one line a place."""
    page.evaluate(AXE)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{violation['id']}: {node['target']}: {node['failureSummary']}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


def scheme_of(page: Page) -> str | None:
    return page.evaluate("document.body.dataset.mdColorScheme")


@SCHEMES
@SIZES
@pytest.mark.parametrize("path", PATHS, ids=lambda path: path or "home")
def test_a_page_as_it_opens(visit: Visits, path: str, size: tuple[int, int], scheme: str) -> None:
    with visit(size, scheme) as opened:
        page = opened.go(path)
        assert scheme_of(page) in {None, {"light": "default", "dark": "slate"}[scheme]}
        assert findings(page) == []


@SCHEMES
def test_the_open_drawer(visit: Visits, scheme: str) -> None:
    with visit(PHONE, scheme) as opened:
        page = opened.go("imagenet/")
        page.click("[data-drawer-button]")
        page.wait_for_selector(".md-sidebar--primary a:focus")
        assert findings(page) == []


@SCHEMES
@SIZES
def test_search_with_results(visit: Visits, size: tuple[int, int], scheme: str) -> None:
    with visit(size, scheme) as opened:
        page = opened.go("")
        page.keyboard.press("/")
        page.keyboard.type("validation images")
        page.wait_for_selector(".md-search-result__item")
        page.wait_for_timeout(400)
        assert findings(page) == []
