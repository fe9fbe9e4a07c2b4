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
import release
from browser.axe import findings
from browser.conftest import Visits
from hosted import hosted
from small import TEXT, Small
from source_discipline.commands.cli import main

URL = "https://example.org/some/wiki/"
OLD, NEW = "2026-05-01", "2026-06-01"
LOG = f"# Change log\n\n## Content\n\n### {NEW}\n\n- [Home](docs/index.md): read again.\n"
MOVED = "moved:\n- {from: boxes/, to: more/}\n"


def name_edition(small: Small, edition: str) -> None:
    config = (small.root / "mkdocs.yml").read_text("utf-8")
    named = re.sub(r"^  edition: .*$", f"  edition: {edition}", config, flags=re.MULTILINE)
    small.write("mkdocs.yml", named)


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a host serves: a release, and the next one, in which a page has moved."""
    small, into = Small(tmp_path_factory.mktemp("wiki")), tmp_path_factory.mktemp("public")
    (small.root / "registry").mkdir()
    small.page("boxes.md", "Boxes", TEXT)
    name_edition(small, OLD)
    release.release(small.root, into, URL)
    assert main(["addresses", "--root", str(small.root), "--today", OLD, "--write"]) == 0
    (small.root / "docs/boxes.md").rename(small.root / "docs/more.md")
    small.write("CHANGELOG.md", LOG)
    record = (small.root / "evidence/survey1999.yml").read_text("utf-8")
    small.write("evidence/survey1999.yml", record.replace("5,000", "5,100").replace("5000", "5100"))
    small.page("index.md", "Archive", TEXT.replace("5,000", "5,100"))
    small.page("more.md", "Boxes", TEXT.replace("5,000", "5,100"))
    small.write("registry/moved.yml", MOVED)
    name_edition(small, NEW)
    release.release(small.root, into, URL)
    (into / "registry").mkdir()
    shutil.copy(small.root / "registry/published.txt", into / "registry")
    return into


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
    assert f'<link rel="predecessor-version" href="{URL}{OLD}/">' in home
    assert (public / "_redirects").read_text("utf-8") == (
        "/some/wiki/latest/boxes/ /some/wiki/latest/more/ 301\n"
    )


def test_what_a_claim_said_before_and_why_is_in_the_feed(public: Path) -> None:
    root = ElementTree.parse(public / "claims.xml").getroot()
    atom = "{http://www.w3.org/2005/Atom}"
    (entry,) = root.findall(f"{atom}entry")
    assert (entry.findtext(f"{atom}updated") or "").startswith(NEW)
    assert entry.findtext(f"{atom}content") == (
        f'<ul><li><a href="{URL}{NEW}/#claim-plates">Archive</a>: <del>5,000 plates</del> '
        "<ins>5,100 plates</ins>. It holds 5,100 plates. Why: Home: read again.</li></ul>"
    )


def test_every_address_of_the_old_release_answers_in_the_new_one(public: Path) -> None:
    known = published.listed(public)
    assert {"", "boxes/", "sources/paper/"} <= known
    with hosted(public) as base:
        assert [*published.faults(f"{base}latest/", sorted(known))] == []
        assert [*published.faults(f"{base}{OLD}/", sorted(known))] == []


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


def test_the_newest_edition_leads_to_the_older_ones(open_page: Visits) -> None:
    with open_page() as opened:
        page = opened.go("latest/more/")
        expect(page.locator("details.editions")).to_be_visible()
        assert page.get_by_role("note").filter(has_text="older edition").count() == 0
        page.get_by_text("Other editions of this page").click()
        page.get_by_role("link", name="Edition of May 1, 2026").click()
        page.wait_for_url(f"**/{OLD}/")  # where the page was not yet there, its home page
        assert [url for url in opened.requests if not url.startswith(opened.base)] == []


def test_a_page_that_has_moved_keeps_the_place_that_was_asked_for(open_page: Visits) -> None:
    """Where the host serves the page itself, and knows of no moves."""
    with open_page() as opened:
        page = opened.go(f"{NEW}/boxes/#claim-plates")
        page.wait_for_url(f"**/{NEW}/more/#claim-plates")


def test_what_is_published_stays_as_it_is(public: Path, tmp_path: Path) -> None:
    small = Small(tmp_path)
    name_edition(small, OLD)
    with pytest.raises(SystemExit, match="is published and stays as it is"):
        release.release(small.root, public, URL)
    with pytest.raises(SystemExit, match="with a slash at its end"):
        release.addresses("https://example.org/wiki", OLD, [])


def test_a_release_names_where_corrections_go() -> None:
    with pytest.raises(SystemExit, match="say where corrections go"):
        release.require_corrections({"CORRECTIONS_URL": ""})
    release.require_corrections({"CORRECTIONS_URL": "mailto:wiki@example.org"})
