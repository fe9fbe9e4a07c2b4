"""A source as a RIS record."""

from collections.abc import Iterator

from source_discipline.publishing.citing.ris import record
from source_discipline.publishing.citing.sources import parts
from source_discipline.records.bibliography.person import Person
from source_discipline.records.bibliography.source import Source
from source_discipline.text.citekeys import label

_TYPES = {
    "article": "JOUR",
    "inproceedings": "CPAPER",
    "incollection": "CHAP",
    "book": "BOOK",
    "techreport": "RPRT",
    "thesis": "THES",
    parts.PREPRINT: "UNPB",
    parts.WEB: "ELEC",
}


def source_ris(source: Source) -> str:
    """The record, from its type to its end."""
    return record(_fields(source, parts.kind(source)))


def _fields(source: Source, kind: str) -> Iterator[tuple[str, str]]:
    day, (first, last) = parts.issued(source), _ends(parts.pages(source))
    yield "TY", _TYPES[kind]
    yield from (("AU", _name(person)) for person in parts.named(source.authors))
    yield from (("A2", _name(person)) for person in parts.named(parts.editors(source)))
    yield "TI", source.title
    yield "T2", source.plain("journal" if kind == "article" else "booktitle")
    yield "T2", parts.where(source) if kind == parts.WEB else ""
    yield "VL", source.plain("volume")
    yield "IS", source.plain("number") if kind == "article" else ""
    yield "SN", source.plain("number") if kind == "techreport" else ""
    yield "ET", source.plain("edition")
    yield "SP", first
    yield "EP", last
    yield "PB", _publisher(source, kind)
    yield "PY", source.year
    yield "DA", "/".join(f"{part:02}" for part in day) + "/" if len(day) > 1 else ""
    yield "DO", source.doi
    yield "N1", parts.eprint(source)
    yield "UR", source.url
    yield "ID", label(source.citekey)


def _publisher(source: Source, kind: str) -> str:
    if kind in (parts.WEB, parts.PREPRINT):
        return source.plain("archiveprefix") if kind == parts.PREPRINT else ""
    return source.plain("publisher") or source.plain("institution")


def _name(person: Person) -> str:
    return f"{person.family}, {person.given}" if person.given else person.family


def _ends(pages: str) -> tuple[str, str]:
    first, _, last = pages.partition("–")
    return first, last
