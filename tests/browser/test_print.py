"""On paper: what must stay whole leaves at most half a page empty, and no heading is alone."""

import pytest

from browser.conftest import Visits

PAGE = (673, 986)
"""What a sheet of A4 has room for within the margins, in pixels."""
_WHOLE = """(most) => [...document.querySelectorAll("article *")]
  .filter((each) => each.checkVisibility() && getComputedStyle(each).breakInside === "avoid")
  .filter((each) => each.getBoundingClientRect().height > most)
  .map((each) => each.outerHTML.slice(0, 80))"""
_LEFT_ALONE = """() => [...document.querySelectorAll(
    "article :is(h1, h2, h3, caption, thead, .answer__statement > p)")]
  .filter((each) => each.checkVisibility() && getComputedStyle(each).breakAfter !== "avoid")
  .map((each) => each.textContent.trim().slice(0, 40))"""


@pytest.mark.parametrize("path", ["imagenet/", "governance/people-biometrics/", "artifacts/suite/"])
def test_what_stays_whole_takes_half_a_page_and_no_heading_is_left_alone(
    visit: Visits, path: str
) -> None:
    with visit(PAGE) as opened:
        page = opened.go(path)
        page.emulate_media(media="print")
        assert page.evaluate(_WHOLE, PAGE[1] / 2) == []
        assert page.evaluate(_LEFT_ALONE) == []
        assert page.evaluate(_WHOLE, 20), "something does stay whole"
        page.emulate_media(media="screen")
