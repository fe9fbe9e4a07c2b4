"""What a bibliography entry lacks, what it says twice, and what rendering would spoil."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from source_discipline.records.bibliography.entry_types import ENTRY_TYPES, UNKNOWN
from source_discipline.records.bibliography.source import Source

_YEAR = re.compile(r"[12][0-9]{3}")


def incomplete(source: Source, places: bool = True) -> list[str]:
    """The names of missing fields; empty for a complete entry.

    With `places`, it needs what a reader finds it by, a publisher or an address, too.
    """
    kind = ENTRY_TYPES.get(source.entry_type, UNKNOWN)
    needed = (*kind.required, kind.place if places else "")
    missing = [
        names
        for names in filter(None, needed)
        if not any(source.plain(name) for name in names.split(" or "))
    ]
    if source.year and not _YEAR.fullmatch(source.year):
        missing.append("year of four digits")
    return missing


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two entries that describe one work."""

    first: Source
    second: Source
    """The later one in the file."""
    reason: str
    """What they share: `DOI` or `title and year`."""


def duplicates(sources: Iterable[Source]) -> Iterator[Duplicate]:
    """Each entry that describes the work of an earlier one, once."""
    seen: dict[tuple[str, str], Source] = {}
    for source in sources:
        marks = [(reason, mark) for reason, mark in _marks(source).items() if mark]
        found = next(
            ((reason, seen[reason, mark]) for reason, mark in marks if (reason, mark) in seen), None
        )
        if found:
            yield Duplicate(found[1], source, found[0])
        for mark in marks:
            seen.setdefault(mark, source)


def _marks(source: Source) -> Mapping[str, str]:
    """What identifies a work, spelled one way."""
    title = "".join(filter(str.isalnum, source.title.casefold()))
    return {
        "DOI": source.doi.casefold(),
        "title and year": f"{title} {source.year}" if title and source.year else "",
    }


_BRACED = re.compile(r"\{[^{}]*\}")
_RECASED = frozenset(("article", "inproceedings", "incollection", "techreport", "misc"))
_CAPITALS = re.compile(r"\b[A-Za-z0-9]+[A-Z][A-Za-z0-9]*\b|\b[A-Z][0-9]+\b")


def unprotected(source: Source) -> list[str]:
    """Words of the title that rendering turns to lower case: acronyms and `PlateNet`.

    The style that renders references keeps only the first letter of a title, and what is in
    braces; titles of books, and of types that it does not know, are left alone.
    """
    if source.entry_type not in _RECASED:
        return []
    bare = source.fields.get("title", "")
    while _BRACED.search(bare):
        bare = _BRACED.sub(lambda braced: " " * len(braced.group()), bare)
    return list(dict.fromkeys(_CAPITALS.findall(bare)))
