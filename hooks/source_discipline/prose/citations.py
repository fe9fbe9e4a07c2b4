"""Citations as pandoc writes them: `[@key]`, `[see @key, p. 3]`, `[-@key]`, `[@a; @b]`.

A bracket may run on into the next line. What looks like a citation and is none, and one without a
bracket, says how to write it (`citation_faults`).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from source_discipline.prose.citation_faults import (
    Wording,
    bare,
    fault,
    keys_in,
    not_a_link,
    own_footnote,
)
from source_discipline.prose.prose import Block, Prose
from source_discipline.text.citekeys import ALLOWED, BARE
from source_discipline.text.document import Span

BRACKET = r"\[(?:[^\[\]@]|(?<=[\w.])@|@(?![\w{]))*(?<![\w.])@[\w{][^\[\]]*\]"
"""A bracket with an `@` in it that belongs to no mail address."""
_BRACKET = re.compile(BRACKET)
_PART = re.compile(
    rf"(?P<prefix>[^@;]*)@(?:\{{(?P<braced>{ALLOWED}+)\}}|(?P<bare>{BARE}))"
    r"(?:[\s>]*,(?P<locator>[^@;]*))?[\s>]*(?=[;\]])"
)
_OBJECT = "\ufffc"
_BREAK = re.compile(r"\s*\n[\s>]*")
"""The end of a line, and what begins the next one in a quotation."""
_FOOTNOTE = re.compile(r"\[\^ref-[^\[\]\n]*\]")
_BARE = re.compile(
    rf"(?<![\w@/.\\-])-?@(?:\{{(?P<braced>{ALLOWED}+)\}}|(?P<bare>{BARE}))"
    r"(?:[ \t]*\n?[ \t>]*\[(?P<locator>[^\[\]@^\n]+)\](?![(\[:]))?"
)
"""A citation without a bracket, and the place that may follow it in one."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One source named in a citation bracket."""

    citekey: str
    locator: str
    span: Span
    """The part of the bracket that names this source."""
    bracket: Span
    prefix: str = ""
    """Words before the source, such as `see`."""


@dataclass(frozen=True, slots=True)
class Malformed:
    """What looks like a citation but is not one."""

    span: Span
    text: str
    why: str
    help: str
    keys: tuple[str, ...] = ()
    """What may be keys in a place that is not one for citations: an `@` there may mean a user."""


def citations(prose: Prose) -> tuple[tuple[Citation, ...], tuple[Malformed, ...]]:
    """The citations of a page, in order, and what only looks like one."""
    found: list[Citation] = []
    malformed: list[Malformed] = []
    text = _seen(prose)
    brackets = tuple(_brackets(prose, text))
    for bracket in brackets:
        parts = tuple(_parts(text, bracket))
        cited = [part for part in parts if part]
        if wording := not_a_link(text, bracket, _BRACKET):
            keys = tuple(keys_in(text[slice(*bracket)]))
            malformed.append(_malformed(prose, bracket, wording, keys))
        elif wording := fault(text, bracket, [part.citekey if part else None for part in parts]):
            malformed.append(_malformed(prose, bracket, wording))
        else:
            found += cited
    malformed += _footnotes(prose, text)
    malformed += _without_bracket(prose, brackets)
    return tuple(found), tuple(malformed)


def _footnotes(prose: Prose, text: str) -> Iterator[Malformed]:
    for match in _FOOTNOTE.finditer(text) if "[^ref-" in text else ():
        yield _malformed(prose, Span(*match.span()), own_footnote())


def _without_bracket(prose: Prose, brackets: Sequence[Span]) -> Iterator[Malformed]:
    for block in prose.blocks:
        for match in _BARE.finditer(prose.mask, *block.span) if _has_at(prose, block) else ():
            after = bisect_right(brackets, match.start(), key=lambda bracket: bracket.start)
            if not after or brackets[after - 1].end <= match.start():
                key = match["braced"] or match["bare"]
                wording = bare(key, match["locator"] or "")
                yield _malformed(prose, Span(*match.span()), wording, (key,))


def _has_at(prose: Prose, block: Block) -> bool:
    return prose.mask.find("@", *block.span) >= 0


def _malformed(prose: Prose, span: Span, wording: Wording, keys: tuple[str, ...] = ()) -> Malformed:
    return Malformed(span, _one_line(prose.document.text[slice(*span)]), *wording, keys)


def _seen(prose: Prose) -> str:
    """The text without comments; a character of code is none of a citation."""
    text = prose.document.text
    if "@" not in text and "[^ref-" not in text:
        return text
    pieces, position = [], 0
    marked = [(span, " ") for span in prose.comments] + [(span, _OBJECT) for span in prose.code]
    for (start, end), sign in sorted(marked):
        if start >= position:
            pieces += [text[position:start], sign * (end - start)]
            position = end
    return "".join([*pieces, text[position:]])


def _brackets(prose: Prose, text: str) -> Iterator[Span]:
    """Bracketed stretches with an `@`, outside code and comments, inside a block."""
    for block in prose.blocks:
        if text.find("@", *block.span) >= 0:
            yield from (Span(*match.span()) for match in _BRACKET.finditer(text, *block.span))


def _parts(text: str, bracket: Span) -> Iterator[Citation | None]:
    position = bracket.start + 1
    while position < bracket.end:
        match = _PART.match(text, position, bracket.end)
        part = _part(match, bracket) if match else None
        yield part
        stop = match.end() if match else text.find(";", position, bracket.end)
        position = (stop if stop >= 0 else bracket.end) + 1


def _part(match: re.Match[str], bracket: Span) -> Citation | None:
    prefix, locator = _one_line(match["prefix"]), _one_line(match["locator"] or "")
    glued = match["prefix"].removesuffix("-")[-1:]
    empty = match["locator"] is not None and not locator
    if empty or _OBJECT in match[0] or (glued and not glued.isspace() and glued not in "(>"):
        return None
    span = Span(match.end("prefix"), match.end())
    key = match["braced"] or match["bare"]
    return Citation(key, locator, span, bracket, prefix.removesuffix("-").rstrip())


def _one_line(text: str) -> str:
    return _BREAK.sub(" ", text).strip()
