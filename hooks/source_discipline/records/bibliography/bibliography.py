"""The bibliography: who said it, read from `references.bib`."""

from collections.abc import Iterator, KeysView, Mapping
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
from source_discipline.records.bibliography.latex import address, plain_text
from source_discipline.records.bibliography.person import persons
from source_discipline.records.bibliography.source import ENTRY_TYPES, Source
from source_discipline.records.bibliography.source_kinds import KINDS
from source_discipline.text.document import Document
from source_discipline.text.errors import InvalidRecord, ProjectError, raise_any
from source_discipline.text.files import load_document
from source_discipline.text.schema_faults import nearest

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

_CITEKEY = pattern(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_WEB_ADDRESS = pattern(r"https?://[^\s<>\"'`\\/]+(?:/[^\s<>\"`\\]*)?")
_RESOLVER = pattern(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)")


@dataclass(frozen=True, slots=True)
class Bibliography:
    """All sources, in the order of the file."""

    sources: tuple[Source, ...] = ()
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
    """Read a `.bib` file below `root`. Raises `ProjectErrors` with everything that is wrong."""
    return read_bibliography(load_document(file, root))


def read_bibliography(document: Document) -> Bibliography:
    """The sources of a BibTeX text. Raises `ProjectErrors` with everything that is wrong."""
    entries, unreadable = read_bibtex(document)
    errors: list[ProjectError] = [*unreadable]
    for entry in entries:
        errors += _faults(entry, document.path)
    raise_any(errors)
    return Bibliography(tuple(_source(entry, document.path) for entry in entries))


def _source(entry: BibEntry, path: str) -> Source:
    fields = entry.fields
    return Source(
        citekey=entry.key,
        kind=plain_text(fields.get("kind", "")),
        entry_type=entry.entry_type,
        fields=fields,
        authors=persons(fields.get("author") or fields.get("editor", "")),
        title=plain_text(fields.get("title", "")),
        year=plain_text(fields.get("year", "")),
        url=address(fields.get("url", "")),
        doi=_RESOLVER.sub("", address(fields.get("doi", ""))),
        path=path,
        line=entry.place.line,
        column=entry.place.column,
    )


def _faults(entry: BibEntry, path: str) -> Iterator[InvalidRecord]:
    if not _CITEKEY.fullmatch(entry.key):
        message = f"`{entry.key}` is not a valid citekey" if entry.key else "this entry has no key"
        help = "use lowercase letters, digits and hyphens"
        yield InvalidRecord(path, *entry.place, message, help)
    if entry.entry_type not in ENTRY_TYPES:
        message = f"`@{entry.entry_type}` is not a supported entry type"
        yield InvalidRecord(path, *entry.place, message, nearest(entry.entry_type, ENTRY_TYPES))
    kind = plain_text(entry.fields.get("kind", ""))
    if kind and kind not in KINDS:
        message = f"`{kind}` is not a valid kind of source"
        yield InvalidRecord(path, *entry.places["kind"], message, nearest(kind, KINDS))
    url = address(entry.fields.get("url", ""))
    if url and not _WEB_ADDRESS.fullmatch(url):
        message = f"`{url}` is not a valid web address"
        help = "write it in full, from `https://` on, without spaces or quotes"
        yield InvalidRecord(path, *entry.places["url"], message, help)
    for role in ("author", "editor"):
        yield from _name_faults(entry, role, path)


def _name_faults(entry: BibEntry, role: str, path: str) -> Iterator[InvalidRecord]:
    try:
        persons(entry.fields.get(role, ""))
    except ValueError as error:
        message = f"`{error}` in `{role}` is not a valid name"
        help = "write `Family, Given and Family, Given`; put an organization in its own braces"
        yield InvalidRecord(path, *entry.places[role], message, help)
