"""What on a page cannot be read: other documents, programs, text that is put in from elsewhere."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from source_discipline.prose.prose import Prose
from source_discipline.text.closed import ClosedStretches
from source_discipline.text.document import Span


class Unread(NamedTuple):
    """Where it is, and what it does."""

    span: Span
    does: str


_FRAMES = "shows another document"
_ACTING = {
    **dict.fromkeys(
        "applet embed fencedframe frame frameset iframe object portal".split(), _FRAMES
    ),
    "base": "changes where every link of the page leads",
    "link": "loads a file that changes the page",
    "meta": "speaks for the whole page, and can lead readers away",
    "script": "would run in the page",
    "style": "can hide and show anything in the page",
}
_TAG = re.compile(r"""<([A-Za-z][\w-]*)(?:[^<>"']++|"[^"]*+"|'[^']*+')*+>""")
_HANDLER = re.compile(r"""(?<=[\s"'/])on[a-z]+(?=\s*=)""", re.IGNORECASE)
_ADDRESS = re.compile(r"""=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=]+))""")
_LINKED = re.compile(r"\]\(\s*<?([^\s()<>]+)|\]:[ \t]*<?(\S+)|<([a-z]+:[^<>\s]*)>")
_SCHEMES = {
    "data:": "holds a file that is not read",
    "javascript:": "would run in the page",
    "vbscript:": "would run in the page",
}
_IGNORED = re.compile(r"[\x00-\x20]")
"""What a browser does not mind in an address."""
_MARK = re.compile("[\ue000-\ue01f]")
_LEVEL, _DEEPEST = 4, 50
"""By so many columns a list is indented, and so deep are lists and quotations at most."""
_FILLED = ClosedStretches(
    {r"\}\}": r"\{\{", r"%\}": r"\{%", r"!\}": r"\{!"},
    r"(?<!\S);*-+8<-+[^\n]*|^[ \t>]*:::[ \t]*\w[\w.]*",
)
_FILLING = ("{{", "{%", "{!", "8<", ":::")
"""What any of these holds one of."""


def unread(prose: Prose) -> Iterator[Unread]:
    """What cannot be read, whatever the site is built with."""
    text, hidden = prose.document.text, sorted((*prose.code, *prose.comments))
    yield from _too_deep(prose)
    for start, end in (*(block.span for block in prose.blocks), *prose.raw):
        for found in _unread(text, start, end):
            if not _within(found.span.start, hidden):
                yield found
    for target in prose.targets:
        yield from _addressed(text, *target)


def _too_deep(prose: Prose) -> Iterator[Unread]:
    """The first block that the renderer gives up at: it goes down level by level."""
    text = prose.document.text
    for block in prose.blocks:
        lead = text[text.rfind("\n", 0, block.span.start) + 1 : block.span.start]
        if len(lead.expandtabs(_LEVEL)) >= _LEVEL * _DEEPEST or lead.count(">") >= _DEEPEST:
            yield Unread(Span(block.span.start, block.span.start + 1), "is nested too deeply")
            return


def filled_in(prose: Prose) -> Iterator[re.Match[str]]:
    """The places where another program may put text in."""
    text, hidden = prose.document.text, sorted((*prose.code, *prose.comments))
    if not any(sign in text for sign in _FILLING):
        return
    for block in prose.blocks:
        start, end = block.span
        for place in _FILLED.finditer(text, text.rfind("\n", 0, start) + 1, end):
            if not _within(place.start(), hidden):
                yield place


def _unread(text: str, start: int, end: int) -> Iterator[Unread]:
    for tag in _TAG.finditer(text, start, end):
        if does := _ACTING.get(tag[1].lower()):
            yield Unread(Span(*tag.span()), does)
        else:
            yield from _in_tag(tag)
    yield from _addressed(text, start, end)
    for mark in _MARK.finditer(text, start, end):
        yield Unread(Span(*mark.span()), "is a sign that the check uses itself")


def _in_tag(tag: re.Match[str]) -> Iterator[Unread]:
    for handler in _HANDLER.finditer(tag.string, *tag.span()):
        yield Unread(Span(*handler.span()), "would run in the page")
    for address in _ADDRESS.finditer(tag.string, *tag.span()):
        yield from _by_scheme(address)


def _addressed(text: str, start: int, end: int) -> Iterator[Unread]:
    for address in _LINKED.finditer(text, start, end):
        yield from _by_scheme(address)


def _by_scheme(address: re.Match[str]) -> Iterator[Unread]:
    group = address.lastindex or 0
    plain = _IGNORED.sub("", unescape(address[group])).lower()
    for scheme, does in _SCHEMES.items():
        if plain.startswith(scheme):
            yield Unread(Span(*address.span(group)), does)


def _within(place: int, spans: list[Span]) -> bool:
    index = bisect_right(spans, Span(place + 1, 0)) - 1
    return index >= 0 and place < spans[index].end
