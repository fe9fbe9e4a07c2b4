"""The gate inside MkDocs, on a small site about a fictional archive: it cannot be talked round."""

import os
import shutil
import tomllib
from pathlib import Path

import pytest

from archives import GOOD, HEAD, Archive
from checkouts import ROOT, WIKI
from site_links import Links, broken


@pytest.fixture(scope="module")
def once_built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an archive that was built, to be copied."""
    archive = Archive(tmp_path_factory.mktemp("archive"))
    assert archive.build().returncode == 0
    return archive.root


@pytest.fixture
def built(once_built: Path, tmp_path: Path) -> Archive:
    """An archive with a site, which a test may change."""
    archive = Archive(tmp_path)
    shutil.copytree(once_built / "site", tmp_path / "site")
    return archive


def test_a_checked_number_is_an_element_with_a_permalink(built: Archive) -> None:
    html = built.html()
    assert 'id="claim-plates"' in html
    assert 'value="5000"' in html
    assert 'datetime="1931"' in html
    assert '<span class="locator">Table 2</span>' in html


@pytest.mark.parametrize(
    "flags",
    [(), ("-q",), ("--no-strict",), ("--dirty",), ("-q", "--no-strict", "--dirty")],
    ids=str,
)
def test_a_wrong_digit_stops_the_build_and_keeps_the_last_site(
    built: Archive, flags: tuple[str, ...]
) -> None:
    before = built.html()
    built.write("docs/index.md", GOOD.replace("5,000", "5,001"))
    done = built.build(*flags)
    assert done.returncode == 1
    assert "docs/index.md:9:12: error[EVD302]: `5,001`" in done.stderr
    assert "Traceback" not in done.stderr
    assert built.html() == before
    assert sorted(path.name for path in built.root.glob("site*")) == ["site"]


def test_all_findings_are_told_at_once(archive: Archive) -> None:
    text = GOOD.replace("5,000", "5,001") + "\nIt has 7 doors.\n\nIt is old [@nobody].\n"
    archive.write("docs/index.md", text)
    found = archive.build().stderr
    assert all(code in found for code in ("EVD302", "CIT101", "CIT102"))
    assert "3 errors" in found


@pytest.mark.parametrize(
    ("broken", "text", "line"),
    [
        ("evidence/survey1999.yml", "source: survey1999\nfacts: [", 2),
        (
            "evidence/survey1999.yml",
            "source: survey1999\nfactz: []\n",
            2,
        ),
        ("references.bib", "@book{survey1999, title = {T", 1),
    ],
)
def test_a_broken_file_is_named_with_its_line(
    archive: Archive, broken: str, text: str, line: int
) -> None:
    archive.write(broken, text)
    done = archive.build()
    assert done.returncode == 1
    assert f"{broken}:{line}:" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("path", ["more.md", "sources/index.md"], ids=["new", "instead"])
def test_a_page_that_another_plugin_adds_is_not_let_through(archive: Archive, path: str) -> None:
    archive.write(
        "other.py",
        "from mkdocs.structure.files import File\n\n"
        "def on_files(files, config):\n"
        f"    files.append(File.generated(config, {path!r}, content='It has 77 boxes.'))\n",
    )
    archive.configure("other.py")
    done = archive.build()
    assert done.returncode == 1
    assert f"docs/{path}:1:1: this page is built, but it was not checked" in done.stderr


def test_an_installed_package_is_a_plugin(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (named,) = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"][
        "entry-points"
    ]["mkdocs.plugins"].items()
    installed = tmp_path / "source_discipline-1.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: source-discipline\n")
    (installed / "entry_points.txt").write_text(f"[mkdocs.plugins]\n{' = '.join(named)}\n")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), str(ROOT / "hooks")]))
    config = (archive.root / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("plugins:\n", "plugins:\n  - source-discipline\n")
    archive.write("mkdocs.yml", config[: config.index("hooks:")])
    assert archive.build().returncode == 0
    assert 'id="claim-plates"' in archive.html()
    archive.write("docs/index.md", GOOD.replace("5,000", "5,001"))
    assert "error[EVD302]: `5,001`" in archive.build().stderr


def test_cards_and_citations_are_of_the_edition_or_of_the_day_of_the_check(
    archive: Archive,
) -> None:
    assert archive.build(today="2026-06-01").returncode == 0
    assert '"edition":"2026-06-01"' in archive.html("cards/survey1999.json")
    assert (archive.root / "site/archive-2026-06-01.bib").is_file()
    config = (archive.root / "mkdocs.yml").read_text(encoding="utf-8")
    archive.write("mkdocs.yml", f"{config}extra: {{edition: 2026-05-04}}\n")
    assert archive.build(today="2026-06-01").returncode == 0
    assert '"edition":"2026-05-04"' in archive.html("cards/survey1999.json")
    archive.write("mkdocs.yml", f"{config}extra: {{edition: May}}\n")
    assert "`extra.edition` in mkdocs.yml must be a date" in archive.build().stderr


def test_what_an_interrupted_build_left_is_not_published(archive: Archive) -> None:
    left = archive.root / "site.unchecked/gone/index.html"
    left.parent.mkdir(parents=True)
    left.write_text("an old page")
    assert archive.build("--dirty").returncode == 0
    assert not (archive.root / "site/gone").exists()


def test_a_link_to_the_place_of_the_site_stays_a_link(archive: Archive) -> None:
    (archive.root / "public").mkdir()
    (archive.root / "site").symlink_to("public")
    assert archive.build().returncode == 0
    assert archive.build().returncode == 0
    assert (archive.root / "site").is_symlink()
    assert (archive.root / "public/index.html").is_file()


def test_what_is_in_the_way_of_the_site_is_named(archive: Archive) -> None:
    archive.write("site", "a file")
    done = archive.build()
    assert done.returncode == 1
    assert "site is in the way of the finished site" in done.stderr
    assert "Traceback" not in done.stderr


def test_titles_are_read_by_the_words_of_the_project(archive: Archive) -> None:
    (archive.root / "words").mkdir()
    archive.write("words/labels.txt", "basin\n")
    config = (archive.root / "mkdocs.yml").read_text(encoding="utf-8")
    archive.write("mkdocs.yml", config.replace("site_name: Archive", "site_name: Basin two"))
    assert "`two` is shown on every page" in archive.build().stderr
    archive.write("source-discipline.yml", "vocabularies: [words]\n")
    assert archive.build().returncode == 0


def test_without_the_citation_plugin_nothing_is_built(archive: Archive) -> None:
    config = (archive.root / "mkdocs.yml").read_text(encoding="utf-8")
    start, end = config.index("plugins:"), config.index("markdown_extensions:")
    archive.write("mkdocs.yml", config[:start] + "plugins: []\n" + config[end:])
    assert "the plugin `bibtex` is not active" in archive.build().stderr


NAMES = ("plates # and boxes?.md", 'a "quoted" name/index.md', "größe & maß.md", "100%.markdown")
"""Names that mean something else in an address, in HTML or to a renderer."""


def test_links_lead_to_pages_whatever_their_names_are(archive: Archive) -> None:
    for name in NAMES:
        (archive.root / "docs" / name).parent.mkdir(exist_ok=True)
        archive.write(f"docs/{name}", GOOD)
    done = archive.build("--strict")
    assert done.returncode == 0, done.stderr
    site = archive.root / "site"
    pages = {
        page.relative_to(site).as_posix(): Links(page.read_text(encoding="utf-8"))
        for page in site.rglob("*.html")
        if page.name != "404.html"
    }
    registers = pages["registers/claims/index.html"].links | pages["sources/index.html"].links
    assert any("plates%20%23%20and%20boxes%3F/" in link for link in registers)
    assert [*broken(site, pages)] == []


def test_addresses_without_a_slash_are_refused_before_anything_is_written(built: Archive) -> None:
    before = built.html()
    for flags, more in ((("--no-directory-urls",), ""), ((), "use_directory_urls: false\n")):
        config = (built.root / "mkdocs.yml").read_text(encoding="utf-8")
        built.write("mkdocs.yml", config + more)
        done = built.build(*flags)
        assert done.returncode == 1
        assert done.stderr.count("`use_directory_urls` must stay on") == 1
        assert built.html() == before
    assert sorted(path.name for path in built.root.glob("site*")) == ["site"]


SHOWN = (
    HEAD
    + """Write `[@survey1999]` or `[see @nobody]`. <!-- [@nobody] a note to editors -->

