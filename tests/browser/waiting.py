"""Waits for what should come true on a page, however busy the machine is."""

from playwright.sync_api import Page, TimeoutError

TWO_FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
"""After them, what has changed is laid out and drawn."""


def comes_true(page: Page, condition: str, arg: object = None, within: float = 60_000) -> bool:
    """Whether a condition comes true in the page, asked at every frame."""
    try:
        page.wait_for_function(condition, arg=arg, timeout=within)
    except TimeoutError:
        return False
    return True


def drawn(page: Page) -> None:
    """Wait until the page is drawn as it now is."""
    page.evaluate(TWO_FRAMES)
