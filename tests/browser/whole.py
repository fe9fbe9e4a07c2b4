"""What a page is without scripts, compared with what it is with them."""

from playwright.sync_api import Page

from browser.conftest import LAY_OUT

BY_SCRIPT = (
    ".register__filter, [data-claim-builder], [data-assessment], [data-answer], .cite__copy,"
    " .page-line__quiet, .figure-check, .figure-check__without, #near, #search"
)
"""What only exists, or only shows, where scripts run."""
_CONTROLS = """() => {
  document.querySelectorAll("details").forEach((each) => { each.open = true; });
  return [...document.querySelectorAll("button:not([popovertarget]), input, select, textarea")]
    .filter((each) => each.checkVisibility({visibilityProperty: true, opacityProperty: true}))
    .map((each) => each.outerHTML.slice(0, 120));
}"""
_TEXT = """(made) => {
  document.querySelectorAll(made).forEach((each) => each.remove());
  return (document.querySelector("article") ?? document.body).innerText.trim();
}"""


def lost_without_scripts(scripted: Page, plain: Page) -> list[str]:
    """What a page says only with scripts, and the controls that do nothing without them."""
    for page in (scripted, plain):
        page.evaluate(LAY_OUT)
    texts = [page.evaluate(_TEXT, BY_SCRIPT) for page in (scripted, plain)]
    wrong = [] if texts[0] == texts[1] and texts[0] else ["another text without scripts"]
    return wrong + list(plain.evaluate(_CONTROLS))
