"""Two releases beside each other: what a reader is offered, and that no address is lost."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, expect

import published
from browser.axe import findings
from browser.conftest import Visits
from hosted import hosted
from imagenet_wiki.releases.releasing import release
from small import TEXT, Small
from source_discipline.commands.cli import main

URL = "https://example.org/some/wiki/"
OLD, NEW = "2026-05-01", "2026-06-01"
SETTINGS = {"CORRECTIONS_URL": "mailto:wiki@example.org", "SOURCE_DISCIPLINE_TODAY": NEW}
LOG = f"# Change log\n\n## Content\n\n### {NEW}\n\n- [Home](docs/index.md): read again.\n"
MOVED = "moved:\n- {from: boxes/, to: more/}\n"
ZOOMED = (320, 256)
"""A window of common size, magnified four times."""


def name_edition(small: Small, edition: str) -> None:
    config = (small.root / "mkdocs.yml").read_text("utf-8")
    named = re.sub(r"^  edition: .*$", f"  edition: {edition}", config, flags=re.MULTILINE)
    small.write("mkdocs.yml", named)


def record(small: Small) -> None:
    assert main(["addresses", "--root", str(small.root), "--today", NEW, "--write"]) == 0


@pytest.fixture(scope="module")
def releases(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """What a host serves after a release, and after the next one, in which a page has moved."""
    small, into = Small(tmp_path_factory.mktemp("wiki")), tmp_path_factory.mktemp("public")
    (small.root / "registry").mkdir()
    small.page("boxes.md", "Boxes", TEXT)
    name_edition(small, OLD)
    record(small)
    release(small.root, into, URL, SETTINGS)
    first = tmp_path_factory.mktemp("first")
    shutil.copytree(into, first, dirs_exist_ok=True)
    (small.root / "docs/boxes.md").rename(small.root / "docs/more.md")
    small.write("CHANGELOG.md", LOG)
    said = (small.root / "evidence/survey1999.yml").read_text("utf-8")
    small.write("evidence/survey1999.yml", said.replace("5,000", "5,100").replace("5000", "5100"))
    for page in ("index", "more", "later"):
        small.page(f"{page}.md", "Archive", TEXT.replace("5,000", "5,100"))
    small.write("registry/moved.yml", MOVED)
    name_edition(small, NEW)
    record(small)
    told = release(small.root, into, URL, SETTINGS)
    assert told == (
        f"Edition of June 1, 2026: added to {into}/ as {NEW}/ and as latest/.\n"
        f"Try it: make host FOLDER={into}"
    )
    assert not (small.root / "site").exists(), "a build of one's own stays as it is"
    (into / "registry").mkdir()
    shutil.copy(small.root / "registry/published.txt", into / "registry")
    return first, into


@pytest.fixture(scope="module")
def first(releases: tuple[Path, Path]) -> Path:
    return releases[0]


@pytest.fixture(scope="module")
def public(releases: tuple[Path, Path]) -> Path:
    return releases[1]


@pytest.fixture(scope="module")
def open_page(public: Path, browser: Browser) -> Iterator[Visits]:
    with hosted(public) as base:
        yield Visits(browser, base)


def test_editions_stand_beside_each_other(public: Path) -> None:
    listed = json.loads((public / "versions.json").read_text("utf-8"))
    assert [(each["version"], each["aliases"]) for each in listed] == [(NEW, ["latest"]), (OLD, [])]
    for folder in (OLD, NEW, "latest"):
        home = (public / folder / "index.html").read_text("utf-8")
        assert f'<link rel="canonical" href="{URL}latest/">' in home
        cited = OLD if folder == OLD else NEW
        assert f'<link rel="cite-as" href="{URL}{cited}/">' in home
    moves = (public / "_redirects").read_text("utf-8").splitlines()
    for old, new in (("boxes/", "more/"), ("boxes.md", "more.md")):
        for root in ("", "latest/"):
            assert f"/some/wiki/{root}{old} /some/wiki/latest/{new} 301" in moves
    assert "/some/wiki/data/claims.json /some/wiki/latest/data/claims.json 301" in moves
    assert not any(line.startswith("/some/wiki/latest/more/ ") for line in moves)


@pytest.mark.parametrize(
    ("page", "was"),
    [("more/", "boxes/"), ("", ""), ("sources/paper/", "sources/paper/"), ("later/", None)],
)
def test_a_page_is_linked_to_what_it_was_in_the_edition_before(
    page: str, was: str | None, public: Path
) -> None:
    html = (public / NEW / page / "index.html").read_text("utf-8")
    address = f'href="{URL}{OLD}/{was}"'
    assert (f'<link rel="predecessor-version" {address}>' in html) is (was is not None)
    assert (f"<a {address}>previous version</a>" in html) is (was is not None)
    assert ("predecessor-version" in html) is (was is not None)


def test_what_a_claim_said_before_and_why_is_in_the_feed(first: Path, public: Path) -> None:
    root = ElementTree.parse(public / "claims.xml").getroot()
    atom = "{http://www.w3.org/2005/Atom}"
    (entry,) = root.findall(f"{atom}entry")
    assert (entry.findtext(f"{atom}updated") or "").startswith(NEW)
    assert entry.findtext(f"{atom}content") == (
        f'<ul><li><a href="{URL}{NEW}/#claim-plates">Archive</a>: <del>5,000 plates</del> '
        "<ins>5,100 plates</ins>. It holds 5,100 plates. Why: Home: read again.</li></ul>"
    )
    before = ElementTree.parse(first / "claims.xml").getroot()
    assert before.findall(f"{atom}entry") == []
    assert 'href="claims.xml"' in (first / "index.html").read_text("utf-8")


@pytest.mark.parametrize("told_of_moves", [True, False])
def test_every_address_of_the_old_release_answers_in_the_new_one(
    told_of_moves: bool, public: Path, tmp_path: Path
) -> None:
    """And those of the plain site that stood there before any release."""
    known = published.listed(public)
    assert {"", "boxes/", "sources/paper/"} <= known
    site = public
    if not told_of_moves:
        site = tmp_path / "site"
        shutil.copytree(public, site, ignore=shutil.ignore_patterns("_redirects"))
    with hosted(site) as base:
        assert [*published.faults(base, sorted(known))] == []
        assert [*published.faults(f"{base}latest/", sorted(known))] == []
        had = json.loads((site / "pages.json").read_text("utf-8"))["pages"][OLD]
        assert {"", "boxes/", "sources/paper/"} <= {*had} <= known
        assert [*published.faults(f"{base}{OLD}/", had)] == []


def test_an_older_edition_says_so_and_leads_to_the_same_claim(open_page: Visits) -> None:
    with open_page() as opened:
        page = opened.go(f"{OLD}/boxes/#claim-plates")
        notice = page.get_by_role("note").filter(has_text="older edition")
        expect(notice).to_be_visible()
        assert findings(page) == []
        notice.get_by_role("link").click()
        page.wait_for_url("**/latest/more/#claim-plates")
        expect(page.locator("#claim-plates")).to_be_visible()
        assert opened.complaints == []


def test_a_reader_led_to_a_claim_sees_it_and_that_the_edition_is_old(open_page: Visits) -> None:
    """However near: the notice is in view and on one line, and the claim is below it."""
    with open_page(size=ZOOMED) as opened:
        page = opened.go(f"{OLD}/boxes/#claim-plates")
        notice = page.get_by_role("note").filter(has_text="older edition")
        expect(notice).to_be_in_viewport(ratio=1)
        page.evaluate("document.querySelector('#claim-plates').scrollIntoView()")
        page.wait_for_function("scrollY > 0")
        over, claim = notice.bounding_box(), page.locator("#claim-plates").bounding_box()
        assert over
        assert claim
        assert 0 < over["y"] < over["y"] + over["height"] <= claim["y"]
        assert over["height"] < 30
        assert claim["y"] + claim["height"] <= ZOOMED[1]


def test_the_newest_edition_leads_to_the_older_ones(open_page: Visits) -> None:
    with open_page() as opened:
        page = opened.go("latest/more/")
        expect(page.locator("details.editions")).to_be_visible()
        assert page.get_by_role("note").filter(has_text="older edition").count() == 0
        page.get_by_text("Other editions of this page").click()
        page.get_by_role("link", name="Edition of May 1, 2026").click()
        page.wait_for_url(f"**/{OLD}/boxes/")  # what the page was called there
        page.get_by_text("Other editions of this page").click()
        page.get_by_role("link", name="Edition of June 1, 2026 (newest)").click()
        page.wait_for_url("**/latest/more/")
        assert opened.unquiet() == []


def test_an_edition_without_the_page_is_named_and_not_linked(open_page: Visits) -> None:
    with open_page() as opened:
        page = opened.go("latest/later/")
        page.get_by_text("Other editions of this page").click()
        expect(page.locator("details.editions li")).to_have_text(
            ["Edition of May 1, 2026 does not have this page"]
        )
        assert page.locator("details.editions a").count() == 0
        assert opened.unquiet() == []


@pytest.mark.parametrize("scripts", [True, False])
def test_where_no_other_edition_can_be_offered_there_is_no_box(
    scripts: bool, first: Path, browser: Browser
) -> None:
    """A first edition, or a reader without scripts."""
    with hosted(first) as base, Visits(browser, base)(scripts=scripts) as opened:
        page = opened.go("latest/boxes/")
        expect(page.locator("details.cite")).to_be_visible()
        expect(page.locator("details.editions")).to_be_hidden()


@pytest.mark.parametrize("root", [f"{NEW}/", ""])
def test_a_page_that_has_moved_keeps_the_place_that_was_asked_for(
    root: str, open_page: Visits
) -> None:
    """Where the host serves the page itself, and knows of no moves."""
    with open_page() as opened:
        page = opened.go(f"{root}boxes/index.html#claim-plates")
        page.wait_for_url(f"**/{root or 'latest/'}more/#claim-plates")


def test_a_page_that_is_missing_beside_the_editions_is_looked_for_in_the_newest(
    open_page: Visits,
) -> None:
    with open_page() as opened:
        page = opened.go("plates/")
        first = page.locator("#near a").first
        expect(first).to_be_visible()
        assert "/some/wiki/latest/" in str(first.evaluate("link => link.href"))
        expect(page.locator("#search input")).to_have_value("plates")
