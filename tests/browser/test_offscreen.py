"""What is laid out only when it comes near: found, linked, printed and read out all the same."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.chromium import FLAGS, chromium
from browser.conftest import PHONE, WIDE, Visits
from browser.every_page import WINDOWS
from browser.waiting import comes_true, drawn
from sampling import in_turn

SIZES = pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
SKIPPED = "element => !element.checkVisibility({contentVisibilityAuto: true})"
LAST = "article > p >> nth=-1"
LAST_ROW = "tbody tr >> nth=-1 >> td >> nth=0"
PLACES = """() => [...document.querySelectorAll('article > *, article > * > *')].map(
  (element) => Math.round(element.getBoundingClientRect().top + scrollY))"""
THROUGH = """async () => {
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
    scrollTo(0, y);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }
  scrollTo(0, 0);
}"""
AT_THE_TOP = """(name) => {
  const { top } = document.getElementById(name).getBoundingClientRect();
  return top > 40 && top < 140;
}"""
ALL_LAID_OUT = """() => [...document.querySelectorAll('article a')]
  .filter((link) => link.checkVisibility())
  .every((link) => link.checkVisibility({contentVisibilityAuto: true}))"""


@pytest.fixture(scope="module")
def visit_with_screen_reader(browser: Browser, base: str) -> Iterator[Visits]:
    """Without one, the browser does not say what is far away: nobody listens."""
    listening = "--force-renderer-accessibility=screen-reader"
    started = browser.browser_type.launch(executable_path=chromium(), args=[*FLAGS, listening])
    yield Visits(started, base)
    started.close()


def spoken(page: Page) -> str:
    """What the browser hands to a screen reader, as one text."""
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    return " ".join(str(node.get("name", {}).get("value", "")) for node in tree["nodes"])


@SIZES
def test_what_is_far_away_waits_and_what_is_near_and_each_heading_does_not(
    visit: Visits, size: tuple[int, int]
) -> None:
    with visit(size, scripts=False) as opened:
        page = opened.go("imagenet/")
        far, references = page.locator(f"{LAST} >> a"), page.locator("article .footnote li a")
        assert far.evaluate(SKIPPED)
        assert references.last.evaluate(SKIPPED)
        assert not page.locator("article > p a").first.evaluate(SKIPPED)
        headings = page.locator("article > :is(h2, h3)").all()
        assert len(headings) > 10
        assert not any(heading.evaluate(SKIPPED) for heading in headings)
        page.emulate_media(media="print")
        assert not far.evaluate(SKIPPED)


@pytest.mark.parametrize(
    ("path", "size"),
    [
        ("imagenet/", WIDE),
        ("imagenet/", PHONE),
        ("sources/paper/", WIDE),
        ("registers/claims/", PHONE),
    ],
)
def test_once_seen_everything_stands_where_it_would_have_stood(
    visit: Visits, path: str, size: tuple[int, int]
) -> None:
    with visit(size) as opened:
        page = opened.go(path)
        page.evaluate(THROUGH)
        late = page.evaluate(PLACES)
        opened.lay_out()
        assert late == page.evaluate(PLACES)


FEW = 5
TARGETS = {
    "imagenet/": "article > h2:nth-of-type(5n), article > p:nth-of-type(15n) .claim",
    "sources/paper/": ".source:nth-of-type(20n) .facts > li:first-child",
}


@pytest.mark.parametrize(("path", "size"), in_turn(list(TARGETS), [(size,) for size in WINDOWS]))
def test_a_link_leads_to_its_place(visit: Visits, path: str, size: str) -> None:
    leads(visit, path, size, FEW)


@pytest.mark.exhaustive
@pytest.mark.parametrize("path", TARGETS)
@pytest.mark.parametrize("size", WINDOWS)
def test_each_link_leads_to_its_place(visit: Visits, path: str, size: str) -> None:
    leads(visit, path, size, 1)


def leads(visit: Visits, path: str, size: str, step: int) -> None:
    """Whether the links to the places of a page lead there; one of so many is tried."""
    with visit(WINDOWS[size]) as opened:
        page = opened.go(path)
        names = page.locator(TARGETS[path]).evaluate_all("all => all.map((each) => each.id)")
        assert len(names) >= 3
        for name in filter(None, names[::-step]):
            page.goto("about:blank")
            opened.go(f"{path}#{name}")
            assert comes_true(page, AT_THE_TOP, name), name
            drawn(page)
            assert page.evaluate(AT_THE_TOP, name), name


def test_words_far_away_are_found(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("imagenet/")
        page.keyboard.press("Control")
        page.wait_for_function(ALL_LAID_OUT)
        last = page.locator(LAST)
        words = last.evaluate("element => element.textContent.trim().slice(0, 30)")
        assert page.evaluate("words => find(words)", words)
        expect(last).to_be_in_viewport()


@pytest.mark.parametrize(
    ("path", "size", "last"),
    [
        ("imagenet/", WIDE, LAST),
        ("imagenet/", PHONE, "article .footnote li >> nth=-1"),
        ("registers/sources/", PHONE, LAST_ROW),
        pytest.param("registers/claims/", PHONE, LAST_ROW, marks=pytest.mark.exhaustive),
    ],
    ids=["article", "references", "register", "longest-register"],
)
def test_words_far_away_are_read_out(
    visit_with_screen_reader: Visits, path: str, size: tuple[int, int], last: str
) -> None:
    with visit_with_screen_reader(size) as opened:
        page = opened.go(path)
        assert page.locator(last).evaluate("e => e.getBoundingClientRect().top > 5 * innerHeight")
        words = page.locator(last).evaluate("element => element.textContent.trim().slice(0, 30)")
        assert words in spoken(page)
