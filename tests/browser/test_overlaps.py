"""No text over text and nothing beside the screen, on phones, on their side, in large zoom.

`make test` looks at a page of every kind in one window each, `make test-all` at every page in all.
A touch screen has the signs of the numbers off; what opens over a page is looked at with them.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Page

from browser.combinations import answers, card, drawer, key, search
from browser.conftest import Visits
from browser.every_page import EACH_SHARE, KINDS, dealt, per_page
from browser.overlaps import overlaps, prepare, space

_LAID_OUT = """() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(done)))"""


class Window(NamedTuple):
    """A screen that a reader may have, and whether the reader spaces the text."""

    name: str
    size: tuple[int, int]
    spaced: bool = False

    def put(self, page: Page) -> None:
        """Show a page in this window, and wait until it is laid out and has scrolled along."""
        page.set_viewport_size({"width": self.size[0], "height": self.size[1]})
        space(page, self.spaced)
        page.evaluate(_LAID_OUT)


WINDOWS = (
    Window("small phone", (320, 640)),
    Window("phone", (390, 844)),
    Window("phone on its side", (844, 390)),
    Window("tablet", (820, 1180)),
    Window("zoom of 400 percent", (320, 256)),
    Window("phone, spaced text", (390, 844), spaced=True),
    Window("desktop, spaced text", (1280, 900), spaced=True),
)


def wrong(visit: Visits, paths: list[str], windows: tuple[Window, ...]) -> dict[str, list[str]]:
    """What is printed over each other or beside the screen, by page."""
    with visit(windows[0].size, touch=True) as opened:

        def look(path: str) -> list[str]:
            page = opened.go(path)
            prepare(page)
            found = []
            for window in windows:
                window.put(page)
                found += [f"{window.name}: {each}" for each in overlaps(page)]
            return found

        return per_page(paths, look)


Opening = Callable[[Page], AbstractContextManager[str | None]]
CARDS = {
    "number": "article p a.evidence:not(:has(.mark))",
    "unread": "article p a.evidence:has(.mark-unread)",
    "disputed": "article a.evidence:has(.mark-disagree)",
    "derived": "article a.evidence:has(.mark-derived)",
    "source": "article a.footnote-ref",
    "term": "article p a.term",
}
OPENINGS: dict[str, tuple[str, Opening]] = {
    "drawer": ("governance/IMG-DG-06/", drawer),
    "search": ("imagenet/", search),
    "key": ("imagenet/", key),
    "answers": ("check-figure/", answers),
    **{f"card of a {kind}": ("imagenet/", partial(card, of=of)) for kind, of in CARDS.items()},
}


@pytest.mark.parametrize("name", OPENINGS)
def test_nothing_that_opens_over_a_page_is_over_itself_or_cut(visit: Visits, name: str) -> None:
    path, opening = OPENINGS[name]
    found, opened_in = [], []
    with visit(WINDOWS[0].size) as opened:
        page = opened.go(path)
        prepare(page)
        for window in WINDOWS:
            window.put(page)
            with opening(page) as shown:
                if shown:
                    opened_in.append(window.name)
                    wrong = overlaps(page, shown)
                    found += [f"{window.name}: {each}" for each in wrong]
    assert found == []
    assert opened_in


def test_no_text_is_over_another_where_a_phone_shows_the_signs(visit: Visits) -> None:
    with visit((390, 844)) as opened:
        page = opened.go("imagenet/")
        prepare(page)
        assert page.locator("article p .mark").first.is_visible()
        assert overlaps(page) == []


@pytest.mark.parametrize("place", range(len(WINDOWS)), ids=[each.name for each in WINDOWS])
def test_no_text_of_a_page_of_every_kind_is_over_another(visit: Visits, place: int) -> None:
    """Each window has a share of the kinds, and the heaviest pages are in several."""
    paths = [*KINDS[place :: len(WINDOWS)], *KINDS[(place + 3) % len(WINDOWS) :: len(WINDOWS)]]
    assert wrong(visit, paths, (WINDOWS[place],)) == {}


@pytest.mark.exhaustive
@EACH_SHARE
def test_no_text_of_any_page_is_over_another(site: Path, visit: Visits, share: int) -> None:
    assert wrong(visit, dealt(site, share), WINDOWS) == {}
