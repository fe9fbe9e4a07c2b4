"""No text over text and nothing beside the screen, on phones, on their side, in large zoom.

`make test` looks at a page of every kind in one window each, `make test-all` at every page in all.
"""

from pathlib import Path
from typing import NamedTuple

import pytest

from browser.conftest import Visits
from browser.every_page import EACH_SHARE, KINDS, dealt, per_page
from browser.overlaps import overlaps, prepare


class Window(NamedTuple):
    """A screen that a reader may have, and whether the reader spaces the text."""

    name: str
    size: tuple[int, int]
    spaced: bool = False


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
    with visit(touch=True) as opened:

        def look(path: str) -> list[str]:
            page = opened.go(path)
            prepare(page)
            found = []
            for window in windows:
                page.set_viewport_size({"width": window.size[0], "height": window.size[1]})
                found += [f"{window.name}: {each}" for each in overlaps(page, window.spaced)]
            return found

        return per_page(paths, look)


@pytest.mark.parametrize("place", range(len(WINDOWS)), ids=[each.name for each in WINDOWS])
def test_no_text_of_a_page_of_every_kind_is_over_another(visit: Visits, place: int) -> None:
    """Each window has a share of the kinds, and the heaviest pages are in several."""
    paths = [*KINDS[place :: len(WINDOWS)], *KINDS[(place + 3) % len(WINDOWS) :: len(WINDOWS)]]
    assert wrong(visit, paths, (WINDOWS[place],)) == {}


@pytest.mark.exhaustive
@EACH_SHARE
def test_no_text_of_any_page_is_over_another(site: Path, visit: Visits, share: int) -> None:
    assert wrong(visit, dealt(site, share), WINDOWS) == {}
