"""The search index: sections of pages, sources, terms, recorded facts, and words for the same.

It has each thing once: what a source states is among the facts, what an item asks is on the item's
own page. A browser loads it in two parts: the places by title and lead with the values that pages
state, small enough for a first answer at once, and then the texts. The engine that reads both is in
theme/assets/javascripts/search.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import unescape
from textwrap import shorten
from typing import Any, NamedTuple

from imagenet_wiki.looks.search_sections import Section, sections


class IndexedSection(NamedTuple):
    """A place on a page: its anchor, its title where it is not that of the page, and its text.

    In place of an anchor, a question mark and what a register is to be narrowed to.
    """

    anchor: str
    title: str
    text: str


class IndexedPage(NamedTuple):
    """A page with its places, the first of which is the page itself."""

    address: str
    title: str
    sections: tuple[IndexedSection, ...]


class IndexedFact(NamedTuple):
    """A recorded value in words, its statement and subject, who states it, its place and rank."""

    value: str
    told: str
    subject: str
    source: str
    address: str
    rank: int


_WEIGHTS = {
    "imagenet/": 16,
    "rules/": 4,
    "governance/IMG-": 6,
    "governance/checklist/": 14,
    "governance/crosswalk": 5,
    "governance/downloads/": 7,
    "changes/": 4,
    "sources/": 0.5,
    "registers/": 7,
    "glossary/": 8,
    "misquotes/": 6,
    "source-discipline/": 8,
}
"""Tenths of what a place of a page counts; what is read comes before what is looked up."""
_USUAL = 10
_HEAD_ONLY = ("changes/", "sources/", "governance/crosswalk", "governance/checklist/", "glossary/")
"""Pages whose parts are in the index by themselves, or on pages of their own."""
_HEAD = 120
"""Characters of their beginning, which says what they are."""
_LEAD = 80
"""Characters of a text that are known before the text is."""
_LEFT_OUT = re.compile(
    r"rules/\S*#(?:rejected|accepted)"
    r"|governance/IMG-\S*#(?:examples|history|sources|what-it-supports)"
    r"|governance/[a-z-]+/#IMG-"
)
"""Places that show what is somewhere else, with what is under them: examples, items on the page of
their area."""


def indexed_page(html: str, address: str, title: str) -> IndexedPage:
    """A page as the index has it."""
    told = [_section(each, title) for each in _own(sections(html), address)]
    if address.startswith(_HEAD_ONLY):
        told = [each._replace(text=shorten(each.text, _HEAD, placeholder="")) for each in told[:1]]
    return IndexedPage(address, unescape(title), tuple(told))


def _own(found: Iterable[Section], address: str) -> Iterator[Section]:
    """The sections that are nowhere else."""
    above = ""
    for each in found:
        if above and each.heading > above:
            continue
        above = each.heading if _LEFT_OUT.match(f"{address}#{each.id}") else ""
        if not above:
            yield each


def indexed_head(address: str, title: str, description: str) -> IndexedPage:
    """A page that is found by what it is alone."""
    return IndexedPage(address, unescape(title), (IndexedSection("", "", description),))


def unpacked_page(kept: Sequence[Any]) -> IndexedPage:
    """A page of which JSON has made lists."""
    address, title, parts = kept
    return IndexedPage(address, title, tuple(IndexedSection(*each) for each in parts))


def _section(section: Section, page_title: str) -> IndexedSection:
    title = "" if section.title == unescape(page_title) else section.title
    return IndexedSection(section.id, title, section.text)


def places_script(
    pages: Sequence[IndexedPage],
    facts: Iterable[IndexedFact],
    synonyms: Iterable[Sequence[str]],
) -> str:
    """The first part, as the engine reads it: every place, and the facts that pages state."""
    data = {
        "pages": [(page.address, page.title, _weight(page.address)) for page in pages],
        "sections": list(_numbered(pages)),
        "facts": [fact for fact in facts if fact.rank],
        "synonyms": list(synonyms),
    }
    return _script("searchPlaces", data)


def texts_script(pages: Sequence[IndexedPage], facts: Iterable[IndexedFact]) -> str:
    """The second part: the whole text of each place, in the same order, and the other facts."""
    data = {
        "sections": [section.text for page in pages for section in page.sections],
        "facts": [fact for fact in facts if not fact.rank],
    }
    return _script("searchTexts", data)


def _script(name: str, data: Mapping[str, Any]) -> str:
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"globalThis.{name} = {written};\n"


def _numbered(pages: Sequence[IndexedPage]) -> Iterator[tuple[int, str, str, str]]:
    for number, page in enumerate(pages):
        for section in page.sections:
            yield (number, section.anchor, section.title, _lead(page, section))


def _lead(page: IndexedPage, section: IndexedSection) -> str:
    """What a page begins with, and who made a source."""
    is_told = not section.anchor or page.address.startswith("sources/")
    return shorten(section.text, _LEAD, placeholder="") if is_told else ""


def _weight(address: str) -> float:
    return next((w for path, w in _WEIGHTS.items() if address.startswith(path)), _USUAL)
