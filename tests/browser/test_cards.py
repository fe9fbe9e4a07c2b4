"""Evidence cards in a browser: by mouse, keyboard and touch; one at a time; text stays text."""

import json
import re

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.axe import findings
from browser.conftest import PHONE, Visits
from browser.every_page import WINDOWS
from sampling import in_turn
from source_discipline.publishing.citing.claims import Template, filled

CARD = "#evidence-card"
DWELL, LEAVE, COPIED = 300, 350, 1_650
"""A little longer, in milliseconds, than a pointer rests until a card opens, is away until it
closes, and than a button says that something was copied."""
DERIVED = "[data-fact='ilsvrc-2012-results#res2012-gap-supplied']"


def number(page: Page, place: int = 0) -> Locator:
    return page.locator("article a.evidence").nth(place)


def test_the_pointer_opens_one_card_and_may_enter_it(visit: Visits) -> None:
    with visit(halted=True) as opened:
        page = opened.go("imagenet/")
        number(page).hover()
        page.clock.run_for(DWELL)
        card = page.locator(CARD)
        expect(card).to_be_visible()
        shown = number(page).locator(".claim").inner_text()
        expect(card).to_have_attribute("aria-label", f"Evidence for {shown}")
        card.hover()
        page.clock.run_for(2 * LEAVE)
        expect(card).to_be_visible()
        page.locator("article .footnote-ref").first.hover()
        page.clock.run_for(DWELL)
        expect(card).to_have_attribute("aria-label", "Source 1")
        expect(page.locator(".card:popover-open")).to_have_count(1)
        page.locator("h1").hover()
        page.clock.run_for(LEAVE)
        expect(card).to_be_hidden()
        assert opened.complaints == []


