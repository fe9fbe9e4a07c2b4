"""The guards of the published site: each finds the fault that is planted for it."""

import random
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.combinations import Combinations, card
from browser.conftest import PHONE, WIDE, Visits, served
from browser.overlaps import ADD, overlaps, prepare
from browser.test_clipboard import copied, glued
from browser.test_weight import LIMIT, first_visit
from browser.walking import Trapped, unseen, walk
from browser.whole import lost_without_scripts
from conftest import ROOT
from site_links import asset

PAGE = "governance/IMG-BG-03/"
HTML = f"{PAGE}index.html"
SHEET, SCRIPT = "assets/stylesheets/wiki.css", "assets/javascripts/wiki.js"


@pytest.fixture(scope="module")
def flawed(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the site to plant faults in."""
    return Path(shutil.copytree(site, tmp_path_factory.mktemp("flawed") / "site"))


@pytest.fixture(scope="module")
def visit(browser: Browser, flawed: Path) -> Iterator[Visits]:
    with served(flawed) as address:
        yield Visits(browser, address, fresh=True)


@contextmanager
def planted(flawed: Path, name: str, fault: str, before: str = "") -> Iterator[None]:
    """A fault at the end of a file, or before the last place where something stands in it."""
    file = flawed / (name if name.endswith(".html") else asset(flawed, name))
    text = file.read_text(encoding="utf-8")
    head, found, tail = text.rpartition(before) if before else (text, "", "")
    assert found == before
    file.write_text(head + fault + found + tail, encoding="utf-8")
    yield
    file.write_text(text, encoding="utf-8")


def in_page(flawed: Path, fault: str) -> AbstractContextManager[None]:
    return planted(flawed, HTML, fault, before="</article>")


def test_what_is_wrong_in_dark_colors_or_in_a_narrow_window_only(
    flawed: Path, visit: Visits
) -> None:
    rules = """[data-md-color-scheme=slate] .md-typeset p { color: #20242a; }
      .md-typeset h1 { min-width: 500px; }"""
    with planted(flawed, SHEET, rules), visit() as opened:
        wrong = Combinations(opened).of(PAGE)
    assert [each for each in wrong if "wider" in each] == ["wider than 390 pixels"]
    wrong.remove("wider than 390 pixels")
    where = {each.partition(": color-contrast")[0] for each in wrong}
    assert where > {"page, 1280 px, dark", "page, 390 px, dark"}
    assert all(each.endswith(" px, dark") for each in where)


@pytest.mark.parametrize(
    "fault",
    [
        '<img src="https://example.org/x.png" alt="">',
        '<p style="color: red">red</p>',
        "<script>document.title = 'other'</script>",
        '<p onclick="close()">close</p>',
    ],
)
def test_another_host_a_style_and_a_script_within_the_page(
    flawed: Path, visit: Visits, fault: str
) -> None:
    with in_page(flawed, fault), visit() as opened:
        opened.go(PAGE)
        assert opened.hears("Content Security Policy")


@pytest.mark.parametrize(
    ("name", "fault", "found"),
    [
        (SCRIPT, 'document.querySelector("article").append("more");', "another text"),
        (HTML, '<button type="button">Copy</button>', "<button"),
    ],
)
def test_what_is_there_with_scripts_only(
    flawed: Path, visit: Visits, name: str, fault: str, found: str
) -> None:
    with (
        planted(flawed, name, fault, before="</article>" if name == HTML else ""),
        visit() as scripted,
        visit(scripts=False) as plain,
    ):
        (wrong,) = lost_without_scripts(scripted.go(PAGE), plain.go(PAGE))
    assert found in wrong


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        (".md-typeset h1 { margin-bottom: -60px !important; }", " over "),
        (".item-facts dt { position: absolute; left: -40px; }", " beside the screen"),
        ("table thead { all: revert !important; }"
         "table th { width: 1em !important; overflow-wrap: anywhere !important; }",
         '"Version" broken'),
        (".item-facts dd { display: block; }.item-facts dd::before { content: 'mark'; "
         "float: left; width: 0; }", '"mark"'),
    ],
)  # fmt: skip
def test_text_over_text_and_beside_the_screen(
    flawed: Path, visit: Visits, rule: str, found: str
) -> None:
    with planted(flawed, SHEET, rule), visit(PHONE) as opened:
        page = opened.go(PAGE)
        prepare(page)
        assert any(found in each for each in overlaps(page))


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        (".card p { margin-bottom: -1.2em !important; }", " over "),
        (".card { translate: -60px; }", " beside the screen"),
        (".card { translate: 0 40rem; }", " in 844 pixels"),
        (".card { pointer-events: none; }", " under <"),
    ],
)
def test_what_opens_over_a_page_and_cannot_be_read(visit: Visits, rule: str, found: str) -> None:
    with visit(PHONE) as opened:
        page = opened.go(PAGE)
        prepare(page)
        with card(page) as shown:
            assert shown
            assert overlaps(page, shown) == []
            page.evaluate(ADD, [rule])
            assert any(found in each for each in overlaps(page, shown))


@pytest.mark.parametrize(
    ("fault", "found"),
    [
        ("<p>21,843<sup>5</sup> classes</p>", "21,8435"),
        ('<p>2,048<span class="place">p. 3</span></p>', "2,048p."),
    ],
)
def test_a_number_that_something_joins_when_it_is_copied(
    flawed: Path, visit: Visits, fault: str, found: str
) -> None:
    with in_page(flawed, fault), visit() as opened:
        opened.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = opened.go(PAGE)
        assert found in glued(page, copied(page))


def test_a_trap_for_the_keyboard(flawed: Path, visit: Visits) -> None:
    with visit() as opened:
        stops = len(walk(opened.go(PAGE)))
    trap = """addEventListener("keydown", (event) => {
      if (event.key === "Tab" && document.activeElement.closest("article")) event.preventDefault();
    }, true);"""
    with planted(flawed, SCRIPT, trap), visit() as opened, pytest.raises(Trapped):
        walk(opened.go(PAGE), limit=stops + 1)


@pytest.mark.parametrize(
    ("rule", "fault"),
    [
        ("* { scroll-margin-top: 0 !important; }", "covered by <"),
        (":focus-visible { outline: none !important; }", "not marked"),
    ],
)
def test_a_focus_that_is_not_seen(flawed: Path, visit: Visits, rule: str, fault: str) -> None:
    with planted(flawed, SHEET, rule), visit(WIDE) as opened:
        wrong = unseen(walk(opened.go(PAGE), "Shift+Tab", patience=100))
    assert any(f" is {fault}" in each for each in wrong)


def test_a_page_that_weighs_too_much(flawed: Path, visit: Visits) -> None:
    ballast = f"// {random.Random(1).randbytes(LIMIT // 2).hex()}\n"
    with planted(flawed, SCRIPT, ballast):
        assert sum(first_visit(flawed, visit).values()) > LIMIT


def test_a_link_to_a_place_that_is_not_there(flawed: Path) -> None:
    """By the link checker, as `make check-links` calls it, for one page."""
    (recipe,) = (line for line in (ROOT / "Makefile").read_text().splitlines() if "lychee" in line)
    values = {"$(bin)": str(Path(sys.executable).parent), "$(CURDIR)/site": str(flawed)}
    for name, value in {**values, "site/**/*.html": str(flawed / HTML)}.items():
        assert name in recipe
        recipe = recipe.replace(name, value)
    checked = []
    for fault in ("", '<p><a href="../../imagenet/#no-such-place">there</a></p>'):
        with in_page(flawed, fault):
            done = subprocess.run(shlex.split(recipe), capture_output=True, text=True, check=False)
        checked.append((done.returncode != 0, "no-such-place" in done.stdout))
    assert checked == [(False, False), (True, True)]
