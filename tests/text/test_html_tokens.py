"""The quick reader of rendered HTML sees what a parser for any HTML sees."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from source_discipline.text import html_tokens


class _Parser(HTMLParser):
    """The standard library's reading of the same, as tokens."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, bool, dict[str, str]]] = []
        self.told = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in reversed(attrs)}
        self.tags.append((tag, False, attributes))

    def handle_endtag(self, tag: str) -> None:
        self.tags.append((tag, True, {}))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_data(self, data: str) -> None:
        self.told += "" if self.tags and self.tags[-1][:2] in _RAW else data


_RAW = {("script", False), ("style", False)}


class _Told:
    """What the quick reader tells, as tokens."""

    def __init__(self) -> None:
        self.tags: list[tuple[str, bool, dict[str, str]]] = []
        self.text = ""

    def told(self, text: str) -> None:
        self.text += text

    def opened(self, tag: str, written: str) -> None:
        self.tags.append((tag, False, html_tokens.attributes(written)))

    def closed(self, tag: str) -> None:
        self.tags.append((tag, True, {}))


def read(html: str) -> tuple[list[tuple[str, bool, dict[str, str]]], str]:
    quick = _Told()
    html_tokens.read(html, quick)
    return quick.tags, quick.text


def parsed(html: str) -> tuple[list[tuple[str, bool, dict[str, str]]], str]:
    parser = _Parser(html)
    return [tag for tag in parser.tags if tag[0] not in {"script", "style"}], parser.told


@pytest.mark.parametrize(
    "html",
    [
        '<p class="a b" id=c hidden>1 &lt; 2 &amp; 3</p>',
        "<p title='a \"b\" >'>x<br/>y<BR>z</P>",
        "a <!-- 5 <b> --> b<script>if (1 < 2) '</p>'</script>c<style>p > b {}</style>d",
        '<a href="?a=1&amp;b=2" href="other">3</a>',
        "1 < 2 and 3 > 2",
        "",
    ],
)
def test_it_reads_what_a_parser_reads(html: str) -> None:
    assert read(html) == parsed(html)


def test_it_reads_every_page_as_a_parser_does(pages: dict[str, str]) -> None:
    for name, html in pages.items():
        body = html[html.index("<body") :]
        assert read(body) == parsed(body), name


_PIECES = st.sampled_from(
    [
        "<p>",
        "</p>",
        '<b class="x">',
        "</b>",
        "<br>",
        "5",
        " ",
        "&amp;",
        "&lt;",
        ">",
        "é",
        "<!-- 7 -->",
    ]
)


@given(st.lists(_PIECES).map("".join))
def test_any_sequence_of_pieces(html: str) -> None:
    assert read(html) == parsed(html)
