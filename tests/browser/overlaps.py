"""Where text is printed over other text, or beside the screen, on a page as it is laid out.

What style sheets write before and after elements is text too, but a script cannot ask where it is:
it is replaced by elements of the same look first.
"""

from pathlib import Path

from playwright.sync_api import Page

_MEASURE = Path(__file__).with_name("overlaps.js").read_text(encoding="utf-8")
_RULES = (
    "article * { content-visibility: visible !important }",
    "[data-replaced] *::before, [data-replaced] *::after { content: none !important }",
    "[data-spaced] * { line-height: 1.5 !important; letter-spacing: .12em !important;"
    " word-spacing: .16em !important }",
)
ADD = "(rules) => rules.forEach((rule) => document.styleSheets[0].insertRule(rule, 0))"
_SPACED = "(spaced) => document.documentElement.toggleAttribute('data-spaced', spaced)"


def prepare(page: Page) -> None:
    """Make a page that was opened ready to be measured in several windows."""
    page.evaluate(ADD, list(_RULES))


def space(page: Page, spaced: bool) -> None:
    """Space the text as a reader may, by the criterion 1.4.12 of WCAG, or as it was."""
    page.evaluate(_SPACED, spaced)


def overlaps(page: Page, within: str = "body") -> list[str]:
    """A line for each text over another or beside the screen, broken word and table that scrolls.

    What is open over the page is looked at alone, `within` an element: nothing may be over it, and
    the screen may not cut it.
    """
    return list(page.evaluate(_MEASURE, within))