def test_what_a_card_says_comes_from_the_record(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("imagenet/")
        page.locator(f"a.evidence:has({DERIVED})").first.hover()
        card = page.locator(CARD)
        expect(card).to_be_visible()
        text = card.inner_text()
        for part in (
            "9.75 percentage points",
            "26.172 percent − 16.422 percent",
            "derived from recorded values",
            "ILSVRC2012",
            "top-5 error",
            "supplied",
            "Task 1 table, rows 2 and 3",
            "read in the source; on record in the edition of",
        ):
            assert part in text, part
        assert card.locator("a[href^='https://image-net.org/']").count()
        assert card.locator("li a[href*='#res2012-isi']").count() == 1
        permalink = card.get_by_role("link", name="Permalink").get_attribute("href")
        assert permalink
        assert page.locator(f"[id='{permalink[1:]}']").get_attribute("class") == "claim"


def test_the_keyboard_opens_enters_leaves_and_closes(visit: Visits) -> None:
    with visit(halted=True) as opened:
        page = opened.go("imagenet/")
        first, card = page.locator("a:has(> #claim-res2012-supplied)"), page.locator(CARD)
        first.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        expect(first).to_be_focused()
        page.clock.run_for(DWELL)
        expect(card).to_be_visible()
        page.keyboard.press("Tab")
        expect(card.get_by_role("button", name="Close")).to_be_focused()
        page.keyboard.press("Shift+Tab")
        expect(first).to_be_focused()
        page.keyboard.press("Tab")
        page.keyboard.press("Escape")
        expect(card).to_be_hidden()
        expect(first).to_be_focused()
        page.clock.run_for(2 * DWELL)
        expect(card).to_be_hidden()
        page.keyboard.press("Tab")
        expect(page.locator("a:has(> #claim-res2012-isi)")).to_be_focused()
        page.clock.run_for(DWELL)
        expect(card).to_be_visible()
        page.keyboard.press("Tab")
        for _ in range(card.locator("a:visible, button:visible, summary").count()):
            page.keyboard.press("Tab")
        expect(card).to_be_hidden()
        after = page.locator("p:has(#claim-res2012-isi) a[href='#fn:ref-ilsvrc-2012-results']")
        expect(after).to_be_focused()


def test_tabbing_on_opens_nothing_on_the_way(visit: Visits) -> None:
    """With the clock in hand, so that a slow machine does not dwell where a reader does not."""
    with visit(halted=True) as opened:
        page = opened.go("imagenet/")
        number(page).focus()
        for _ in range(5):
            page.keyboard.press("Tab")
            page.clock.run_for(DWELL // 2)
        expect(page.locator(f"{CARD}:popover-open")).to_have_count(0)
        expect(page.locator("article :focus")).to_have_count(1)
        page.clock.run_for(DWELL)
        expect(page.locator(f"{CARD}:popover-open")).to_be_visible()


NUMBER_BEFORE_LINK = """() => {
  const links = [...document.querySelectorAll("article a[href]")];
  const plain = (link) => link && !link.matches("a.evidence, a.footnote-ref, a.term");
  return links.findIndex((link, place) => link.matches("a.evidence") && plain(links[place + 1]));
}"""


def test_no_card_opens_where_the_focus_has_left(visit: Visits) -> None:
    with visit(halted=True) as opened:
        page = opened.go("results/")
        place = page.evaluate(NUMBER_BEFORE_LINK)
        links = page.locator("article a[href]")
        links.nth(place + 1).focus()
        page.keyboard.press("Shift+Tab")
        expect(links.nth(place)).to_be_focused()
        page.clock.run_for(DWELL // 3)
        page.keyboard.press("Tab")
        expect(links.nth(place + 1)).to_be_focused()
        page.clock.run_for(DWELL)
        links.nth(place).evaluate("number => evidenceCard(number).then(() => true)")
        assert page.locator(f"{CARD}:popover-open").count() == 0


def test_the_first_tap_opens_and_the_second_follows(visit: Visits) -> None:
    with visit(PHONE, touch=True) as opened:
        page = opened.go("imagenet/")
        address = page.url
        number(page).tap()
        card = page.locator(CARD)
        expect(card).to_be_visible()
        assert page.url == address
        box = card.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE[0]
        page.locator(".md-header__title").tap()
        expect(card).to_be_hidden()
        number(page).tap()
        expect(card).to_be_visible()
        number(page).tap()
        page.wait_for_url("**/sources/**")


def test_without_scripts_a_number_leads_to_its_entry(visit: Visits) -> None:
    with visit(scripts=False) as opened:
        page = opened.go("imagenet/")
        number(page).click()
        page.wait_for_url("**/sources/**")
        target = page.url.partition("#")[2]
        expect(page.locator(f"[id='{target}']")).to_be_visible()


@pytest.mark.parametrize(
    "path",
    ["imagenet/", "reading-claims/", "artifacts/", "artifacts/suite/", "results/", "misquotes/"],
)
def test_every_card_of_a_page_can_be_made(visit: Visits, path: str) -> None:
    """All numbers, citations and terms, without a pointer: none fails and none is empty."""
    with visit() as opened:
        page = opened.go(path)
        assert page.locator("a.evidence").count() > 10
        empty = page.evaluate(
            "async () => { const bad = [];"
            " for (const link of document.querySelectorAll('a.evidence, a.footnote-ref, a.term')) {"
            "  const parts = await evidenceCard(link);"
            "  const text = parts.map((part) => part.textContent).join(' ');"
            "  if (text.length < 60 || /undefined|null|NaN/.test(text)) bad.push(link.outerHTML);"
            " } return bad; }"
        )
        assert empty == []
        assert opened.complaints == []


def test_hostile_data_stay_text(visit: Visits) -> None:
    run = "document.title='owned'"
    hostile = f'<img src=x onerror="{run}"><script>{run}</script>'
    fact = {
        "states": hostile, "printed": hostile, "stated": hostile, "locator": hostile,
        "about": [[hostile, hostile]], "signs": [[hostile, hostile]], "formula": hostile,
        "inputs": [{"stated": hostile, "states": hostile, "source": hostile}],
        "note": hostile, "read": hostile, "entry": "javascript:document.title='owned'",
    }  # fmt: skip
    with visit() as opened:
        opened.page.route(
            "**/cards/*.json",
            lambda route: route.fulfill(json=_with_facts(route.fetch().json(), fact, hostile)),
        )
        page = opened.go("imagenet/")
        title = page.title()
        number(page).hover()
        card = page.locator(CARD)
        expect(card).to_be_visible()
        assert card.locator("img, script").count() == 0
        assert hostile in card.inner_text()
        assert card.locator("a[href^='javascript:']").count() == 0
        assert page.title() == title


def _with_facts(data: dict[str, object], fact: dict[str, object], text: str) -> dict[str, object]:
    facts = {identifier: fact for identifier in data.get("facts", {})}
    return data | {"facts": facts, "title": text, "url": f"javascript:{json.dumps(text)}"}


TRIGGERS = ("a.evidence", "a.footnote-ref")
FULL = "Its makers count 14,197,122 images under 21,841 synsets in the full database.”"
FIRST = "Item: First description; Record: Paper of 2009: 12 subtrees"
HIT = "([x, y]) => Boolean(document.elementFromPoint(x, y).closest('.card__value'))"
VIEWS = [("wide", "light"), ("wide", "dark"), ("phone", "dark"), ("phone", "light")]
"""In this order any two of trigger, window and scheme meet in the sample."""


@pytest.mark.parametrize(("trigger", "size", "scheme"), in_turn(TRIGGERS, VIEWS))
def test_an_open_card_has_no_accessibility_fault(
    visit: Visits, trigger: str, size: str, scheme: str
) -> None:
    with visit(WINDOWS[size], scheme) as opened:
        page = opened.go("imagenet/")
        page.locator(f"article {trigger}").nth(2).hover()
        expect(page.locator(CARD)).to_be_visible()
        assert findings(page, CARD) == []
        assert opened.complaints == []


@pytest.mark.parametrize("trigger", TRIGGERS)
def test_the_first_button_of_a_card_copies_the_citation_of_the_source(
    visit: Visits, trigger: str
) -> None:
    with visit(halted=True) as opened:
        opened.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = opened.go("imagenet/")
        page.locator(f"article p {trigger}").first.hover()
        page.clock.run_for(DWELL)
        first = page.locator(f"{CARD} button:not(.card__close)").first
        expect(first).to_have_text("Copy citation of the source")
        first.click()
        expect(page.get_by_role("button", name="Copied")).to_be_visible()
        assert page.evaluate("navigator.clipboard.readText()") == (
            "ILSVRC Organizers. (2012). ImageNet Large Scale Visual Recognition Challenge 2012"
            " (ILSVRC2012). Official challenge page."
            " https://image-net.org/challenges/LSVRC/2012/index.php"
        )
        assert opened.complaints == []


def test_what_contradicts_a_value_is_said_right_below_it(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("imagenet/")
        page.locator("a.evidence:has(.mark-disagree)").first.hover()
        expect(page.locator(f"{CARD} dt").first).to_have_text("Other sources say")


def test_on_a_short_screen_a_card_is_a_sheet_whose_value_is_seen(visit: Visits) -> None:
    with visit((320, 256), touch=True) as opened:
        page = opened.go("imagenet/")
        page.locator("a.evidence:has(.mark-disagree)").first.tap()
        card = page.locator(CARD)
        expect(card).to_be_visible()
        box, value = card.bounding_box(), card.locator(".card__value").bounding_box()
        assert box
        assert value
        assert (box["x"], box["width"], box["y"] + box["height"]) == (0, 320, 256)
        assert box["y"] <= value["y"]
        assert value["y"] + value["height"] <= 256
        assert page.evaluate(HIT, [value["x"] + 8, value["y"] + value["height"] / 2])
        for part in (".card__rows", "button:not(.card__close)", "details:last-child summary"):
            card.locator(part).first.scroll_into_view_if_needed()
            expect(card.locator(part).first).to_be_in_viewport()
        card.get_by_role("button", name="Close").tap()
        expect(card).to_be_hidden()


@pytest.mark.parametrize("path", ["results/", "artifacts/challenge/", "misquotes/"])
def test_a_recorded_value_has_a_card_and_a_permalink_too(visit: Visits, path: str) -> None:
    with visit() as opened:
        page = opened.go(path)
        number(page).hover()
        card = page.locator(CARD)
        expect(card).to_be_visible()
        assert "As the source prints it" in card.inner_text()
        permalink = card.get_by_role("link", name="Permalink").get_attribute("href")
        assert permalink
        assert page.locator(f"[id='{permalink[1:]}']").count() == 1


@pytest.mark.parametrize(
    ("claim", "remark"),
    [
        ("rounded from", "rounded from"),
        ("hedged in the source", "hedged in the source"),
        ("shortened from", "shortened from"),
    ],
)
def test_a_card_says_how_the_page_words_the_value(visit: Visits, claim: str, remark: str) -> None:
    with visit() as opened:
        page = opened.go("imagenet/")
        page.locator(f"a.evidence:has([data-manner*='{claim}'])").first.hover()
        row = page.locator(f"{CARD} dl div", has_text="On this page")
        expect(row).to_contain_text(remark)


@pytest.mark.parametrize(
    ("path", "trigger", "statement"),
    [
        ("imagenet/", "#claim-fairer-slides-images", FULL),
        ("imagenet/", "#snapshot + .table-frame .claim", FIRST),
        ("results/", "table .recorded", "Edition: ILSVRC2010; Entry: NEC-UIUC"),
        ("misquotes/", ".misquote-right .recorded", ""),
    ],
)
def test_a_citation_of_a_claim_holds_its_statement(
    visit: Visits, path: str, trigger: str, statement: str
) -> None:
    with visit(halted=True) as opened:
        opened.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = opened.go(path)
        claim = page.locator(trigger).first
        claim.hover()
        page.clock.run_for(DWELL)
        fold = page.locator(f"{CARD} details", has_text="Cite the statement on this page")
        fold.locator("summary").click()
        fold.get_by_role("button", name="Copy as APA").click()
        expect(page.get_by_role("button", name="Copied")).to_be_visible()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert f"[“{statement}" in copied
        shown = claim.inner_text()
        assert re.search(rf"“[^”]*{re.escape(shown)}[^”]*” For {re.escape(shown)} see ", copied)
        assert re.search(r"#\S+ \[“", copied)


HOSTILE = {
    "statement": 'It is "50%" & {more}_of^it.',
    "claim": "50% & {more}",
    "fragment": "claim-a-b",
    "source": 'A "large" set: C:\\x_y~z^2 #1 $5 } </script>',
    "locator": "row\t2\n end",
}


def test_the_browser_writes_the_citations_that_the_tests_read_back(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("imagenet/")
        written = page.evaluate("values => citing.claim(values)", HOSTILE)
        templates = json.loads(page.locator("#claim-citations").inner_text())
        values = {**HOSTILE, "address": page.url}
        assert [each["text"] for each in written] == [
            filled(Template(**template), values) for template in templates
        ]
        assert [each["file"] for each in written] == [
            "", "", "claim-a-b.bib", "claim-a-b.ris", "claim-a-b.json",
        ]  # fmt: skip


def test_each_format_of_a_claim_is_copied_and_saved(visit: Visits) -> None:
    with visit(halted=True) as opened:
        opened.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = opened.go("imagenet/")
        link = page.locator(f"a.evidence:has({DERIVED})").first
        link.hover()
        page.clock.run_for(DWELL)
        page.get_by_text("Cite the statement on this page").click()
        name = link.locator(".claim").get_attribute("id")
        fold = page.locator(f"{CARD} details", has_text="Cite the statement on this page")
        for form in ("APA", "Chicago", "BibTeX", "RIS", "CSL-JSON"):
            fold.get_by_role("button", name=f"Copy as {form}").click()
            expect(page.get_by_role("button", name="Copied")).to_be_visible()
            assert f"#{name}" in page.evaluate("navigator.clipboard.readText()"), form
            page.clock.run_for(COPIED)
            expect(page.get_by_role("button", name="Copied")).to_be_hidden()
        for form, ending in (("BibTeX", "bib"), ("RIS", "ris"), ("CSL-JSON", "json")):
            with page.expect_download() as waiting:
                fold.get_by_role("button", name=f"Download as {form}").click()
            assert waiting.value.suggested_filename == f"{name}.{ending}"
            assert f"#{name}" in waiting.value.path().read_text(encoding="utf-8")
        assert opened.complaints == []


def test_the_page_is_cited_in_five_formats_to_copy_and_to_keep(visit: Visits) -> None:
    with visit(halted=True) as opened:
        opened.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = opened.go("imagenet/")
        page.get_by_role("link", name="Cite", exact=True).click()
        for form in ("APA", "Chicago", "BibTeX", "RIS", "CSL-JSON"):
            page.get_by_role("button", name=f"Copy {form}", exact=True).click()
            expect(page.get_by_role("button", name="Copied")).to_be_visible()
            assert "ImageNet" in page.evaluate("navigator.clipboard.readText()"), form
            page.clock.run_for(COPIED)
            expect(page.get_by_role("button", name="Copied")).to_be_hidden()
        with page.expect_download() as waiting:
            page.get_by_role("link", name="Download RIS").click()
        assert waiting.value.path().read_text(encoding="utf-8").startswith("TY  - ENCYC")


SAID = """all => all.map((each) =>
  [each.textContent, each.getAttribute('aria-label').slice(1, -1)])"""


@pytest.mark.parametrize("path", ["imagenet/", "artifacts/", "results/", "misquotes/"])
def test_every_sign_has_a_name_and_stands_in_the_legend(visit: Visits, path: str) -> None:
    with visit(scripts=False) as opened:
        page = opened.go(path)
        signs = page.locator("article a.evidence [role=img]")
        standing = {(said, label) for said, label in signs.evaluate_all(SAID)}
        assert standing
        legend = page.locator("#signs > div")
        explained = zip(
            legend.locator("dt").all_inner_texts(),
            legend.locator("dd").all_inner_texts(),
            strict=True,
        )
        assert set(explained) == standing
        expect(legend.first).to_be_visible()


def test_a_term_is_explained_by_pointer_and_keyboard(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("imagenet/")
        term, card = page.locator("a.term", has_text="mAP"), page.locator(CARD)
        term.hover()
        expect(card).to_have_attribute("aria-label", "Meaning of mAP")
        expect(card).to_contain_text("Short for mean average precision.")
        page.locator("h1").hover()
        expect(card).to_be_hidden()
    with visit() as opened:
        page = opened.go("imagenet/")
        term, card = page.locator("a.term", has_text="mAP"), page.locator(CARD)
        term.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        expect(card).to_be_visible()
        page.keyboard.press("Escape")
        expect(card).to_be_hidden()
        expect(term).to_be_focused()


def test_a_tap_follows_the_link_where_no_card_can_be_had(visit: Visits) -> None:
    with visit(PHONE, touch=True) as opened:
        page = opened.go("imagenet/")
        page.context.route("**/cards/*.json", lambda route: route.abort())
        number(page).tap()
        page.wait_for_url("**/sources/**")


def test_a_term_is_explained_by_touch_and_without_a_script_leads_to_the_glossary(
    visit: Visits,
) -> None:
    with visit(PHONE, touch=True) as opened:
        page = opened.go("imagenet/")
        page.locator("a.term").first.tap()
        expect(page.locator(CARD)).to_contain_text("Short for ImageNet Large Scale")
    with visit(scripts=False) as opened:
        page = opened.go("imagenet/")
        page.locator("a.term").first.click()
        page.wait_for_url("**/glossary/#term-ilsvrc")
        expect(page.locator(":target")).to_be_visible()


def test_a_page_says_what_was_checked_when_and_where_its_history_is(visit: Visits) -> None:
    with visit(scripts=False) as opened:
        page = opened.go("imagenet/")
        line = page.locator("h1 + .page-line").inner_text()
        claims = page.locator("article .claim").count()
        assert f"{claims} numbers checked" in line
        assert "Reviewed" in line
        facts = page.locator(".page-end__facts").inner_text()
        for part in ("Wiki · Concept", "Last reviewed", "Next review by", "Edition November"):
            assert part in facts, part
        page.get_by_text("History of this page").click()
        expect(page.locator(".page-history")).to_contain_text("First edition")
        page.get_by_role("link", name="Report a correction").click()
        expect(page.locator(":target")).to_have_text(re.compile("^Report a correction"))


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("", "numbers checked"),
        ("results/", "recorded values"),
        ("source-discipline/", "numbers checked"),
        ("governance/IMG-DG-01/", "Reviewed"),
    ],
)
def test_a_page_says_what_it_shows(visit: Visits, path: str, said: str) -> None:
    with visit(scripts=False) as opened:
        assert said in opened.go(path).locator(".page-line").inner_text()


@pytest.mark.parametrize("scripts", [True, False])
def test_the_key_to_the_signs_opens_where_it_is_asked_for(visit: Visits, scripts: bool) -> None:
    with visit(scripts=scripts) as opened:
        page = opened.go("imagenet/")
        key, start = page.locator("#signs-key"), page.evaluate("scrollY")
        expect(key).to_be_hidden()
        page.get_by_role("button", name="What † = ≠ mean").click()
        expect(key).to_contain_text("not yet read in the original")
        assert page.evaluate("scrollY") == start
        page.keyboard.press("Escape")
        expect(key).to_be_hidden()
        assert opened.complaints == []
