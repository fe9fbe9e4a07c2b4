"""What the check reads as a citation, the built page shows as one."""

import re

import pytest

from archives import GOOD, HEAD, Archive
from source_discipline.rules.archive import BIBLIOGRAPHY

SETTINGS = "house_style: []\n"
KEYS = {"doi:10.1/x(95)a": "doi-x3a-10-x2e-1-x2f-x-x28-95-x29-a", "Smith_2020": "Smith_2020"}
BOOKS = """
@phdthesis{doi:10.1/x(95)a, author = {Amsel, Ada}, title = {Plates}, school = {U}, date = {1999}}
@online{Smith_2020, author = {Smith, S.}, title = {Boxes}, url = {https://a.example}, year = {2020}}
"""
FACTS = """source: doi:10.1/x(95)a
facts:
- id: glass-plates
  states: It holds so many plates of glass.
  printed: 3,000 plates
  value: 3000
  unit: plates
  locator: p. 3
  checked: full-text
"""
PAGE = """It holds 3,000 plates [see @{doi:10.1/x(95)a}, p. 3; but cf. -@Smith_2020].

> The archive is large [@survey1999;
> @Smith_2020, p.
> 4]. Thanks to [@user](https://a.example/) and @user.
"""


@pytest.fixture
def manuscript(archive: Archive) -> Archive:
    """An archive with keys and entries as other people have them."""
    archive.write("source-discipline.yml", SETTINGS)
    archive.write("references.bib", BIBLIOGRAPHY + BOOKS)
    archive.write("evidence/doi%3A10.1%2Fx%2895%29a.yml", FACTS)
    archive.write("docs/index.md", HEAD + PAGE)
    return archive


def test_citations_of_other_manuscripts_are_shown(manuscript: Archive) -> None:
    done = manuscript.build("--strict")
    assert not done.returncode, done.stderr
    html = manuscript.html()
    odd, plain = KEYS.values()
    order = re.findall(r'href="#fn:ref-([^"]+)"', html)
    assert order == [odd, plain, "survey1999", plain]
    assert (
        f'plates</data></a> <span class="affix">see</span> <sup id="fnref:ref-{odd}">' not in html
    )
    assert '<span class="affix">see</span> <sup' in html
    assert '<span class="locator">p. 3</span><span class="affix">but cf.</span> <sup' in html
    assert '<span class="locator">p. 4</span>' in html
    notes = html[html.index('class="footnote"') :]
    assert "Ada Amsel. Plates. PhD thesis, U, 1999." in notes
    assert "S. Smith. Boxes. 2020." in notes
    assert '<a href="https://a.example/">@user</a> and @user.' in html


def test_a_source_has_a_place_and_a_card_whatever_its_key(manuscript: Archive) -> None:
    assert not manuscript.build("--strict").returncode
    odd = KEYS["doi:10.1/x(95)a"]
    page = manuscript.html("sources/unsorted/index.html")
    assert f'id="{odd}"' in page
    assert "Cite as <code>[@{doi:10.1/x(95)a}]</code>" in page
    assert f'href="../../#fnref:ref-{odd}"' in page
    card = (manuscript.root / f"site/cards/{odd}.json").read_text(encoding="utf-8")
    assert f'"entry":"sources/unsorted/#{odd}"' in card
    assert 'data-fact="doi:10.1/x(95)a#glass-plates"' in manuscript.html()


def test_the_house_style_is_asked_for_where_nothing_else_is_chosen(manuscript: Archive) -> None:
    (manuscript.root / "source-discipline.yml").unlink()
    told = manuscript.build().stderr
    assert told.count("error[SRC208]") == 2
    assert told.count("error[SRC209]") == 2
    assert "call it `doi-10-1-x-95-a`" in told


@pytest.mark.parametrize(
    ("written", "place", "says"),
    [
        ("bib_file: other.bib", "mkdocs.yml:6", "show the sources of `other.bib`"),
        ("bib_dir: docs", "mkdocs.yml:6", "show the sources of `"),
        ("bib_file: references.bib\n      csl_file: a.csl", "mkdocs.yml:7", "`csl_file` puts"),
    ],
)
def test_no_other_sources_are_shown(archive: Archive, written: str, place: str, says: str) -> None:
    archive.write("other.bib", BIBLIOGRAPHY.replace("Plates of the Harbor", "Boxes of the Quay"))
    config = (archive.root / "mkdocs.yml").read_text(encoding="utf-8")
    archive.write("mkdocs.yml", config.replace("bib_file: references.bib", written))
    done = archive.build()
    assert done.returncode == 1
    assert f"{place}: " in done.stderr
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_what_the_look_at_the_page_rests_on_need_not_be_configured(archive: Archive) -> None:
    config = (archive.root / "mkdocs.yml").read_text(encoding="utf-8")
    lines = [
        line for line in config.splitlines() if "footnote_f" not in line and "inline" not in line
    ]
    archive.write("mkdocs.yml", "\n".join(lines))
    archive.write("docs/index.md", GOOD + "\nAsk @survey1998 for more.\n")
    done = archive.build("--strict")
    assert "footnote_format" not in "\n".join(lines)
    assert done.returncode == 1  # the name with a digit in it
    archive.write("docs/index.md", GOOD + "\nAsk @keeper for more.\n")
    done = archive.build("--strict")
    assert not done.returncode, done.stderr
    assert 'href="#fn:ref-survey1999"' in archive.html()
    assert "Ask @keeper for more." in archive.html()


@pytest.mark.parametrize("flaw", ["title = {},", "url = {a b},", "author = {A, B, C, D, E},"])
def test_a_flaw_in_the_bibliography_is_told_beside_all_others(archive: Archive, flaw: str) -> None:
    archive.write(
        "references.bib", f"{BIBLIOGRAPHY}\n@misc{{flawed,\n  {flaw}\n  note = {{x}}\n}}\n"
    )
    archive.write("docs/index.md", GOOD.replace("5,000", "5,001") + "\nIt is old [@flawed].\n")
    done = archive.build()
    line = BIBLIOGRAPHY.count("\n") + 3
    assert f"references.bib:{line}:3: error[SRC207]" in done.stderr
    assert "docs/index.md:9:12: error[EVD302]" in done.stderr
    assert "Traceback" not in done.stderr