```
[@nobody, p. 3] and [x @y](z)
```

!!! note "It holds 5,000 plates [@survey1999]"
    It holds [5,000 plates](https://example.org/) in all [@survey1999; @recount2004, p. 4].
"""
)


def test_code_shows_citation_syntax_untouched_and_no_private_mark(archive: Archive) -> None:
    archive.write("docs/index.md", SHOWN)
    done = archive.build("--strict")
    assert done.returncode == 0, done.stderr
    html = archive.html()
    assert "<code>[@survey1999]</code>" in html
    assert "<code>[see @nobody]</code>" in html
    assert "[@nobody, p. 3] and [x @y](z)" in html
    assert "a note to editors" not in html
    assert html.count('value="5000"') == 2
    for page in (archive.root / "site").rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert not [c for c in text if "\ue000" <= c <= "\ue0ff"], page


@pytest.mark.parametrize(
    ("path", "content", "place"),
    [
        ("source-discipline.yml", b"extensions: []\n\xff", "source-discipline.yml:2:1"),
        ("evidence/names.txt", b"a -- b\n\xff", "evidence/names.txt:2:1"),
    ],
)
def test_what_is_not_text_is_named_with_its_line(
    archive: Archive, path: str, content: bytes, place: str
) -> None:
    archive.write("source-discipline.yml", WIKI)
    (archive.root / path).write_bytes(content)
    done = archive.build()
    assert done.returncode == 1
    assert f"{place}: error[PRJ002]: byte 0xff is not UTF-8" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_day_that_is_none_is_told(archive: Archive) -> None:
    done = archive.build(today="yesterday")
    assert done.returncode == 1
    assert "SOURCE_DISCIPLINE_TODAY is `yesterday`, not a valid date" in done.stderr
    assert "Traceback" not in done.stderr
