"""Stretches without running prose: fences, comments, raw HTML elements, code spans, math.

They are found in one pass from left to right, so that a comment mark inside a code span opens
nothing. Closers are looked up, never searched for twice, which keeps the pass linear.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from source_discipline.text.document import Span


class RegionKind(StrEnum):
    """What a stretch without prose is."""

    FENCE = "fence"
    COMMENT = "comment"
    RAW = "raw"
    CODE = "code"
    MATH = "math"
    TEMPLATE = "template"


class Region(NamedTuple):
    """A stretch without prose."""

    kind: RegionKind
    span: Span


_SIGNS = re.compile(r"[\\`~<${]")
"""The characters with which an opener begins: to look for these alone is many times faster."""
_OPENER = re.compile(
    r"""
      (?P<fence>`{3,}(?=[^`\n]*$)|~{3,})
    | (?P<delimited>\\{1,2}[(\[](?=[^\n]{0,400}\\[)\]]))
    | (?P<escape>\\[\\`$<{])
    | (?P<comment><!--)
    | <(?P<raw>pre|script|style|textarea|math|svg)\b
    | (?P<code>`+)
    | (?P<display>\$\$)
    | (?P<math>\$(?=[^\s$]|[ ][A-Za-z\\][^$\n]{0,200}[=\\^_][^$\n]{0,200}[ ]\$))
    | (?P<template>\{\{|\{%)
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_CODE = re.compile("`+")
_BEFORE_FENCE = re.compile(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?")
_PARAGRAPH_BREAK = re.compile(r"\n[ \t>\r]*(?:\n|(?:[-*+]|\d{1,9}[.)]|\#{1,6})[ \t]|\|)")
"""Also where a list item, a heading or a table row may begin: no code span runs on into it."""
_TICKS = re.compile(r"`+")
# Pandoc's rule: no space before the closing dollar, no digit after it ("$5 and $6" is money).
_DOLLAR = re.compile(r"(?<=[^\s$\\])\$(?!\d)|(?<=\\[)}])\$(?!\d)|(?<= )\$(?![\w$])")
_DELIMITER = re.compile(r"\\{1,2}[)\]]")
_DISPLAY = re.compile(r"\$\$")
_FENCE_END = re.compile(r"^[ \t>]*(`{3,}|~{3,})[ \t\r]*$", re.MULTILINE)
FOREIGN = frozenset({RegionKind.MATH, RegionKind.TEMPLATE})
"""What other sites render; here a reader sees the signs and what is between them."""
_CLOSERS = {"comment": "-->", "template": "}}"}


@dataclass(slots=True)
class _Closers:
    """Sorted positions of possible closers, found once for each kind that occurs."""

    text: str
    known: dict[str, list[Span]] = field(default_factory=dict)

    def next(self, name: str, pattern: re.Pattern[str], start: int) -> Span | None:
        spans = self.known.get(name)
        if spans is None:
            spans = [Span(*m.span()) for m in pattern.finditer(self.text)]
            self.known[name] = spans
        index = bisect_left(spans, Span(start, start))
        return spans[index] if index < len(spans) else None

    def within_paragraph(self, start: int, end: int) -> bool:
        stop = self.next("paragraph", _PARAGRAPH_BREAK, start)
        return stop is None or stop.start >= end

    def code(self, opener: Span) -> Span | None:
        """The next run of as many backticks, if it is in the same paragraph."""
        length = opener.end - opener.start
        name = f"ticks{length}"
        if name not in self.known:
            self.known[name] = [
                Span(*m.span()) for m in _TICKS.finditer(self.text) if m.end() - m.start() == length
            ]
        found = self.next(name, _TICKS, opener.end)
        return found if found and self.within_paragraph(opener.end, found.start) else None


def regions(
    text: str, start: int = 0, shown: frozenset[RegionKind] = frozenset()
) -> Iterator[Region]:
    """The stretches without prose after `start`, in order, none inside another.

    What is `shown` as it is written is prose.
    """
    closers = _Closers(text)
    position = start
    while sign := _SIGNS.search(text, position):
        opener = _opener(text, sign.start())
        found = _region(text, opener, closers) if opener else None
        if found and found.kind in shown:
            found = None
        if found:
            yield found
        position = found.span.end if found else (opener or sign).end()


def _opener(text: str, start: int) -> re.Match[str] | None:
    opener = _OPENER.match(text, start)
    if opener and opener.lastgroup == "fence" and not _may_stand_a_fence(text, start):
        return _CODE.match(text, start)
    return opener


def _may_stand_a_fence(text: str, start: int) -> bool:
    line = text.rfind("\n", 0, start) + 1
    return _BEFORE_FENCE.fullmatch(text, line, start) is not None


def _region(text: str, opener: re.Match[str], closers: _Closers) -> Region | None:
    name = opener.lastgroup or "code"
    match name:
        case "fence":
            return _fence(opener, closers)
        case "code":
            end = closers.code(Span(*opener.span()))
            return _closed(RegionKind.CODE, opener.start(), end)
        case "delimited":
            end = closers.next("delimiter", _DELIMITER, opener.end())
            return _closed(RegionKind.MATH, opener.start(), end)
        case "math":
            end = closers.next("dollar", _DOLLAR, opener.end())
            short = end is not None and closers.within_paragraph(opener.end(), end.start)
            return _closed(RegionKind.MATH, opener.start(), end if short else None)
        case "display":
            end = closers.next("display", _DISPLAY, opener.end())
            return _closed(RegionKind.MATH, opener.start(), end)
        case "comment" | "template":
            closer = "%}" if opener.group() == "{%" else _CLOSERS[name]
            end = closers.next(closer, re.compile(re.escape(closer)), opener.end())
            return _closed(RegionKind(name), opener.start(), end)
        case "raw":
            tag = opener["raw"].lower()
            end = closers.next(tag, re.compile(rf"</{tag}\s*>", re.IGNORECASE), opener.end())
            return _closed(RegionKind.RAW, opener.start(), end)
    return None


def _fence(opener: re.Match[str], closers: _Closers) -> Region | None:
    ticks, start = opener.group(), opener.start()
    # The list of closers is walked from the opener, and the region swallows all it walks over.
    end = closers.next("fence", _FENCE_END, opener.end())
    while end is not None:
        run = closers.text[end.start : end.end].strip(" \t\r>")
        if run[0] == ticks[0] and len(run) >= len(ticks):
            return Region(RegionKind.FENCE, Span(start, end.end))
        end = closers.next("fence", _FENCE_END, end.end)
    return None


def _closed(kind: RegionKind, start: int, end: Span | None) -> Region | None:
    return Region(kind, Span(start, end.end)) if end else None
