"""Walks through a page by keyboard: where the focus stands, and whether it can be seen there."""

from typing import Any

from playwright.sync_api import Page

from browser.waiting import comes_true

FOCUS = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  element.dataset.reached = "";
  const shown = element.matches(".md-option") ? element.nextElementSibling : element;
  const box = shown.getBoundingClientRect();
  const style = getComputedStyle(shown);
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  const above = [.1, .5, .9].flatMap((x) => [.1, .5, .9].map((y) =>
    document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y)));
  const uncovered = above.some((each) => each && (shown.contains(each) || each.contains(shown)));
  return {
    name: element.outerHTML.slice(0, 160),
    covered: uncovered ? "" : `covered by ${above[4]?.outerHTML.slice(0, 80)}`,
    onScreen: box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0
      && box.left < innerWidth && box.top < innerHeight && style.visibility === "visible",
    seen: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
  };
}"""
"""What has the focus, whether it is on screen and under nothing else, and whether it shows it."""
_IS_UNCOVERED = f"""() => {{
  const stop = ({FOCUS})();
  return !stop || (stop.onScreen && !stop.covered);
}}"""
PATIENCE = 10_000
"""Milliseconds for something that covers the focus to go away."""
MISSED = """() => [...document.querySelectorAll(
    "a[href], button, input, select, textarea, summary, [tabindex='0']")]
  .filter((element) => !element.closest("#evidence-card")
    && element.checkVisibility({visibilityProperty: true, opacityProperty: true})
    && element.tabIndex >= 0 && element.type !== "radio" && element.type !== "checkbox"
    && !("reached" in element.dataset))
  .map((element) => element.outerHTML.slice(0, 160))"""
"""What a walk should have met: all that is visible and takes part in the tab order. A card may have
been left open that is entered in one direction only."""


class Trapped(Exception):
    """The focus never left the page."""


def step(page: Page, key: str, patience: float = PATIENCE) -> dict[str, Any] | None:
    """Press a key; gives where the focus then stands.

    What slides in or out, or is laid out late, is waited for.
    """
    page.keyboard.press(key)
    stop = page.evaluate(FOCUS)
    if stop and (stop["covered"] or not stop["onScreen"]):
        comes_true(page, _IS_UNCOVERED, within=patience)
        stop = page.evaluate(FOCUS)
    return stop


def walk(
    page: Page, key: str = "Tab", limit: int = 2500, patience: float = PATIENCE
) -> list[dict[str, Any]]:
    """Press a key until the focus leaves the page. Raises `Trapped` where it does not."""
    stops = []
    for _ in range(limit):
        stop = step(page, key, patience)
        if stop is None:
            return stops
        stops.append(stop)
    raise Trapped


def unseen(stops: list[dict[str, Any]]) -> list[str]:
    """The stops at which a reader does not see where the focus is, and why not."""
    return [
        f"{stop['name']} is {fault}"
        for stop in stops
        for fault, found in (
            (stop["covered"], stop["covered"]),
            ("off the screen", not stop["onScreen"]),
            ("not marked", not stop["seen"]),
        )
        if found
    ]
