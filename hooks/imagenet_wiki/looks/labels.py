"""Names for links that look alike: heading anchors, footnote references and the ways back.

A screen reader lists links by name; forty links called "Permanent link" or "1" are useless.
"""

import re
from html import escape

from imagenet_wiki.looks.tables import plain_text
from source_discipline.publishing.html.pieces import letters

_HEADING = re.compile(
    r"(<h[1-6]\b[^<>]*>)(?P<text>(?:(?!</h[1-6]>).)*?)"
    r"<a class=\"headerlink\" href=\"(?P<href>[^\"]*)\" title=\"[^\"]*\">(?P<sign>.*?)</a>",
    re.DOTALL,
)
_REFERENCE = re.compile(r"<a class=\"footnote-ref\" href=\"(?P<href>[^\"]*)\">(?P<number>\d+)</a>")
_NOTED = '<sup id="fnref'
_NOTE = re.compile(r"<li id=\"fn:[^\"]*\">.*?</li>", re.DOTALL)
_BACK = re.compile(
    r"(?:&#160;)?<a class=\"footnote-backref\" href=\"(?P<href>[^\"]*)\"[^<>]*"
    r"footnote (?P<number>\d+)[^<>]*>[^<]*</a>"
)


def with_heading_names(html: str) -> str:
    """Each heading's anchor is named after its heading."""

    def named(found: re.Match[str]) -> str:
        name = escape(f"Link to this section: {plain_text(found['text'])}")
        return (
            f"{found[1]}{found['text']}"
            f'<a class="headerlink" href="{found["href"]}" aria-label="{name}">{found["sign"]}</a>'
        )

    return _HEADING.sub(named, html)


def with_reference_names(html: str) -> str:
    """Each footnote reference is named as what it is."""
    return _REFERENCE.sub(
        r'<a class="footnote-ref" href="\g<href>" aria-label="Source \g<number>">\g<number></a>',
        html,
    )


def with_attached_references(html: str) -> str:
    """No space between a statement and the number of its source, so that no line parts them."""
    *before, rest = html.split(_NOTED)
    return _NOTED.join([*(text.rstrip() for text in before), rest])


def with_ways_back(html: str) -> str:
    """The ways back from a source as letters: a b c …, each named by its place in the order."""
    return _NOTE.sub(_note, html)


def _note(found: re.Match[str]) -> str:
    note = found.group()
    links = list(_BACK.finditer(note))
    if not links:
        return note
    back = " ".join(_way_back(link, order, len(links)) for order, link in enumerate(links))
    start, end = links[0].start(), links[-1].end()
    return f'{note[:start].rstrip()} <span class="ways-back">{back}</span>{note[end:]}'


def _way_back(link: re.Match[str], order: int, count: int) -> str:
    sign = "↑" if count == 1 else letters(order)
    place = "" if count == 1 else f" {letters(order)}"
    name = f"Back to citation{place} of source {link['number']}"
    return f'<a class="footnote-backref" href="{link["href"]}" aria-label="{name}">{sign}</a>'
