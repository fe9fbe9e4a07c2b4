"""A page as the search index takes it: sections under headings, with a few tags left in the text.

It gives what the theme's own plugin gives, in a fraction of the time: the HTML is that of this very
build, so one expression reads it, and nothing has to be guessed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from itertools import islice

from source_discipline.text.html_tokens import attributes, read

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_KEPT = frozenset(("p", "code", "pre", "li", "ol", "ul", "sub", "sup"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_EXCLUDED = "data-search-exclude"
_ASIDE = re.compile(r'class="(?:headerlink|footnote|footnote-ref|affix|locator|mark\b)')
"""What stands beside the words of a page: references and their list, places in sources, signs."""


@dataclass(slots=True)
class Section:
    """The text under one heading; the first of a page has no id."""

    heading: str = ""
    """The heading's element; empty for what comes before the first."""
    depth: int = 0
    """How many elements were open at the heading, itself included."""
    id: str = ""
    excluded: bool = False
    left: bool = False
    """Whether the element around the heading has ended; what follows belongs to another section."""
    titles: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The heading's text."""
        return "".join(self.titles).strip()

    @property
    def text(self) -> str:
        """The text under the heading, with the tags that are kept."""
        return "".join(self.texts).strip()


def sections(html: str) -> Iterator[Section]:
    """The sections of a page's content; those left out of the search are not among them."""
    reader = _Reader()
    read(html, reader)
    return (section for section in reader.sections if not section.excluded)


class _Reader:
    """Follows the open elements, and writes to the section that they belong to."""

    def __init__(self) -> None:
        self.open: list[str] = []
        self.sections: list[Section] = []
        self.section: Section | None = None
        self.silent = 0
        """How many elements were open at the outermost one that is left out; 0 outside any."""

    def opened(self, tag: str, written: str) -> None:
        if tag in _VOID:
            return
        self.open.append(tag)
        if tag in _HEADINGS:
            self._headed(tag, written)
        section = self._current()
        if not self.silent and (_EXCLUDED in written or _ASIDE.search(written)):
            self.silent = len(self.open)
        elif tag in _KEPT and not self.silent:
            self._place(section).append(f"<{tag}>")

    def closed(self, tag: str) -> None:
        if not self.open or self.open[-1] != tag:
            return
        self._leave()
        self.open.pop()
        if self.silent > len(self.open):
            self.silent = 0
        elif tag in _KEPT and not self.silent:
            _close(self._place(self._current()), tag)

    def told(self, text: str) -> None:
        if self.silent or not text:
            return
        section, raw, blank = self._current(), "pre" in self.open, text.isspace()
        if not raw:
            text = " " if blank else text.replace("\n", " ")
        place = self._place(section)
        text = escape(text, quote=False)
        if not blank or raw or place is section.titles or not place or not place[-1].isspace():
            place.append(text)

    def _headed(self, tag: str, written: str) -> None:
        name = attributes(written).get("id")
        if name is None:
            return
        if tag != "h1" and not self.sections:
            self._begin(Section(depth=len(self.open)))
        place = name if self.sections else ""
        self._begin(Section(tag, len(self.open), place, _EXCLUDED in written))

    def _begin(self, section: Section) -> None:
        self.section = section
        self.sections.append(section)

    def _current(self) -> Section:
        if self.section is None:
            self._begin(Section())
        assert self.section is not None
        return self.section

    def _place(self, section: Section) -> list[str]:
        return section.titles if section.heading in self.open else section.texts

    def _leave(self) -> None:
        """Go back to an outer section where the element around this one's heading ends."""
        section, depth = self._current(), len(self.open)
        if section.depth > depth or section.left:
            outer = (s for s in reversed(self.sections) if s.depth <= depth and not s.left)
            if after := next(outer, None):
                section.left, self.section = True, after


def _close(place: list[str], tag: str) -> None:
    """End an element; an empty one is dropped."""
    written = f"<{tag}>"
    if _is_blank_since(place, written):
        del place[place.index(written) :]
    else:
        place.append(f"</{tag}>")


def _is_blank_since(place: list[str], written: str) -> bool:
    """Whether only space follows the first of such tags."""
    last = place[-1] if place else ""
    if (last != written and not last.isspace()) or written not in place:
        return False
    return all(text.isspace() for text in islice(place, place.index(written) + 1, None))
