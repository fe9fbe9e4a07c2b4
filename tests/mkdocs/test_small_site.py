"""A small site in this wiki's own theme: what authors write reaches a reader as text."""

import re
from pathlib import Path
from zipfile import ZipFile

import pytest

from imagenet_wiki.looks.offline import NAME as OFFLINE
from site_links import asset
from small import TEXT, Small
from source_discipline.commands.cli import main
from source_discipline.rules.archive import EVIDENCE


@pytest.fixture
def small(tmp_path: Path) -> Small:
    return Small(tmp_path)


@pytest.mark.parametrize("active", ["<script>run()</script>", "<style>p {color: red}</style>"])
def test_a_script_in_a_page_stops_the_build(small: Small, active: str) -> None:
    small.page("more.md", "More", f"{TEXT}\n{active}\n")
    done = small.build()
    assert done.returncode
    tag = active[: active.index(">") + 1]
    assert re.search(rf"docs/more\.md:\d+:1: error\[PAG706\]: `{tag}`", done.stderr)
    assert "Traceback" not in done.stderr
    assert not (small.root / "site").exists()


def test_a_style_that_no_browser_would_show_stops_the_build(small: Small) -> None:
    small.page("more.md", "More", f'{TEXT}\n<p style="color: red">Red.</p>\n')
    done = small.build()
    assert done.returncode
    assert 'docs/more.md: the style of `<p style="color: red">` is blocked' in done.stderr
    assert not (small.root / "site").exists()


def test_the_value_of_another_fact_is_put_into_a_note(small: Small) -> None:
    recount = EVIDENCE["recount2004"].lstrip()
    note = "  note: The survey has {survey1999#plates} & <more>.\n  checked: "
    small.write("evidence/recount2004.yml", recount.replace("  checked: ", note, 1))
    done = small.build()
    assert not done.returncode, done.stderr
    site = small.root / "site"
    page = (site / "sources/paper/index.html").read_text(encoding="utf-8")
    (shown,) = re.findall(r'<span class="fact-note">(.*?)</span></li>', page)
    assert (
        'The survey has <a class="evidence" href="../../sources/official-record/#plates">' in shown
    )
    assert 'id="value-plates" value="5000">5,000 plates</data>' in shown
    assert "recorded value" not in page  # what a note tells is no value of the page
    assert shown.endswith(" &amp; &lt;more&gt;.")
    for file in ("cards/recount2004.json", "data/sources.json"):
        assert "The survey has 5,000 plates & <more>." in (site / file).read_text("utf-8"), file


SIGNS = "R&D <b>*x*</b> {#z} `c` [y] C#"
SHOWN = "R&amp;D &lt;b&gt;*x*&lt;/b&gt; {#z} `c` [y] C#"
ARTIFACTS = """\
artifacts:
  - id: plates
    name: '{name}'
    family: full
    described: The plates of the archive.
    stands_for: '{{survey1999#plates}}.'
    mistaken_for: The boxes.
    terms: None.
    counts:
      - {{what: plates, fact: survey1999#plates}}
    sources: [survey1999]
"""
MISQUOTES = """\
misquotes:
  - id: wrong-plates
    group: '{name}'
    title: '{name}'
    wrong: '{name}: the archive holds ⟦6,000⟧ plates.'
    record: '{{survey1999#plates}}.'
    arises: By a slip.
    instead: '{{survey1999#plates}}.'
    refuted_by: [survey1999#plates]
"""


