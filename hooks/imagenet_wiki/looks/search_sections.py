"""A page as the search index takes it: the words under each heading, each text on one line.

The HTML is that of this very build, so one expression reads it, and nothing has to be guessed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from source_discipline.text.html_tokens import attributes, read

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_PARTING = frozenset(("p", "pre", "li", "ol", "ul"))
"""Elements that part words; cells and lines have spaces around them as they are written."""
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
        return _on_one_line(self.titles)

    @property
    def text(self) -> str:
        """The text under the heading."""
        return _on_one_line(self.texts)


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
        self._current()  # What stands around the first heading has a section to go back to.
        if not self.silent and (_EXCLUDED in written or _ASIDE.search(written)):
            self.silent = len(self.open)
        elif tag in _PARTING:
            self.told(" ")

    def closed(self, tag: str) -> None:
        if not self.open or self.open[-1] != tag:
            return
        self._leave()
        self.open.pop()
        if self.silent > len(self.open):
            self.silent = 0
        elif tag in _PARTING:
            self.told(" ")

    def told(self, text: str) -> None:
        if not self.silent:
            section = self._current()
            (section.titles if section.heading in self.open else section.texts).append(text)

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

    def _leave(self) -> None:
        """Go back to an outer section where the element around this one's heading ends."""
        section, depth = self._current(), len(self.open)
        if section.depth > depth or section.left:
            outer = (s for s in reversed(self.sections) if s.depth <= depth and not s.left)
            if after := next(outer, None):
                section.left, self.section = True, after


def _on_one_line(pieces: list[str]) -> str:
    return " ".join("".join(pieces).split())
