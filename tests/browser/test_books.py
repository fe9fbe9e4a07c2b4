"""The PDF and the EPUB of the site: whole, tagged, with links that lead somewhere."""

import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from books import CHAPTERS, books
from epub import Chapter, write_epub

URL = "https://example.org/wiki/"
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def made(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    into = tmp_path_factory.mktemp("books")
    with ThreadPoolExecutor(1) as apart:  # a thread can have one browser that it waits for
        apart.submit(books, site, URL, into).result()
    return into


@pytest.fixture(scope="module")
def files(made: Path) -> dict[str, str]:
    """The texts of the EPUB, by name."""
    (book,) = made.glob("*.epub")
    with zipfile.ZipFile(book) as packed:
        return {name: packed.read(name).decode() for name in packed.namelist()}


def test_the_prints_are_tagged_and_lead_to_the_published_site(made: Path) -> None:
    prints = sorted(made.glob("*.pdf"))
    assert [each.stem.rpartition("-")[2] for each in prints] == ["article", "checklists"]
    for each in prints:
        content = each.read_bytes()
        for part in (b"/Marked true", b"/StructTreeRoot", b"/Lang (en)", b"/Outlines"):
            assert part in content, (each.name, part)
        assert b"127.0.0.1" not in content, each.name
        assert f"({URL}".encode() in content, each.name
    assert b"/governance/IMG-DG-01/)" in prints[1].read_bytes(), "an item leads to its reasons"


def test_the_book_has_its_parts_in_order(files: dict[str, str]) -> None:
    assert [*files][:3] == ["mimetype", "META-INF/container.xml", "book/book.opf"]
    assert files["mimetype"] == "application/epub+zip"
    assert {f"book/{name}" for name in CHAPTERS.values()} <= files.keys()
    package = files["book/book.opf"]
    assert package.count('media-type="application/xhtml+xml"') == len(CHAPTERS) + 1


def test_each_link_of_the_book_leads_somewhere(files: dict[str, str]) -> None:
    read = {
        name.removeprefix("book/"): ElementTree.fromstring(text)
        for name, text in files.items()
        if name.endswith(".xhtml")
    }
    ids = {name: {each.get("id") for each in root.iter()} for name, root in read.items()}
    links = [(n, a.get("href", "")) for n, root in read.items() for a in root.iter(f"{XHTML}a")]
    assert len(links) > 1000
    for name, href in links:
        file, _, place = href.partition("#")
        if href.startswith(("https:", "http:", "mailto:")):
            assert "127.0.0.1" not in href, (name, href)
        else:
            assert (file or name) in read, (name, href)
            assert not place or unquote(place) in ids[file or name], (name, href)


def test_nothing_in_the_book_waits_for_a_script(files: dict[str, str]) -> None:
    text = "".join(text for name, text in files.items() if name.endswith(".xhtml"))
    assert [
        tag for tag in ("script", "button", "input", "fieldset", "style") if f"<{tag}" in text
    ] == []


def test_the_same_chapters_make_the_same_book(tmp_path: Path) -> None:
    chapters = [Chapter("a.xhtml", "R & D", '<h1 id="a">R &amp; D</h1>', (("a", "R & D"),))]
    for name in ("one", "two"):
        write_epub(tmp_path / name, chapters, "2026-06-01", URL)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