def test_titles_reach_a_reader_as_text(small: Small) -> None:
    small.page("more.md", f"'{SIGNS}'", TEXT)
    small.page("sub.md", "'Plain \"quoted\" & so on'", TEXT)
    nav = f"nav:\n  - index.md\n  - more.md\n  - '{SIGNS}':\n    - sub.md\n"
    nav += "    - artifacts/index.md\n    - artifacts/full.md\n    - misquotes.md\n"
    small.write("mkdocs.yml", (small.root / "mkdocs.yml").read_text("utf-8") + nav)
    (small.root / "registry").mkdir()
    small.write("registry/artifacts.yml", ARTIFACTS.format(name=SIGNS))
    small.write("registry/misquotes.yml", MISQUOTES.format(name=SIGNS))
    done = small.build()
    assert not done.returncode, done.stderr
    html = {
        page.relative_to(small.root / "site").as_posix(): page.read_text(encoding="utf-8")
        for page in (small.root / "site").rglob("*.html")
    }
    assert [name for name, text in html.items() if re.search(r"<b>\W*(?:bold|x)|<i>R", text)] == []
    assert [name for name, text in html.items() if "&amp;amp;" in text or "&amp;lt;" in text] == []
    more, sub = html["more/index.html"], html["sub/index.html"]
    assert f"<title>{SHOWN} - ImageNet Wiki</title>" in more
    assert '<meta name="description" content="A &lt;b&gt;bold&lt;/b&gt; &amp; plain page.">' in more
    assert "Wiki · &lt;i&gt;R&amp;D&lt;/i&gt;" in more
    assert f"</span> {SHOWN}</a>" in sub, "the way onward"
    assert re.search(rf"site-nav__link[^>]*>{re.escape(SHOWN)}</a>", html["index.html"])
    assert 'content="Plain &#34;quoted&#34; &amp; so on"' in sub
    assert 'Plain \\"quoted\\" \\u0026 so on' in sub, "in JSON-LD"
    wrong = f"Wrong: “{SHOWN}: the archive holds <strong>6,000</strong> plates.”"
    assert f'<h2 id="plates">{SHOWN}<' in html["artifacts/full/index.html"]
    assert f'<h3 id="wrong-plates">{wrong}<' in html["misquotes/index.html"]


def test_a_number_in_the_configuration_stops_the_build(small: Small) -> None:
    config = (small.root / "mkdocs.yml").read_text("utf-8")
    config = config.replace("site_description: A reference", "site_description: 500 references, a")
    nav = "nav:\n  - Home: index.md\n  - All 5,000 plates:\n    - index.md\n"
    small.write("mkdocs.yml", config + nav)
    done = small.build()
    assert done.returncode
    line = config.count("\n") + 3
    assert f"mkdocs.yml:{line}:5: error[PAG708]: `5,000` is shown on every page" in done.stderr
    assert "mkdocs.yml:2:19: error[PAG708]: `500`" in done.stderr
    assert "Traceback" not in done.stderr


INJECTING = """
def on_post_page(output, page, config):
    return output.replace("</article>", "<script>count()</script></article>")
"""


def test_a_script_that_another_program_puts_into_a_page_stops_the_build(small: Small) -> None:
    small.write("other.py", INJECTING)
    config = (small.root / "mkdocs.yml").read_text("utf-8")
    small.write(
        "mkdocs.yml", config.replace("  - hooks/wiki.py", "  - other.py\n  - hooks/wiki.py")
    )
    done = small.build()
    assert done.returncode
    assert "index.html: `<script>` is not of the theme" in done.stderr
    assert not (small.root / "site").exists()


def test_without_the_gate_nothing_is_built(small: Small) -> None:
    config = (small.root / "mkdocs.yml").read_text("utf-8")
    small.write("mkdocs.yml", config.replace("  - hooks/gate.py\n", ""))
    assert "nothing was checked: put the gate" in small.build().stderr
    assert not (small.root / "site").exists()


def test_a_file_among_the_pages_replaces_none_of_the_theme(small: Small) -> None:
    (small.root / "docs/assets/javascripts").mkdir(parents=True)
    small.write("docs/assets/javascripts/cards.js", "count()")
    assert "docs/assets/javascripts/cards.js would take the place" in small.build().stderr


def test_the_name_of_the_site_reaches_a_reader_as_text(small: Small) -> None:
    config = (small.root / "mkdocs.yml").read_text("utf-8")
    small.write("mkdocs.yml", config.replace("ImageNet Wiki", "'A \"B\" &  <i>C</i>'", 1))
    done = small.build()
    assert not done.returncode, done.stderr
    for page in ("index.html", "404.html"):
        html = (small.root / "site" / page).read_text("utf-8")
        assert "<i>C" not in html
        assert "&amp;amp;" not in html
        assert "A &#34;B&#34; &amp;  &lt;i&gt;C&lt;/i&gt;" in html


