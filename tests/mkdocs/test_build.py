"""The published site: the same from every build, whole under any path, silent towards others."""

import gzip
import re
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from mkdocs.config import load_config

from checkouts import checkout
from conftest import ROOT, build, last_review
from imagenet_wiki.looks.policy import policy
from imagenet_wiki.mkdocs.bundles import theme_scripts
from site_links import Links, broken
from source_discipline.publishing.seal import SEAL

AUTHORED = ("*.*", "docs/**/*", "evidence/*", "governance/*.yml", "registry/*", "theme/partials/*")


def digests(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def end_lines_as_on_windows(root: Path) -> None:
    """In everything that authors write; what is copied as it is keeps its bytes."""
    for file in (file for part in AUTHORED for file in root.glob(part)):
        if file.is_file():
            file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))


def test_a_build_elsewhere_at_another_time_is_identical(site: Path, tmp_path: Path) -> None:
    other = checkout(tmp_path / "another place" / "wiki")
    end_lines_as_on_windows(other)
    circumstances = {
        "PYTHONOPTIMIZE": "2",
        "SOURCE_DATE_EPOCH": "1000000000",
        "PYTHONHASHSEED": "4711",
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
    }
    done = build(other, tmp_path / "site", env=circumstances)
    assert done.returncode == 0, done.stderr
    assert digests(tmp_path / "site") == digests(site)


def test_another_generator_builds_the_same_pages(site: Path, tmp_path: Path) -> None:
    done = build(ROOT, tmp_path / "site", generator="properdocs")
    assert done.returncode == 0, done.stderr
    ours, theirs = digests(site), digests(tmp_path / "site")
    assert ours.keys() == theirs.keys()
    changed = {name for name in ours if ours[name] != theirs[name]}
    assert {name for name in changed if not name.endswith(".html")} <= {SEAL}
    named = re.compile(r'<meta name="generator" content="[^"]*">')
    for name in changed - {SEAL}:
        texts = [
            (folder / name).read_text(encoding="utf-8") for folder in (site, tmp_path / "site")
        ]
        assert named.sub("", texts[0]) == named.sub("", texts[1]), name


@pytest.mark.parametrize("generator", ["mkdocs", "properdocs"])
def test_a_wrong_digit_stops_every_generator_and_leaves_the_last_site(
    generator: str, tmp_path: Path
) -> None:
    wrong = checkout(tmp_path / "wrong")
    last = tmp_path / "site"
    last.mkdir()
    (last / "index.html").write_text("the last good site")
    page = wrong / "docs/imagenet.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("1,281,167", "1,281,176", 1), encoding="utf-8")
    done = build(wrong, last, generator)
    assert done.returncode == 1
    assert re.search(
        r"docs/imagenet\.md:\d+:\d+: error\[EVD302\]: `1,281,176`", done.stderr + done.stdout
    )
    assert digests(last).keys() == {"index.html"}


@pytest.fixture(scope="module")
def read(pages: dict[str, str]) -> dict[str, Links]:
    return {name: Links(html) for name, html in pages.items()}


def test_nothing_is_loaded_from_another_host(read: dict[str, Links]) -> None:
    loaded = {(name, url) for name, page in read.items() for url in page.loaded}
    assert loaded
    assert {item for item in loaded if urlsplit(item[1]).netloc} == set()


def test_no_style_sheet_reaches_for_another_host(site: Path) -> None:
    for sheet in site.rglob("*.css"):
        found = re.findall(r"url\(['\"]?(?:https?:)?//[^)]*|@import[^;]*", sheet.read_text("utf-8"))
        assert found == [], sheet.name


def test_every_link_is_relative_and_leads_to_a_place(site: Path, read: dict[str, Links]) -> None:
    pages = {name: page for name, page in read.items() if name != "404.html"}
    assert sum(len(page.links) for page in pages.values()) > 200
    assert list(broken(site, pages)) == []


def test_a_link_to_a_place_that_is_not_there_is_found(site: Path, read: dict[str, Links]) -> None:
    links = '<a href="../imagenet/#no-such-place"><a href="../nowhere/"><a href="#neither">'
    faulty = read | {"changes/index.html": Links(links)}
    found = [each for each in broken(site, faulty) if each.startswith("changes/")]
    assert sorted(found) == [
        "changes/index.html: #neither has no such place",
        "changes/index.html: ../imagenet/#no-such-place has no such place",
        "changes/index.html: ../nowhere/ leads nowhere",
    ]


def test_the_page_for_missing_pages_needs_no_file_of_the_site(read: dict[str, Links]) -> None:
    assert read["404.html"].loaded <= {"data:,"}


def test_every_page_says_what_it_is(pages: dict[str, str]) -> None:
    for name, html in pages.items():
        if name != "404.html":
            assert re.search(r'<meta name="description" content="[^"]{20,}', html), name
        assert len(re.findall(r"<h1\b", html)) == 1, name


def test_every_page_carries_a_policy_made_for_it(pages: dict[str, str]) -> None:
    theme = theme_scripts(load_config(str(ROOT / "mkdocs.yml")))
    for name, html in pages.items():
        carried = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', html)
        assert carried, name
        assert carried[1] == policy(html, theme), name
        assert re.findall(r"<[^>]*\s(?:style|on\w+)=\"[^>]*>", html) == [], name


def test_names_keep_their_case_in_citations(pages: dict[str, str]) -> None:
    prose = (re.sub(r"<code\b.*?</code>", " ", html, flags=re.DOTALL) for html in pages.values())
    text = " ".join(re.sub(r"<[^>]*>", " ", html) for html in prose)
    text = text.replace("classes from Imagenet", "")  # the words of a source, as it prints them
    assert re.findall(r"\bImagenet\b|\bIlsvrc\w*|\bWordnet\b", text) == []


def test_the_site_map_gives_the_days_of_review(addressed_site: Path) -> None:
    listed = (addressed_site / "sitemap.xml").read_text(encoding="utf-8")
    assert "<loc>https://example.org/wiki/imagenet/</loc>" in listed
    assert set(re.findall(r"<lastmod>(.*?)</lastmod>", listed)) <= _review_days()
    assert gzip.decompress((addressed_site / "sitemap.xml.gz").read_bytes()).decode() == listed
    robots = (addressed_site / "robots.txt").read_text(encoding="utf-8")
    assert "Sitemap: https://example.org/wiki/sitemap.xml" in robots
    home = (addressed_site / "index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://example.org/wiki/">' in home


def _review_days() -> set[str]:
    """The days on pages, and those on the items of the checklists, whose pages carry them."""
    files = [*(ROOT / "docs").rglob("*.md"), *(ROOT / "governance").glob("*.yml")]
    day = re.compile(r"\b(?:last_)?reviewed: (\d{4}-\d\d-\d\d)")
    return {found for file in files for found in day.findall(file.read_text(encoding="utf-8"))}


def test_a_site_without_an_address_claims_none(site: Path, pages: dict[str, str]) -> None:
    assert [name for name, html in pages.items() if 'rel="canonical"' in html] == []
    assert "Sitemap" not in (site / "robots.txt").read_text(encoding="utf-8")


def test_the_last_review_is_a_date() -> None:
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", last_review())
