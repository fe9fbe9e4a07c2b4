"""The bibliography: who said it, read from `references.bib`."""

from collections.abc import Iterator, KeysView, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from re import compile as pattern

from source_discipline.records.bibliography.bibtex import BibEntry, read_bibtex
from source_discipline.records.bibliography.entry_faults import (
    Duplicate,
    duplicates,
    incomplete,
    unprotected,
)
from source_discipline.records.bibliography.entry_flaws import entry_flaws, is_web_address
from source_discipline.records.bibliography.entry_types import NO_WORKS, in_bibtex
from source_discipline.records.bibliography.inheritance import with_inherited
from source_discipline.records.bibliography.latex import address, plain_text
from source_discipline.records.bibliography.person import readable_persons
from source_discipline.records.bibliography.source import Source
from source_discipline.records.bibliography.source_kinds import KINDS, UNSORTED
from source_discipline.text.citekeys import label, legal
from source_discipline.text.document import Document
from source_discipline.text.errors import InvalidRecord, UnreadableFile, raise_any
from source_discipline.text.files import load_document

__all__ = [
    "Bibliography",
    "Duplicate",
    "Source",
    "duplicates",
    "incomplete",
    "load_bibliography",
    "read_bibliography",
    "unprotected",
]

_RESOLVER = pattern(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)")


@dataclass(frozen=True, slots=True)
class Bibliography:
    """All sources, in the order of the file."""

    sources: tuple[Source, ...] = ()
    flaws: tuple[InvalidRecord, ...] = ()
    """What in the file cannot be used, though its entries can be read."""
    _by_key: Mapping[str, Source] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_key", {source.citekey: source for source in self.sources})

    def __iter__(self) -> Iterator[Source]:
        return iter(self.sources)

    def __len__(self) -> int:
        return len(self.sources)

    def __contains__(self, citekey: object) -> bool:
        return citekey in self._by_key

    def get(self, citekey: str) -> Source | None:
        """The source with a citekey."""
        return self._by_key.get(citekey)

    def keys(self) -> KeysView[str]:
        """All citekeys, in the order of the file."""
        return self._by_key.keys()


def load_bibliography(file: Path, root: Path) -> Bibliography:
    """Read a `.bib` file below `root`. Raises `ProjectErrors` where it cannot be read."""
    return read_bibliography(load_document(file, root))


def read_bibliography(document: Document) -> Bibliography:
    """The sources of a BibTeX text. Raises `ProjectErrors` where it cannot be read."""
    entries, faults = read_bibtex(document)
    raise_any(fault for fault in faults if isinstance(fault, UnreadableFile))
    flaws = [fault for fault in faults if isinstance(fault, InvalidRecord)]
    flaws += entry_flaws(entries, document.path)
    by_key = _by_key(entries)
    works = [e for e in by_key.values() if legal(e.key) and e.entry_type not in NO_WORKS]
    sources = (_source(with_inherited(entry, by_key), document.path) for entry in works)
    return Bibliography(tuple(sources), tuple(flaws))


def _by_key(entries: Sequence[BibEntry]) -> dict[str, BibEntry]:
    """The entries by what addresses call them, whatever the case; of two the first."""
    found: dict[str, BibEntry] = {}
    for entry in entries:
        found.setdefault(label(entry.key).casefold(), entry)
    return found


def _source(entry: BibEntry, path: str) -> Source:
    fields = in_bibtex(entry.fields)
    kind, url = plain_text(fields.get("kind", "")), address(fields.get("url", ""))
    return Source(
        citekey=entry.key,
        kind=kind if kind in KINDS else UNSORTED,
        entry_type=entry.entry_type,
        fields=fields,
        authors=readable_persons(fields.get("author") or fields.get("editor", "")),
        title=plain_text(fields.get("title", "")),
        year=plain_text(fields.get("year", "")),
        url=url if is_web_address(url) else "",
        doi=_RESOLVER.sub("", address(fields.get("doi", ""))),
        path=path,
        line=entry.place.line,
        column=entry.place.column,
    )
