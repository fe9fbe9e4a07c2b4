"""Fields that an entry takes over from another: `crossref` of BibTeX, `xdata` of biblatex."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from source_discipline.records.bibliography.bibtex import BibEntry
from source_discipline.text.citekeys import label

_OWN = frozenset(("crossref", "xref", "xdata", "ids", "key", "options", "label", "shorthand"))
"""What concerns the other entry alone."""
_PART_OF_A_BOOK = frozenset(
    ("bookinbook", "conference", "inbook", "incollection", "inproceedings", "inreference",
     "suppbook", "suppcollection")
)  # fmt: skip
_OF_THE_BOOK = {"title": "booktitle", "subtitle": "booksubtitle"}


def parents(entry: BibEntry) -> Iterator[tuple[str, str]]:
    """The keys that an entry takes fields from, each with the field that names it."""
    for field in ("xdata", "crossref"):
        for key in filter(None, map(str.strip, entry.fields.get(field, "").split(","))):
            yield field, key


def with_inherited(entry: BibEntry, by_key: Mapping[str, BibEntry]) -> BibEntry:
    """An entry with what it does not say itself; `by_key` has the keys as addresses do."""
    fields, places = dict(entry.fields), dict(entry.places)
    for field, key in parents(entry):
        parent = by_key.get(label(key).casefold())
        given = parent.fields.items() if parent and parent is not entry else ()
        for name, value in given:
            renamed = field == "crossref" and entry.entry_type in _PART_OF_A_BOOK
            own = _OF_THE_BOOK.get(name, name) if renamed else name
            if name not in _OWN and own not in fields:
                fields[own], places[own] = value, places[field]
    return replace(entry, fields=fields, places=places)
