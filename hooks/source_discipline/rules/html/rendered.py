"""A built page as a reader sees it, for the rules that compare it with what was checked."""

import re
from collections import Counter
from dataclasses import dataclass, field
from enum import Enum, auto

from source_discipline.text.html_tokens import JOINED, attributes, read
from source_discipline.text.punctuation import LOWERED, RAISED
from source_discipline.text.spoken_attributes import is_spoken

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_CODE = frozenset({"pre", "code", "script", "style"})
_DRAWN = frozenset({"svg", "math"})
_SMALL = {"sup": RAISED, "sub": LOWERED}
_DIGITS = re.compile(r"[-−]?\d{1,2}")
_REFERENCE = re.compile(r"#fn:ref-(.+)")
_SOURCE = "fn:ref-"


class Part(Enum):
    """What a text on the page is; of all but the first two each is kept by itself."""

    TEXT = auto()
    NOTE = auto()
    """In a footnote of the author's."""
    CLAIM = auto()
    """A checked number, with its id."""
    LOCATOR = auto()
    RECORD = auto()
    """Printed from the record."""
    SOURCE = auto()
    """An entry in the list of sources, with its citekey."""
    NUMBER = auto()
    """By which a reference names its footnote."""
    CODE = auto()


@dataclass(slots=True)
class Shown:
    """What a built page shows a reader."""

    parts: dict[Part, list[tuple[str, list[str]]]] = field(default_factory=dict)
    spoken: list[str] = field(default_factory=list)
    """What attributes say."""
    starts: list[str] = field(default_factory=list)
    """What lists begin with."""
    notes: int = 0
    """How many footnotes there are."""
    references: Counter[str] = field(default_factory=Counter)
    """How often each source is referred to, by citekey."""
    printed: str = ""
    """What was given to be printed from the record."""

    def of(self, part: Part) -> list[tuple[str, str]]:
        """The texts of one sort, each with its name."""
        return [(name, "".join(texts)) for name, texts in self.parts.get(part, ())]

    @property
    def text(self) -> str:
        """Running text: neither code nor anything that has a place of its own."""
        return " ".join(text for _, text in self.of(Part.TEXT))


_Open = tuple[str, Part, bool]
"""A tag that is open, what is in it, and whether it is part of a drawing."""


class _Reader:
    """Sorts the texts of a page."""

    def __init__(self, shown: Shown) -> None:
        self.shown = shown
        self.stack: list[_Open] = [("", Part.TEXT, False)]
        self.open: Counter[str] = Counter()
        self.began(Part.TEXT, "")

    def began(self, part: Part, name: str) -> None:
        self.shown.parts.setdefault(part, []).append((name, []))

    def told(self, text: str) -> None:
        tag, part, _ = self.stack[-1]
        texts = self.shown.parts[part][-1][1]
        if tag in _SMALL:
            completing = "".join(texts[-1:])[-1:].isalpha() and _DIGITS.fullmatch(text)
            text = text.translate(_SMALL[tag]) if completing else f" {text} "
        texts.append(text)

    def opened(self, tag: str, written: str) -> None:
        _, part, drawn = self.stack[-1]
        self.parted(tag)
        told = attributes(written) if written else {}
        drawn = drawn or tag in _DRAWN
        if part in (Part.TEXT, Part.NOTE):
            part = self.entered(tag, told, part)
        if part in (Part.TEXT, Part.NOTE):
            self.say(tag, told, drawn)
        if tag not in _VOID:
            self.stack.append((tag, part, drawn))
            self.open[tag] += 1

    def closed(self, tag: str) -> None:
        self.parted(tag)
        # An end tag without its start, or of a void element, closes nothing.
        while self.open[tag]:
            last = self.stack.pop()[0]
            self.open[last] -= 1
            if last == tag:
                return

    def parted(self, tag: str) -> None:
        if tag not in JOINED and tag not in _SMALL:
            self.shown.parts[self.stack[-1][1]][-1][1].append(" ")

    def entered(self, tag: str, told: dict[str, str], outside: Part) -> Part:
        """What is in an element; it begins where it is of a sort of its own."""
        part, name = self.sort(tag, told, outside)
        if part is not outside:
            self.began(part, name)
        return part

    def sort(self, tag: str, told: dict[str, str], outside: Part) -> tuple[Part, str]:
        classes, identifier = told.get("class", "").split(), told.get("id", "")
        if tag in _CODE:
            return Part.CODE, ""
        if "claim" in classes:
            return Part.CLAIM, identifier
        if "data-record" in told:
            return Part.RECORD, ""
        if "locator" in classes:
            return Part.LOCATOR, ""
        if "footnote-ref" in classes:
            reference = _REFERENCE.fullmatch(told.get("href", ""))
            self.shown.references.update([reference[1]] if reference else [])
            return Part.NUMBER, ""
        if "footnote-backref" in classes:
            return Part.CODE, ""
        if tag == "li" and identifier.startswith("fn:"):
            self.shown.notes += 1
            source = identifier.startswith(_SOURCE)
            return (Part.SOURCE, identifier.removeprefix(_SOURCE)) if source else (Part.NOTE, "")
        return outside, ""

    def say(self, tag: str, told: dict[str, str], drawn: bool) -> None:
        for name, value in told.items():
            if name == "start" and tag == "ol":
                self.shown.starts.append(value)
            elif is_spoken(tag, name, value, drawn):
                self.shown.spoken.append(value)


def shown(html: str, printed: str = "") -> Shown:
    """Read a page's HTML as a reader does; `printed` is what was to be printed from the record."""
    found = Shown(printed=printed)
    read(html, _Reader(found))
    return found
