"""The types of entries that BibTeX and biblatex know, and the fields that each of them needs.

The fields are those of biblatex's manual; what BibTeX does not ask for is left out (the editor of a
collection, the type of a report). A name of biblatex's is read as the one that BibTeX has for it.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from source_discipline.text.days import MONTHS

_BY = "author or editor"
_ADDRESS = "url or doi or eprint"


class EntryType(NamedTuple):
    """What a kind of entry needs, `or` between fields of which any one will do."""

    family: str
    """The simplest type whose references look like it."""
    required: tuple[str, ...]
    place: str = ""
    """Where a reader finds it, which the house style asks for."""


_MISC = EntryType("misc", (_BY, "title", "year"), f"{_ADDRESS} or howpublished")
_BOOK = EntryType("book", (_BY, "title", "year"), "publisher")
_COLLECTION = EntryType("book", ("editor", "title", "year"), "publisher")
_IN_BOOK = EntryType("incollection", ("author", "title", "booktitle", "year"), "publisher")
_PAPER = EntryType("inproceedings", ("author", "title", "booktitle", "year"))
_REPORT = EntryType("techreport", ("author", "title", "institution", "year"))
_THESIS = EntryType("thesis", ("author", "title", "institution", "year"))
_ONLINE = EntryType("misc", (_BY, "title", "year", _ADDRESS))
_PERIODICAL = EntryType("book", ("editor", "title", "year"))

ENTRY_TYPES: Mapping[str, EntryType] = {
    "article": EntryType("article", ("author", "title", "journal", "year")),
    **dict.fromkeys(("book", "mvbook"), _BOOK),
    "inbook": EntryType("incollection", ("author", "title", "booktitle or chapter", "year")),
    **dict.fromkeys(("bookinbook", "suppbook", "incollection"), _IN_BOOK),
    **dict.fromkeys(("suppcollection", "inreference"), _IN_BOOK),
    "booklet": EntryType("book", (_BY, "title", "year")),
    **dict.fromkeys(("collection", "mvcollection", "reference", "mvreference"), _COLLECTION),
    **dict.fromkeys(("proceedings", "mvproceedings"), EntryType("book", ("title", "year"))),
    **dict.fromkeys(("inproceedings", "conference"), _PAPER),
    "manual": EntryType("book", (_BY, "title", "year")),
    **dict.fromkeys(("online", "electronic", "www"), _ONLINE),
    "patent": EntryType("misc", ("author", "title", "number", "year")),
    **dict.fromkeys(("periodical", "suppperiodical"), _PERIODICAL),
    **dict.fromkeys(("report", "techreport"), _REPORT),
    **dict.fromkeys(("thesis", "phdthesis", "mastersthesis"), _THESIS),
    "unpublished": EntryType("misc", ("author", "title", "year")),
    **dict.fromkeys(("misc", "dataset", "software"), _MISC),
    # biblatex treats these as `misc` unless a style knows better.
    **dict.fromkeys(
        ("artwork", "audio", "bibnote", "image", "jurisdiction", "legal",
         "legislation", "letter", "movie", "music", "performance", "review", "standard", "video"),
        _MISC,
    ),
    **dict.fromkeys((f"custom{letter}" for letter in "abcdef"), _MISC),
}  # fmt: skip
UNKNOWN = EntryType("misc", ("title", "year"))
"""What is asked of a type that neither has."""
NO_WORKS = frozenset(("set", "xdata"))
"""Types of biblatex's that describe no work: groups of entries, and fields for others."""

_ALIASES = {
    "journaltitle": "journal", "location": "address", "school": "institution",
    "eprinttype": "archiveprefix", "eprintclass": "primaryclass",
}  # fmt: skip
_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2]))?(?=$|[-/~?%XT])")


def in_bibtex(fields: Mapping[str, str]) -> dict[str, str]:
    """Fields under BibTeX's names too, year and month of a date among them."""
    told = {_ALIASES[name]: value for name, value in fields.items() if name in _ALIASES}
    date = _DATE.match(fields.get("date", ""))
    if date:
        told["year"] = date["year"]
        if date["month"]:
            told["month"] = MONTHS[int(date["month"]) - 1][:3].lower()
    return told | dict(fields)
