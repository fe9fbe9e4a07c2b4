"""What in an entry cannot be used as it is written: keys, types, kinds, addresses, names."""

import re
from collections.abc import Iterator, Mapping, Sequence

from source_discipline.records.bibliography.bibtex import BibEntry
from source_discipline.records.bibliography.entry_types import ENTRY_TYPES, NO_WORKS
from source_discipline.records.bibliography.inheritance import parents
from source_discipline.records.bibliography.latex import address, plain_text
from source_discipline.records.bibliography.person import persons
from source_discipline.records.bibliography.source_kinds import KINDS
from source_discipline.text.citekeys import label, legal, nearest_key
from source_discipline.text.errors import InvalidRecord
from source_discipline.text.schema_faults import nearest
from source_discipline.text.yaml_file import Place

_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"'`\\/]+(?:/[^\s<>\"`\\]*)?")


def is_web_address(url: str) -> bool:
    """Whether it is the whole address of a page, and nothing that a browser would run."""
    return _WEB_ADDRESS.fullmatch(url) is not None


def entry_flaws(entries: Sequence[BibEntry], path: str) -> Iterator[InvalidRecord]:
    """What cannot be used, entry by entry."""
    first: dict[str, BibEntry] = {}
    known = {entry.key.casefold(): entry.key for entry in entries}
    for entry in entries:
        for place, message, help in _flaws(entry, first, known):
            yield InvalidRecord(path, *place, message, help)


Flaw = tuple[Place, str, str]


def _flaws(entry: BibEntry, first: dict[str, BibEntry], known: Mapping[str, str]) -> Iterator[Flaw]:
    yield from _key_flaws(entry, first)
    yield from _type_flaws(entry)
    kind = plain_text(entry.fields.get("kind", ""))
    if kind and kind not in KINDS:
        message = f"`{kind}` is not a valid kind of source"
        yield entry.places["kind"], message, nearest(kind, KINDS)
    url = address(entry.fields.get("url", ""))
    if url and not is_web_address(url):
        help = "write it in full, from `https://` on, without spaces or quotes"
        yield entry.places["url"], f"`{url}` is not a valid web address", help
    for role in ("author", "editor"):
        yield from _name_flaws(entry, role)
    for field, key in parents(entry):
        if key.casefold() not in known or key.casefold() == entry.key.casefold():
            close = nearest_key(key, known.values())
            help = f"did you mean `{close}`?" if close else "add the entry, or write the fields out"
            yield entry.places[field], f"`{key}` in `{field}` is not in the bibliography", help


def _key_flaws(entry: BibEntry, first: dict[str, BibEntry]) -> Iterator[Flaw]:
    if not entry.key:
        yield entry.place, "this entry has no key", "write `@misc{key,`"
        return
    if not legal(entry.key):
        message = f"`{entry.key}` is not a valid citekey"
        help = "leave out white space and the signs \" @ ' , \\ # { } ~ % ` [ ] < > |"
        yield entry.place, message, help
    known = first.setdefault(label(entry.key).casefold(), entry)
    if known is not entry:
        message = f"the keys `{entry.key}` and `{known.key}` differ in case only"
        if entry.key.casefold() != known.key.casefold():
            message = f"the keys `{entry.key}` and `{known.key}` have one name in addresses"
        yield entry.place, message, "give one of the two another key, or delete it"


def _type_flaws(entry: BibEntry) -> Iterator[Flaw]:
    if entry.entry_type == "set":
        yield entry.place, "a set of entries cannot be cited", "cite its members"
    elif entry.entry_type not in ENTRY_TYPES and entry.entry_type not in NO_WORKS:
        message = f"`@{entry.entry_type}` is not an entry type of BibTeX or biblatex"
        yield entry.place, message, nearest(entry.entry_type, ENTRY_TYPES) or "use `@misc`"


def _name_flaws(entry: BibEntry, role: str) -> Iterator[Flaw]:
    try:
        persons(entry.fields.get(role, ""))
    except ValueError as error:
        message = f"`{error}` in `{role}` is not a valid name"
        help = "write `Family, Given and Family, Given`; put an organization in its own braces"
        yield entry.places[role], message, help
