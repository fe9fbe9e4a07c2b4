"""Blocks of prose, read line by line as Python-Markdown reads them.

What is indented under an admonition, a tab, a list item or a footnote is prose of its
container, not code. In doubt a line is prose: a number too many is seen, never one too few.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from source_discipline.prose.prose import Block, BlockKind
from source_discipline.prose.tables import Table, is_delimiter
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

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


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
        self.table: Table | None = None
        self.caption = False
        self.after_blank = True
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
            self.table = None
        elif self.table is not None and "|" in line.content:
            self.row(self.table, line)
        elif following and "|" in line.content and is_delimiter(self.text, following.span):
            self.close()
            self.table = Table(self.text)
            self.row(self.table, line)
        else:
            self.table = None
            self.prose(line)

    def row(self, table: Table, line: _Line) -> None:
        if block := table.row(line.span, self.section):
            self.out.blocks.append(block)

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
