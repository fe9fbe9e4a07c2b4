"""Other spellings under which a reader may look for what a page says.

`14,197,122` is also looked for as `14197122`, and `ILSVRC2012` also as `ILSVRC 2012`. The other
spellings are in their own field of the search index, which is searched and never shown.
If `14,197,122` is anywhere on the site, the search looks for both spellings, so a page that has
the bare digits has the other spelling too.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from imagenet_wiki.looks.search_sections import sections

IndexedSection = dict[str, Any]

# The article comes first; registers say what every page says and come last.
_WEIGHTS = {
    "imagenet/": 1.5,
    "rules/": 0.5,
    "governance/checklist/": 0.5,
    "governance/crosswalk": 0.2,
    "sources/": 0.1,
}
_TAG = re.compile(r"<[^<>]*>")
# What must not come before is checked after the first character: a search for a digit is fast.
_GROUPED = re.compile(r"\d(?<![\d.,]\d)\d{0,2}(?:[,\u2009\u202f\u00a0]\d{3})+(?!,?\d)")
_BARE = re.compile(r"\d(?<![\w.,]\d)\d{3,}(?!\w|[.,]\d)")
_DATED = re.compile(r"(?:19|20)\d{2}\b")
_NAME = re.compile(r"\b(?:[A-Za-z]{3,}|([A-Z][A-Za-z]*[A-Z])[ -])\Z")
_LONGEST = 40
"""Characters of the longest name that is looked at before a year."""


def page_entries(html: str, address: str, title: str) -> Iterator[IndexedSection]:
    """A page's entries in the index: its sections.

    `title` is that of the page, for a section without a heading.
    """
    for section in sections(html):
        place = f"{address}#{section.id}" if section.id else address
        yield {"location": place, "title": section.title or title, "text": section.text}


def with_spellings(entries: Sequence[IndexedSection]) -> list[IndexedSection]:
    """The entries of all pages with the other spellings of what they say, and a weight."""
    texts = [_text(entry) for entry in entries]
    grouped = frozenset(number for text in texts for number in _GROUPED.findall(text))
    return [_entry(entry, text, grouped) for entry, text in zip(entries, texts, strict=True)]


def aliases(text: str, grouped: frozenset[str] = frozenset()) -> list[str]:
    """The other spellings of the numbers and the dated names in a text, each once, in order.

    Bare digits get the grouped spelling if it is one of those used on some page.
    """
    return list(dict.fromkeys(_spellings(text, grouped)))


def _text(entry: IndexedSection) -> str:
    return _TAG.sub(" ", f"{entry['title']} {entry['text']}")


def _entry(entry: IndexedSection, text: str, grouped: frozenset[str]) -> IndexedSection:
    found = aliases(text, grouped)
    weight = next((w for path, w in _WEIGHTS.items() if entry["location"].startswith(path)), None)
    added = {"aliases": " ".join(found), "boost": weight}
    return {**entry, **{key: value for key, value in added.items() if value}}


def _spellings(text: str, grouped: frozenset[str]) -> Iterator[str]:
    for number in _GROUPED.findall(text):
        yield re.sub(r"\D", "", number)
    for number in _BARE.findall(text) if grouped else ():
        if (spelling := f"{int(number):,}") in grouped:
            yield spelling
    for year in _DATED.finditer(text):
        if name := _NAME.search(text[max(0, year.start() - _LONGEST) : year.start()]):
            yield f"{name[1] or ''}{year.group()}"
