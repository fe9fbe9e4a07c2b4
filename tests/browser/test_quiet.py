"""Quiet reading: what is hidden, that it is remembered, and where it is the usual."""

from playwright.sync_api import Page, expect

from browser.conftest import PHONE, Visits

SWITCH = "[data-quiet-switch]"
STOPS = "all => all.filter((link) => link.tabIndex >= 0).length"


def is_quiet(page: Page) -> bool:
    """Whether signs and places are hidden, and numbers are no stops; or none of these."""
    hidden = [
        page.locator("article p .mark").first.is_hidden(),
        page.locator("article p sup + .locator").first.is_hidden(),
        page.locator("article a.evidence").evaluate_all(STOPS) == 0,
    ]
    assert len(set(hidden)) == 1, hidden
    expect(page.locator(SWITCH)).to_have_attribute("aria-pressed", str(hidden[0]).lower())
    return hidden[0]


def test_quiet_is_chosen_and_remembered(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("imagenet/")
        assert not is_quiet(page)
        page.locator(SWITCH).click()
        assert is_quiet(page)
        opened.go("reading-claims/")
        assert is_quiet(page)
        page.locator(SWITCH).click()
        opened.go("imagenet/")
        assert not is_quiet(page)


def test_in_quiet_no_card_opens_unasked(visit: Visits) -> None:
    with visit(halted=True) as opened:
        page = opened.go("imagenet/")
        page.locator(SWITCH).click()
        page.locator("article a.evidence").first.hover()
        page.clock.run_for(1_000)
        page.locator("article a.footnote-ref").first.focus()
        page.clock.run_for(1_000)
        expect(page.locator("#evidence-card:popover-open")).to_have_count(0)


def test_where_fingers_read_quiet_is_the_usual_and_a_tap_still_opens_a_card(visit: Visits) -> None:
    with visit(PHONE, touch=True) as opened:
        page = opened.go("imagenet/")
        assert is_quiet(page)
        page.locator("article p a.evidence:has(.mark-unread)").first.tap()
        expect(page.locator("#evidence-card")).to_contain_text("not yet read in the original")
        page.keyboard.press("Escape")
        page.locator(SWITCH).tap()
        assert not is_quiet(page)
        opened.go("reading-claims/")
        assert not page.locator("article p .mark").first.is_hidden()


def test_quiet_leaves_the_sources_of_a_row(visit: Visits) -> None:
    with visit(PHONE, touch=True) as opened:
        page = opened.go("imagenet/")
        expect(page.locator("td.references .locator").first).to_be_visible()
