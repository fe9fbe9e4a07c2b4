"""Marks in rendered HTML become elements, or leave no trace."""

import re
from collections.abc import Callable
from typing import NamedTuple

from source_discipline.publishing.html.marks import (
    CLOSE,
    FINDING,
    INDEX,
    INSIDE,
    OPEN,
    PLACE,
    PREFIX,
    decoded,
    plain,
)

_TAG = re.compile(r"(<[^<>]*>)")
_NAME = re.compile(r"<(/?)([A-Za-z][\w-]*)")
_MARK = re.compile(
    f"{OPEN}(?P<number>{INDEX}){INSIDE}|{PREFIX}(?P<prefix>{INDEX}){CLOSE}"
    f"|{PLACE}(?P<place>{INDEX}){CLOSE}"
    f"|{FINDING}(?P<finding>{INDEX}){CLOSE}|(?P<close>{CLOSE})"
)
_TEXT_ONLY = frozenset("math option select svg textarea title".split())
"""What may hold no other elements, or draws them in its own way."""
_LINKS = frozenset({"a", "button", "summary"})
_VOID = frozenset({"br", "img", "input", "wbr"})


class Elements(NamedTuple):
    """What is written for the marks of one page, by their index."""

    number: Callable[[int, str, bool], str]
    """Of a number, its HTML, and whether it is in a link, where no other link may begin."""
    affix: Callable[[int, bool], str]
    """Of a citation, whether it is the words after the source rather than those before it."""
    finding: Callable[[int], str]


def unmarked(html: str, elements: Elements) -> str:
    """Turn the marks in rendered HTML into elements.

    They are only removed in attributes and where only text may be, and where a number does not end
    in the element in which it begins.
    """
    reading = _Reading(elements)
    for piece in _TAG.split(html):
        if piece[:1] == "<" and piece[-1:] == ">":
            reading.tag(piece)
        else:
            reading.text(piece)
    reading.leave()
    return "".join(reading.written)


class _Reading:
    """Which elements are open, and which number has begun."""

    def __init__(self, elements: Elements) -> None:
        self.elements = elements
        self.written: list[str] = []
        self.linked = 0
        self.text_only = 0
        self.number = -1
        self.inside: list[str] = []
        """What is written since a number has begun."""
        self.open: list[str] = []

    def write(self, html: str) -> None:
        (self.written if self.number < 0 else self.inside).append(html)

    def leave(self) -> None:
        """Write what has begun as a number, and is none."""
        self.written += self.inside
        self.number, self.inside, self.open = -1, [], []

    def tag(self, tag: str) -> None:
        self.write(plain(tag))
        name = _NAME.match(tag)
        if name is None or name[2].lower() in _VOID:
            return
        self.entered(name[2].lower(), -1 if name[1] else 1)
        if self.number >= 0 and not self.fits(name[2].lower(), bool(name[1])):
            self.leave()

    def entered(self, name: str, step: int) -> None:
        self.linked += step * (name in _LINKS)
        self.text_only += step * (name in _TEXT_ONLY)

    def fits(self, name: str, ends: bool) -> bool:
        """Whether a tag can be inside of a number."""
        if not ends:
            self.open.append(name)
            return name not in _LINKS
        return bool(self.open) and self.open.pop() == name

    def text(self, text: str) -> None:
        if text.isascii() or self.text_only > 0:
            self.write(plain(text))
            return
        position = 0
        for mark in _MARK.finditer(text):
            self.write(plain(text[position : mark.start()]))
            self.mark(mark)
            position = mark.end()
        self.write(plain(text[position:]))

    def mark(self, mark: re.Match[str]) -> None:
        match mark.lastgroup:
            case "number":
                self.leave()
                self.number = decoded(mark["number"])
            case "prefix":
                self.write(self.elements.affix(decoded(mark["prefix"]), False))
            case "place":
                self.write(self.elements.affix(decoded(mark["place"]), True))
            case "finding":
                self.write(self.elements.finding(decoded(mark["finding"])))
            case _ if self.number >= 0:
                self.end()

    def end(self) -> None:
        """A number ends; it is an element if all that has begun in it has ended."""
        index, shown, whole = self.number, "".join(self.inside), not self.open
        if whole:
            self.inside = [self.elements.number(index, shown, self.linked > 0)]
        self.leave()