@pytest.mark.parametrize(
    ("name", "address", "message"),
    [
        ("CORRECTIONS_URL", "javascript:count()", "is not where a correction can be reported"),
        ("CORRECTIONS_URL", "java\tscript:count()", "is not where a correction can be reported"),
        ("CORRECTIONS_URL", "//example.org/", "is not where a correction can be reported"),
        ("SITE_URL", "example.org", "The URL isn't valid"),
        ("CORRECTIONS_URL", "foo", "is `foo`, and this site has no page `foo`"),
        ("SITE_URL", "javascript://example.org/", "`SITE_URL` is `javascript://example.org/`"),
        ("SITE_URL", "https://example.org/?a", "`SITE_URL` is"),
        ("SITE_URL", "https://exa mple.org/", "`SITE_URL` is"),
        ("THIS_VERSION_URL", "https://example.org/v2", "`THIS_VERSION_URL` is"),
    ],
)
def test_an_address_that_leads_astray_is_refused(
    name: str, address: str, message: str, small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, address)
    done = small.build()
    assert done.returncode
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert not (small.root / "site").exists()


def test_a_preview_asks_to_be_left_out_and_what_is_built_after_it_does_not(
    small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = small.root / "site"
    for preview in ("yes", ""):
        monkeypatch.setenv("PREVIEW", preview)
        done = small.build()
        assert not done.returncode, done.stderr
        home, sent = ((site / name).read_text("utf-8") for name in ("index.html", "_headers"))
        assert ('<meta name="robots" content="noindex">' in home) is bool(preview)
        assert ("X-Robots-Tag: noindex" in sent) is bool(preview)


def test_the_first_change_leads_every_page_to_the_feed(small: Small) -> None:
    small.page("more.md", "More", TEXT)
    for change in ("", "### 2026-05-01\n\n- [Home](docs/index.md): read again.\n"):
        small.write("CHANGELOG.md", f"# Change log\n\n## Content\n\n{change}")
        done = small.build()
        assert not done.returncode, done.stderr
        html = (small.root / "site/more/index.html").read_text("utf-8")
        assert ("../changes/feed.xml" in html) is bool(change)


MOVED = """\
moved:
- {from: old/keepers/, to: more/}
- {from: old/plates/, to: 'more/#archive'}
- {from: './#claim-lost', to: sources/paper/}
"""
PUBLISHED = ("./", "./#claim-plates", "./#claim-plates-2", "./#claim-lost", "old/keepers/")


def test_every_address_that_was_published_leads_somewhere(
    small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://example.org/wiki")
    monkeypatch.setenv("CORRECTIONS_URL", "more/")
    small.page("more.md", "R&D", TEXT)
    (small.root / "registry").mkdir()
    small.write("registry/moved.yml", MOVED)
    gone = "old/keepers/#claim-keepers"
    small.write("registry/published.txt", "\n".join([*PUBLISHED, gone]))
    done = small.build()
    assert not done.returncode, done.stderr
    site = small.root / "site"
    stub = (site / "old/keepers/index.html").read_text("utf-8")
    assert '<meta http-equiv="refresh" content="0; url=../../more/">' in stub
    assert '<link rel="canonical" href="https://example.org/wiki/more/">' in stub
    assert '<meta name="robots" content="noindex">' in stub
    assert '<a id="new" href="../../more/">R&amp;D</a>' in stub
    assert "script-src 'self';" in stub, "nothing runs that is not in a file of the site"
    script = asset(site, "assets/javascripts/moved.js")
    assert f'<script src="../../{script}" defer></script>' in stub
    assert (site / "_redirects").read_text("utf-8") == (
        "/wiki/old/keepers/ /wiki/more/ 301\n/wiki/old/plates/ /wiki/more/#archive 301\n"
        "/wiki/old/keepers.md /wiki/more.md 301\n/wiki/old/keepers/index.md /wiki/more.md 301\n"
        "/wiki/old/plates.md /wiki/more.md 301\n/wiki/old/plates/index.md /wiki/more.md 301\n"
    )
    assert '<a href="./">Report a correction</a>' in (site / "more/index.html").read_text("utf-8")
    home, more = (
        re.findall(r'<li id="([^"]+)">What was here is now under <a href="([^"]*)">', html)
        for html in ((site / path).read_text("utf-8") for path in ("index.html", "more/index.html"))
    )
    assert home == [("claim-plates-2", "#claim-plates"), ("claim-lost", "sources/paper/")]
    assert more == [("claim-keepers", "../sources/official-record/#keepers")]
    assert "old/" not in (site / "sitemap.xml").read_text("utf-8")
    with ZipFile(site / OFFLINE) as archive:
        assert [
            name for name in archive.namelist() if "/old/" in name or "_redirects" in name
        ] == []


def test_an_address_in_the_configuration_itself_is_told_by_its_key(small: Small) -> None:
    config = (small.root / "mkdocs.yml").read_text("utf-8")
    named = re.sub(
        r"^    this: .*$", "    this: https://example.org/v2", config, flags=re.MULTILINE
    )
    small.write("mkdocs.yml", named)
    assert "`extra.versions.this` is `https://example.org/v2`" in small.build().stderr


def test_a_site_map_that_is_not_there_is_told(
    small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PREVIOUS_VERSION_URL", "https://example.org/v1/")
    monkeypatch.setenv("PREVIOUS_SITE_MAP", "nowhere.xml")
    done = small.build()
    assert "PREVIOUS_SITE_MAP: nowhere.xml: No such file" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_change_log_that_links_a_page_by_its_old_name_is_told_the_new_one(small: Small) -> None:
    small.page("more.md", "More", TEXT)
    (small.root / "registry").mkdir()
    small.write("registry/moved.yml", "moved:\n- {from: boxes/, to: 'more/#archive'}\n")
    small.write("registry/published.txt", "boxes/\nkeepers/\n")
    pages = "[Boxes](docs/boxes.md), [Mote](docs/mote.md), [Keepers](docs/keepers.md)"
    entry = f"- {pages}: read again."
    small.write("CHANGELOG.md", f"# Change log\n\n## Content\n\n### 2026-05-01\n\n{entry}\n")
    said = small.build().stderr
    assert "there is no page `docs/boxes.md`" in said
    assert "it has moved: write `docs/more.md`" in said
    assert "did you mean `docs/more.md`?" in said, "it was never published"
    assert "`keepers/` was published: say in registry/moved.yml where it is now" in said


def test_an_address_that_leads_nowhere_stops_the_build(small: Small) -> None:
    (small.root / "registry").mkdir()
    small.write("registry/published.txt", "# Published.\nkeepers/\n./#claim-lost\n")
    small.write("registry/moved.yml", "moved:\n- {from: plates/, to: './#nothing'}\n")
    done = small.build()
    assert done.returncode
    assert (
        "registry/published.txt:2:1: error[ADR001]: `keepers/` was published and is" in done.stderr
    )
    assert "add to registry/moved.yml: `- {from: 'keepers/', to: WHERE IT IS NOW}`" in done.stderr
    assert "registry/published.txt:3:1: error[ADR001]: `./#claim-lost`" in done.stderr
    assert "registry/moved.yml:2:23: error[ADR002]: the page has no place `nothing`" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (small.root / "site").exists()


def test_a_release_adds_its_addresses_and_drops_none(
    small: Small, capsys: pytest.CaptureFixture[str]
) -> None:
    (small.root / "registry").mkdir()
    published = small.root / "registry/published.txt"
    small.write("registry/published.txt", "./\nkeepers/\n")
    command = ["addresses", "--root", str(small.root), "--today", "2026-06-01", "--write"]
    assert main(command) == 1
    assert "published.txt:2:1: error[ADR001]: `keepers/`" in capsys.readouterr().out
    assert published.read_text("utf-8") == "./\nkeepers/\n"
    small.write("registry/moved.yml", "moved:\n- {from: keepers/, to: './#its-keepers'}\n")
    assert main(command) == 0
    said = capsys.readouterr().out
    assert "new: ./#claim-plates\n" in said
    assert said.endswith("\nnot seen here, but by the build: `./#its-keepers`\n")
    listed = published.read_text("utf-8").splitlines()
    assert {"./", "./#claim-plates", "keepers/", "sources/paper/"} <= {*listed}
