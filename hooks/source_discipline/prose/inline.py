"""What a reader does not see inside a block: link targets, tags, attribute lists, marks.

Every function only lists edits, `(start, end, replacement)`, with a replacement as long as the
stretch it represents.
"""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import category

from source_discipline.prose.citations import BRACKET
from source_discipline.prose.prose import Block, BlockKind
from source_discipline.text.document import Span
from source_discipline.text.punctuation import JOINER, LOWERED
from source_discipline.text.spoken_attributes import spoken


class Edit(NamedTuple):
    """A stretch and the equally long text that takes its place in the mask."""

    start: int
    end: int
    text: str


_ATTRIBUTE = r"(?:[#.][\w:-]+|[\w:-]+=(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'|[^\s\"'{}]{1,300}))"
_TOKEN = re.compile(
    rf"""
      (?P<escape>\\[!-/:-@\[-`{{-~])
    | (?P<citation>{BRACKET}(?!\(|\[[^\[\]@]*\]))
    | (?P<footnote>\[\^[^\]\n]{{1,100}}\]:?)
    | (?P<tail>\]\((?:[^()\s]|\([^()\s]{{0,500}}\)){{0,2000}}
        (?:\s+(?P<title>"[^"\n]{{0,500}}"|'[^'\n]{{0,500}}'))?\s*\))
    | (?P<label>\]\ ?\[[^\[\]\n]{{0,200}}\])
    | (?P<open>!?\[)
    | (?P<close>\])
    | (?P<autolink><(?=(?:https?|mailto):)[^<>\s]{{1,2000}}>)
    | (?P<tag></?[A-Za-z][^<>]*>)
    | (?P<attributes>\{{:?[ ]*{_ATTRIBUTE}(?:[ ]+{_ATTRIBUTE})*[ ]*\}})
    | (?P<entity>&(?:\#\d{{1,7}}|\#x[0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,30}});)
    | (?P<quote>>(?:[ \t]?>)*[ \t]?)
    | (?P<emphasis>\*+|(?<!\w)_+|_+(?!\w)|~~|==|\^\^)
    """,
    re.VERBOSE,
)
_SIGNS = re.compile(r"[\\\[!\]<{&>*_~=^]")
"""The characters with which a token begins: to look for these alone is many times faster."""
_CONTINUES = re.compile(r"[.,]\d")
_MARK = 4
_CLOSERS = frozenset("*_`)]~^=")
_HEADED = frozenset({BlockKind.HEADING, BlockKind.ROW})
_EXPONENTS = frozenset("0123456789-−")
_SYMBOL = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,3}\Z")
_SUB = re.compile(r"<sub>([-−]?\d{1,2})</sub>")
_LONGEST_TAG = 120
_DEEPEST = 400
"""By so many spaces a line is indented at most."""
_MARKS_BEFORE = re.compile(r"(?:<[^<>]*>|[*~])*\Z")
_MARKS_AFTER = re.compile(r"(?:<[^<>]*>|[*~])*")
_INLINE = re.compile(
    r"</?(?:a|abbr|b|bdi|bdo|big|cite|data|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span"
    r"|strong|sub|sup|time|tt|u|var|wbr)\s*/?>",
    re.IGNORECASE,
)
"""Elements that part no word, as `<br>` does, and say nothing in an attribute."""
_TAG_NAME = re.compile(r"</?([A-Za-z][^\s/>]*)")


def edits(text: str, block: Block) -> Iterator[Edit]:
    """The edits that turn a block as written into what its reader sees, in no order."""
    opened: list[Span] = []
    for token in _tokens(text, block.span):
        match token.lastgroup:
            case "open":
                opened.append(Span(*token.span()))
            case "close":
                if opened:
                    opened.pop()
            case "tail" | "title" | "label":
                if opened and not _is_pair_of_marks(opened[-1], token):
                    yield _blank(*opened.pop())
                    start, end = token.span("title")
                    title = (Span(start + 1, end - 1),) if end > start else ()
                    yield from keeping(token.span(), *title)
            case "attributes":
                if _are_taken(token, block):
                    yield from keeping(token.span(), *spoken(text, *token.span()))
            case _:
                yield from _edit(token)


def _are_taken(token: re.Match[str], block: Block) -> bool:
    """Whether the renderer takes a list of attributes; in running text it shows it as it is."""
    text, (start, end) = token.string, token.span()
    if text[start - 1 : start] in _CLOSERS and start > block.span.start:
        return True
    last = not text[end : block.span.end].partition("\n")[0].strip(" \t\r|")
    return last and (block.kind in _HEADED or _begins_line(text, start))


def _is_pair_of_marks(opened: Span, token: re.Match[str]) -> bool:
    """Whether `[7][8]` are two numeric citations, not a link."""
    first = token.string[opened.end : token.start()]
    return len(first) < _MARK and first.isdecimal() and token.group()[2:-1].isdecimal()


