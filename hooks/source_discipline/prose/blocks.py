"""Blocks of prose, read line by line as Python-Markdown reads them.

What is indented under an admonition, a tab, a list item or a footnote is prose of its
container, not code. In doubt a line is prose: a number too many is seen, never one too few.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from source_discipline.prose.prose import Block, BlockKind
from source_discipline.text.document import Span

_PREFIX = re.compile(r"(?:[ \t]*>[ ]?)*[ \t]*")
_MARKER = re.compile(
    r"""
      (?P<heading>\#{1,6}[ \t]*(?=[^\#\s]))
    | (?P<container>(?:!!!|\?\?\?\+?)[ \t]*[\w \t-]+|===[!+]{0,2}[ \t]+(?="))
    | (?P<caption>///[ \t]*(?:table-caption|figure-caption|caption)\b)
    | (?P<fence>///+|:::+)
    | (?P<footnote>\[\^[^\]\n]{1,100}\]:)
    | (?P<abbreviation>\*\[[^\]\n]{1,100}\]:)
    | (?P<target>\[(?!\^)[^\[\]@\n]{0,300}\]:[ \t]*\S+[ \t]*
        (?:["'(](?P<title>[^\n]*)["')][ \t]*)?\r?$)
    | (?P<rule>(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$)
    | (?P<underline>(?:=+|-+)[ \t]*$)
    | (?P<item>[-*+][ \t]+(?:\[[ xX]\][ \t]+)?)
    | (?P<ordered>\d{1,9}[.)][ \t]+)
    | (?P<definition>:[ \t]+)
    """,
    re.VERBOSE,
)
_DELIMITERS = re.compile(r"[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t\r]*")
_CELL_BREAK = re.compile(r"(?<!\\)\|")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_LEVEL = re.compile(r"#{1,6}")
_CONTAINERS = {
    "container": BlockKind.TITLE,
    "footnote": BlockKind.FOOTNOTE,
    "definition": BlockKind.DEFINITION,
    "item": BlockKind.ITEM,
    "ordered": BlockKind.ITEM,
}
# Deeper than this inside its container, after a blank line, a line is code.
_CODE_INDENT = 4


@dataclass(slots=True)
class _Line:
    text: str
    start: int
    end: int
    indent: int
    quoted: bool

    @property
    def content(self) -> str:
        return self.text[self.start : self.end]


@dataclass(slots=True)
class Scan:
    """What reading the lines leaves: the blocks, and the list markers."""

    blocks: list[Block] = field(default_factory=list)
    enumerators: list[Span] = field(default_factory=list)
    targets: list[Span] = field(default_factory=list)
    """Where the addresses of links are defined."""


def scan(text: str, written: str) -> Scan:
    """Read the blocks of a text in which everything but prose has been blanked.

    Indentation is taken from the text as written: a blanked comment indents nothing.
    """
    return _Scanner(text, written).run()


def _lines(text: str, written: str) -> Iterator[_Line]:
    position = 0
    while position < len(text):
        newline = text.find("\n", position)
        end = newline if newline >= 0 else len(text)
        prefix = _PREFIX.match(text, position, end)
        start = prefix.end() if prefix else position
        lead = _PREFIX.match(written, position, end)
        outer, quote, _ = lead.group().partition(">") if lead else ("", "", "")
        yield _Line(text, start, end, len(outer.expandtabs(4)), bool(quote))
        position = end + 1


class _Scanner:
    """The state of one reading: the open containers and the paragraph being collected."""

    def __init__(self, text: str, written: str) -> None:
        self.text = text
        self.written = written
        self.out = Scan()
        self.containers: list[tuple[int, BlockKind]] = []
        self.section: list[str] = []
        self.paragraph: tuple[int, int, BlockKind] | None = None
        self.header: tuple[str, ...] | None = None
        self.heads: tuple[tuple[Span, ...], ...] = ()
        self.caption = False
        self.after_blank = True
        self.after_delimiters = False
        self.counted: set[int] = set()

    def run(self) -> Scan:
        lines = list(_lines(self.text, self.written))
        for index, line in enumerate(lines):
            following = lines[index + 1] if index + 1 < len(lines) else None
            self.line(line, following)
            self.after_blank = not line.content.strip()
        self.close()
        return self.out

    def line(self, line: _Line, following: _Line | None) -> None:
        if not line.content.strip():
            self.close()
            self.header = None
        elif self.header is not None and "|" in line.content:
            self.row(line)
        elif following and "|" in line.content and _is_delimiter(following):
            self.close()
            self.row(line, head=True)
        else:
            self.header = None
            self.prose(line)

    def prose(self, line: _Line) -> None:
        if self.paragraph is None:
            self.leave(line.indent)
            if self.is_code(line):
                return
        marker = _MARKER.match(self.text, line.start, line.end)
        if marker is None or (marker.lastgroup == "ordered" and self.in_running_text()):
            self.extend(line.start, line.end, quoted=line.quoted)
        else:
            self.marked(marker, line)

    def marked(self, marker: re.Match[str], line: _Line) -> None:
        name = marker.lastgroup or ""
        if name == "underline" and self.paragraph is not None:
            self.heading(1 if marker.group().startswith("=") else 2)
            return
        self.close()
        if name == "heading":
            hashes = _LEVEL.match(marker.group())
            self.extend(marker.end(), line.end)
            self.heading(len(hashes.group()) if hashes else 1)
        elif name == "abbreviation":
            self.extend(marker.end(), line.end, BlockKind.DEFINITION)
            self.close()
        elif name in _CONTAINERS:
            self.enter(name, marker, line)
        elif name == "target":
            self.out.targets.append(Span(*marker.span()))
            self.title(*marker.span("title"))
        else:
            self.caption = name == "caption"
            if name != "rule":
                self.title(marker.end(), line.end)

    def title(self, start: int, end: int) -> None:
        """What a marker says beside what it does; it is read by itself."""
        if self.text[start:end].strip():
            self.out.blocks.append(Block(BlockKind.TITLE, Span(start, end), tuple(self.section)))

    def enter(self, name: str, marker: re.Match[str], line: _Line) -> None:
        self.leave(line.indent)
        start = marker.end()
        if name == "ordered":
            if self.counts(marker):
                self.out.enumerators.append(Span(*marker.span()))
            else:
                start = marker.start()
        self.containers.append((line.indent, _CONTAINERS[name]))
        if start < line.end:
            self.extend(start, line.end, _CONTAINERS[name])
        if name == "container":
            self.close()

    def counts(self, marker: re.Match[str]) -> bool:
        """Whether a list begins here or goes on; `1986.` at the start of a line is a year."""
        number = int(marker.group().rstrip(". )\t"))
        going_on = number < 2 or number - 1 in self.counted
        self.counted.add(number)
        return going_on

    def leave(self, indent: int) -> None:
        while self.containers and indent <= self.containers[-1][0]:
            self.containers.pop()

    def is_code(self, line: _Line) -> bool:
        base = self.containers[-1][0] + _CODE_INDENT if self.containers else 0
        return self.after_blank and line.indent >= base + _CODE_INDENT

    def in_running_text(self) -> bool:
        return self.paragraph is not None and self.paragraph[2] is not BlockKind.ITEM

    def extend(
        self, start: int, end: int, kind: BlockKind | None = None, quoted: bool = False
    ) -> None:
        if self.paragraph is None:
            kind = kind or self.kind(quoted)
            self.paragraph = (start, end, kind)
        else:
            self.paragraph = (self.paragraph[0], end, self.paragraph[2])

    def kind(self, quoted: bool) -> BlockKind:
        if self.caption:
            return BlockKind.CAPTION
        kind = self.containers[-1][1] if self.containers else BlockKind.PARAGRAPH
        if kind is BlockKind.TITLE:
            kind = BlockKind.PARAGRAPH
        return BlockKind.QUOTE if quoted and kind is BlockKind.PARAGRAPH else kind

    def close(self) -> None:
        if self.paragraph is not None:
            start, end, kind = self.paragraph
            self.out.blocks.append(Block(kind, Span(start, end), tuple(self.section)))
            self.paragraph = None

    def heading(self, level: int) -> None:
        if self.paragraph is None:
            return
        start, end, _ = self.paragraph
        del self.section[level - 1 :]
        self.section += [""] * (level - 1 - len(self.section))
        self.section.append(_TAG.sub("", self.written[start:end]).strip(" \t\r#"))
        self.paragraph = (start, end, BlockKind.HEADING)
        self.close()

    def row(self, line: _Line, head: bool = False) -> None:
        if not head and _is_delimiter(line):
            self.after_delimiters = True
            return
        cells = tuple(_cells(self.text, line.start, line.end))
        texts = tuple(self.text[cell.start : cell.end].strip() for cell in cells)
        if head:
            self.header, self.heads = texts, (cells,)
        elif self.header and self.after_delimiters and _heads(texts):
            self.header = _joined(self.header, texts)
            self.heads = (cells, *self.heads)
        self.after_delimiters = False
        self.out.blocks.append(
            Block(
                BlockKind.ROW,
                Span(line.start, line.end),
                tuple(self.section),
                header=self.header or (),
                cells=cells,
                heads=self.heads,
            )
        )


def _is_delimiter(line: _Line) -> bool:
    return "-" in line.content and bool(_DELIMITERS.fullmatch(line.text, line.start, line.end))


def _heads(texts: Sequence[str]) -> bool:
    """Whether a row is a second one of headers: it has no label, and no digit anywhere."""
    return not texts[0] and any(texts) and not any(map(str.isdecimal, "".join(texts)))


def _joined(header: Sequence[str], texts: Sequence[str]) -> tuple[str, ...]:
    """Headers with those below them; one that stands over several columns is said once."""
    spread: list[str] = []
    for above in header:
        spread.append(above or (spread[-1] if spread else ""))
    return tuple(
        f"{above} {below}".strip() for above, below in zip_longest(spread, texts, fillvalue="")
    )


def _cells(text: str, start: int, end: int) -> Iterator[Span]:
    stop = end - len(text[start:end]) + len(text[start:end].rstrip())
    if text.startswith("|", start):
        start += 1
    if stop > start and text[stop - 1] == "|" and text[stop - 2] != "\\":
        stop -= 1
    position = start
    for bar in _CELL_BREAK.finditer(text, start, stop):
        yield Span(position, bar.start())
        position = bar.end()
    yield Span(position, stop)
