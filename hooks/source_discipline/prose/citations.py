"""Citations as the site's grammar allows them: `[@key]`, `[@key, locator]`, `[@a; @b]`."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from source_discipline.prose.prose import Prose
from source_discipline.text.document import Span

KEY = r"[a-z][a-z0-9-]*"
_BRACKET = re.compile(r"\[[^\[\]\n]*?(?<![\w.])@[A-Za-z0-9_][^\[\]\n]*\]")
_PART = re.compile(rf"[ ]*@(?P<key>{KEY})(?:,[ ]*(?P<locator>[^\s;@][^;@]*?))?[ ]*")
_LINKED = re.compile(r"\]\(|\]\[")


@dataclass(frozen=True, slots=True)
class Citation:
    """One source named in a citation bracket."""

    citekey: str
    locator: str
    span: Span
    """The part of the bracket that names this source."""
    bracket: Span


@dataclass(frozen=True, slots=True)
class Malformed:
    """A bracket that looks like a citation but is not one."""

    span: Span
    text: str
    why: str


def citations(prose: Prose) -> tuple[tuple[Citation, ...], tuple[Malformed, ...]]:
    """The citations of a page and the brackets that only look like one, in order."""
    found: list[Citation] = []
    malformed: list[Malformed] = []
    for bracket in _brackets(prose):
        parts = tuple(_parts(prose.document.text, bracket))
        why = _fault(prose.document.text, bracket, parts)
        if why:
            malformed.append(Malformed(bracket, prose.document.text[slice(*bracket)], why))
        else:
            found += [part for part in parts if part]
    return tuple(found), tuple(malformed)


def _brackets(prose: Prose) -> Iterator[Span]:
    """Bracketed stretches with an `@`, outside code and comments, inside a block."""
    text = prose.document.text
    hidden = sorted((*prose.code, *prose.comments))
    spans = [block.span for block in prose.blocks]
    for block in spans:
        if "@" not in text[slice(*block)]:
            continue
        for match in _BRACKET.finditer(text, *block):
            if not _overlaps(hidden, match.start()):
                yield Span(*match.span())


def _overlaps(sorted_spans: list[Span], offset: int) -> bool:
    index = bisect_left(sorted_spans, Span(offset + 1, 0)) - 1
    return index >= 0 and sorted_spans[index].end > offset


def _parts(text: str, bracket: Span) -> Iterator[Citation | None]:
    position = bracket.start + 1
    while position < bracket.end:
        stop = text.find(";", position, bracket.end - 1)
        stop = bracket.end - 1 if stop < 0 else stop
        match = _PART.fullmatch(text, position, stop)
        if match is None:
            yield None
        else:
            span = Span(match.start("key") - 1, stop)
            yield Citation(match["key"], match["locator"] or "", span, bracket)
        position = stop + 1


def _fault(text: str, bracket: Span, parts: tuple[Citation | None, ...]) -> str:
    if _LINKED.match(text, bracket.end - 1):
        return "a citation cannot be the text of a link"
    if text[bracket.start - 1 : bracket.start] == "!":
        return "a citation cannot be the text of an image"
    if not all(parts):
        return "it contains something besides `@key` and `, locator`"
    keys = [part.citekey for part in parts if part]
    if len(set(keys)) < len(keys):
        return "it names the same source twice"
    return ""