def _tokens(text: str, block: Span) -> Iterator[re.Match[str]]:
    position = block.start
    for sign in _SIGNS.finditer(text, *block):
        start = sign.start()
        token = _TOKEN.match(text, start, block.end) if start >= position else None
        if token and (token.lastgroup != "quote" or _begins_line(text, start)):
            position = token.end()
            yield token


def _begins_line(text: str, offset: int) -> bool:
    before = text[max(0, offset - _DEEPEST) : offset].rstrip(" \t")
    return before.endswith("\n") or (not before and offset <= _DEEPEST)


def _edit(token: re.Match[str]) -> Iterator[Edit]:
    start, end = token.span()
    match token.lastgroup:
        case "escape":
            yield _mark(token, start, start + 1)
        case "autolink":
            yield _blank(start, start + 1)
            yield _blank(end - 1, end)
        case "tag":
            if _is_power(token):
                yield Edit(start, end, "^".ljust(end - start, JOINER))
                return
            if small := _lowered(token):
                signs, size = small[1].translate(LOWERED), small.end() - start
                placed = JOINER * (small.start(1) - start) + signs
                yield Edit(start, small.end(), placed.ljust(size, JOINER))
                return
            if _INLINE.fullmatch(token.group()) and _is_inside_word(token):
                yield Edit(start, end, JOINER * (end - start))
                return
            name = _TAG_NAME.match(token.string, start)
            tag = name[1].lower() if name else ""
            yield from keeping((start, end), *spoken(token.string, start, end, tag))
        case "entity":
            character = html.unescape(token.group())
            if len(character) <= end - start and character != token.group():
                yield Edit(start, end, _placed(character, token))
        case "emphasis":
            if not _operator(token):
                yield _mark(token, start, end)
        case _:
            yield _blank(start, end)


def _operator(token: re.Match[str]) -> bool:
    """Whether an asterisk between digits, or one by itself, is an arithmetic sign."""
    text, start, end = token.string, token.start(), token.end()
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isdigit() and after.isdigit():
        return text.find(token.group(), end, end + _LONGEST_TAG) < 0
    return before == " " and after == " "


def _is_power(token: re.Match[str]) -> bool:
    """Whether it is the tag before an exponent: `10<sup>9</sup>`, `m<sup>2</sup>`."""
    text, start, end = token.string, token.start(), token.end()
    if token.group() != "<sup>" or not text[start - 1 : start].isalnum():
        return False
    return text[end : end + 1] in _EXPONENTS


def _lowered(token: re.Match[str]) -> re.Match[str] | None:
    """The lowered digits that are part of a formula: `CO<sub>2</sub>`."""
    text, start = token.string, token.start()
    return _SUB.match(text, start) if _SYMBOL.search(text[max(0, start - 4) : start]) else None


def _placed(character: str, token: re.Match[str]) -> str:
    """What an entity represents, at the side of the digits that it belongs to."""
    text, (start, end) = token.string, token.span()
    before, after = text[start - 1 : start].isdigit(), text[end : end + 1].isdigit()
    if before and after and character.isspace():
        return character.ljust(end - start, JOINER)
    if not character or category(character[0]) == "Cf":  # `&#1;` shows nothing
        return JOINER * (end - start)
    character = character.replace("\xa0", " ")
    return character.rjust(end - start) if after and not before else character.ljust(end - start)


def _mark(token: re.Match[str], start: int, end: int) -> Edit:
    """A mark that a reader does not see; inside of a number it must not part its digits."""
    text = token.string
    inside = text[start - 1 : start].isdigit() and _CONTINUES.match(text, end)
    parts = inside or (token.lastgroup == "emphasis" and _is_inside_word(token))
    return Edit(start, end, (JOINER if parts else " ") * (end - start))


def _is_inside_word(token: re.Match[str]) -> bool:
    """Whether a mark stands between two letters or digits that a reader sees as one word.

    What comes behind a number is a word of its own: `5<b>GB</b>`.
    """
    text = token.string
    if text[token.start() - 1 : token.start()].isspace():
        return False
    left = _MARKS_BEFORE.search(text, max(0, token.start() - _LONGEST_TAG), token.start())
    right = _MARKS_AFTER.match(text, token.end(), token.end() + _LONGEST_TAG)
    before = text[left.start() - 1 : left.start()] if left else ""
    after = text[right.end() : right.end() + 1] if right else ""
    return (before.isalpha() and after.isalnum()) or (before.isdigit() and after.isdigit())


def _blank(start: int, end: int) -> Edit:
    return Edit(start, end, " " * (end - start))


def keeping(whole: tuple[int, int], *kept: tuple[int, int]) -> Iterator[Edit]:
    """Blank a stretch but for the texts in it that a reader gets to see or hear."""
    position = whole[0]
    for start, end in kept:
        yield _blank(position, start)
        position = end
    yield _blank(position, whole[1])
