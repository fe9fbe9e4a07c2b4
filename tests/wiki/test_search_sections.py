"""Sections for the search: the words that the theme's own plugin finds in the same HTML."""

import re
import time
from html import unescape
from pathlib import Path

import markdown
import pytest
from material.plugins.search.plugin import Parser

from imagenet_wiki.looks.search_sections import sections

DOCS = Path(__file__).parents[2] / "docs"
PIECES = (
    "<p>Before any heading.</p>",
    '<h1 id="a">A &amp; <code>b</code></h1><p>Text &lt;one&gt; &quot;two&quot;</p>',
    '<h2 id="b">B<a class="headerlink" href="#b">¶</a></h2><ul>\n<li>One</li>\n<li></li>\n</ul>',
    "<h2>Without an id</h2><p>Still the same section</p>",
    '<div><h3 id="c">In a box</h3><p>Inside</p></div><p>Outside again</p>',
    "<pre><code>a\n  b\n</code></pre><p>c\n  d</p>",
    "<p>One<br>two<img src=\"x.png\" alt='a > b'>three</p>",
    "<p> </p><p><sup>2</sup></p><script>let a = '<p>';</script><style>p {}</style>",
    "<!-- a comment with <p> --><p>After</p></div><p>End tag of nothing before</p>",
    "<table><tr><td>1</td>\n<td>2</td></tr></table><p>a < b</p>",
)


_WITHIN = re.compile(r"</?(?:code|sub|sup)>")
_TAG = re.compile(r"</?[a-z]+>")


def _words(pieces: list[str]) -> str:
    """The words of what the theme keeps with its tags."""
    return " ".join(unescape(_TAG.sub(" ", _WITHIN.sub("", "".join(pieces)))).split())


def _by_the_theme(html: str) -> list[tuple[str, str, str]]:
    parser = Parser()
    parser.feed(html)
    parser.close()
    return [
        (_words(each.title), _words(each.text), each.id or "")
        for each in parser.data
        if not each.is_excluded()
    ]


def _ours(html: str) -> list[tuple[str, str, str]]:
    return [(each.title, each.text, each.id) for each in sections(html)]


@pytest.mark.parametrize("start", range(len(PIECES)))
def test_pieces_in_any_order_give_the_theme_s_sections(start: int) -> None:
    for step in (1, 3, 7):
        html = "".join(PIECES[(start + step * n) % len(PIECES)] for n in range(len(PIECES)))
        assert _ours(html) == _by_the_theme(html)


@pytest.mark.parametrize("file", sorted(DOCS.rglob("*.md")), ids=lambda file: file.name)
def test_real_pages_give_the_theme_s_sections(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    html = markdown.markdown(text, extensions=["tables", "toc", "admonition", "def_list"])
    assert len(_ours(html)) > 1
    assert _ours(html) == _by_the_theme(html)


def test_what_is_left_out_is_not_among_the_sections() -> None:
    html = '<h1 id="a">A</h1><div data-search-exclude><p>No</p></div><p>Yes</p>'
    assert _ours(html) == [("A", "Yes", "")]
    assert _ours('<h1 id="a">A</h1><h2 id="b" data-search-exclude>B</h2>') == [("A", "", "")]


def test_a_long_section_takes_time_by_its_length_only() -> None:
    def seconds(items: int) -> float:
        html = "<ul>" + "<li><p>x</p>\n</li>\n" * items + "</ul>"
        begin = time.process_time()
        list(sections(html))
        return time.process_time() - begin

    assert seconds(16_000) < 40 * seconds(2_000)
