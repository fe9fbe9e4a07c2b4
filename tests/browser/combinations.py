"""A page in both widths and both color schemes, as it opens and with what opens over it.

A page is loaded once; the window is resized and the scheme switched as a reader's own would be. In
each width a state is put to all rules of axe in one scheme, and in the other to those whose outcome
hangs on colors. Of what opens over a page only that is looked at, on a main page all of it.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Page

from browser.axe import findings
from browser.conftest import PHONE, WIDE, Visit
from browser.waiting import comes_true

SCHEMES = {"light": "default", "dark": "slate"}
"""What a reader's system asks for, and what the theme calls it."""
QUERY = "wordnt crowdsourcing"
"""Finds a few results of every look: with a word marked, with one missing, with more below."""
SENTENCES = (
    "ImageNet has 14,197,122 images. AlexNet halved the error with 15.3 % on ImageNet. "
    "ImageNet-1K covers 200 classes. The winner of 2012 had 16.422 percent. "
    "The library has 987,654 books."
)
"""Answered with every look: recorded, incomplete, of something else, a misquote, unknown."""


@contextmanager
def card(
    page: Page, of: str = "article a.evidence, article a.footnote-ref"
) -> Iterator[str | None]:
    """The first card of the page, opened with the pointer."""
    triggers = page.locator(of)
    if not triggers.count():
        yield None
        return
    triggers.first.hover()
    page.wait_for_selector("#evidence-card:popover-open")
    yield "#evidence-card"
    page.mouse.move(0, 0)
    page.keyboard.press("Escape")
    page.wait_for_selector("#evidence-card", state="hidden")


@contextmanager
def drawer(page: Page) -> Iterator[str | None]:
    """The navigation; where there is room for it, it is no drawer but a part of the page."""
    if not page.locator("[data-drawer-button]").is_visible():
        yield None
        return
    page.click("[data-drawer-button]")
    page.wait_for_selector(".md-sidebar--primary a:focus")
    yield ".md-sidebar--primary"
    page.keyboard.press("Escape")
    page.wait_for_selector(".md-sidebar--primary", state="hidden")


@contextmanager
def search(page: Page) -> Iterator[str | None]:
    """The search with results; the page for missing pages has none."""
    if not page.locator(".md-search").count():
        yield None
        return
    page.keyboard.press("/")
    page.locator(".md-search__input").fill(QUERY)
    page.keyboard.press("End")
    page.wait_for_selector(".md-search-result__item")
    yield ".md-search__inner"
    page.keyboard.press("Escape")
    page.wait_for_selector(".md-search__output", state="hidden")


@contextmanager
def key(page: Page) -> Iterator[str | None]:
    """What the signs of the page mean."""
    button = page.locator(".page-line__key")
    if not button.count():
        yield None
        return
    button.click()
    page.wait_for_selector("#signs-key:popover-open")
    yield "#signs-key"
    page.keyboard.press("Escape")
    page.wait_for_selector("#signs-key", state="hidden")


@contextmanager
def answers(page: Page) -> Iterator[str | None]:
    """What the record says to a few sentences, in the box that checks figures."""
    box = page.locator("[data-figure-check] textarea")
    if not box.count():
        yield None
        return
    box.fill(SENTENCES)
    page.get_by_role("button", name="Check", exact=True).click()
    page.wait_for_selector(".figure-answer")
    yield "[data-figure-answers]"


_STOPS = """() => [...document.querySelectorAll("pre > code, .table-frame")].every(
  (each) => each.scrollWidth <= each.clientWidth || each.tabIndex >= 0)"""
OPENING = (card, drawer, search)


@dataclass
class Combinations:
    """Takes one page after the other through all combinations, and counts its looks by state."""

    visit: Visit
    sizes: tuple[tuple[int, int], ...] = (WIDE, PHONE)
    looks: Counter[str] = field(default_factory=Counter)
    _scheme: str = "light"

    def of(self, path: str, whole: bool = False) -> list[str]:
        """What is wrong with a page in any combination and state."""
        # Half of the pages are loaded wide and then made narrow, the others the other way round.
        sizes = self.sizes if len(path) % 2 else self.sizes[::-1]
        self._resize(sizes[0])
        self.visit.go(path)
        self.visit.lay_out()
        self._switch(self._scheme)
        self.looks["loaded"] += 1
        return [wrong for size in sizes for wrong in self._in(size, whole)]

    def _in(self, size: tuple[int, int], whole: bool) -> Iterator[str]:
        page = self.visit.page
        self._resize(size)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            yield f"wider than {size[0]} pixels"
        yield from self._in_both_schemes("page", "html", None)
        for opening in OPENING:
            with opening(page) as opened:
                if opened:
                    within = None if whole else opened
                    yield from self._in_both_schemes(opening.__name__, opened, within)

    def _in_both_schemes(self, state: str, shown: str, within: str | None) -> Iterator[str]:
        """Start from the scheme that the state before has ended with."""
        yield from self._look(state, shown, within, of_colors=False)
        self._switch("dark" if self._scheme == "light" else "light")
        yield from self._look(state, shown, within, of_colors=True)

    def _look(self, state: str, shown: str, within: str | None, of_colors: bool) -> Iterator[str]:
        page = self.visit.page
        width = page.evaluate("innerWidth")
        self.looks[f"{state}, {width} px, {self._scheme}"] += 1
        found = findings(page, within, of_colors)
        if not page.locator(shown).is_visible():
            found.append("is not there any more")
        yield from (f"{state}, {width} px, {self._scheme}: {each}" for each in found)

    def _resize(self, size: tuple[int, int]) -> None:
        page = self.visit.page
        page.set_viewport_size({"width": size[0], "height": size[1]})
        # The theme makes code that is too wide a stop for the keyboard, a moment later.
        comes_true(page, _STOPS, within=10_000)

    def _switch(self, scheme: str) -> None:
        """Wait until the colors are there; the page for missing pages has the light ones only."""
        page, self._scheme = self.visit.page, scheme
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.wait_for_function(
            "(wanted) => [undefined, wanted].includes(document.body.dataset.mdColorScheme)",
            arg=SCHEMES[scheme],
        )
