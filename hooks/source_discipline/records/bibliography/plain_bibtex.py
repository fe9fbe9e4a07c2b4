"""The bibliography as BibTeX that every renderer can format, each entry under its label.

A renderer of BibTeX knows neither the types nor the fields of biblatex, and stops at an entry that
lacks what its own style asks for. Such an entry becomes a `misc` that says where it appeared.
"""

from collections.abc import Iterable, Iterator, Mapping

from source_discipline.records.bibliography.bibtex import MONTHS
from source_discipline.records.bibliography.latex import plain_text
from source_discipline.records.bibliography.person import readable_persons
from source_discipline.records.bibliography.source import Source
from source_discipline.text.citekeys import label

_ASKED: Mapping[str, tuple[str, ...]] = {
    "article": ("author", "title", "journal", "year"),
    "book": ("title", "publisher", "year"),
    "incollection": ("author", "title", "booktitle", "publisher", "year"),
    "inproceedings": ("author", "title", "booktitle", "year"),
    "misc": ("title",),
    "techreport": ("author", "title", "institution", "year"),
}
"""The types that are left as they are, with what the plain style cannot do without."""
_KEPT = ("year", "month", "url", "doi", "eprint", "archiveprefix", "note", "urldate")
_APPEARED = {
    "type": "", "howpublished": "", "journal": "", "booktitle": "In ", "volume": "volume ",
    "number": "number ", "edition": "edition ", "version": "version ", "series": "",
    "pages": "pages ", "publisher": "", "organization": "", "institution": "", "address": "",
}  # fmt: skip
"""The fields that say where a work appeared, in order, with the words before them."""
_THESES = {"phdthesis": "PhD thesis", "mastersthesis": "Master's thesis"}
_OF_OTHERS = frozenset(("crossref", "xdata", "xref", "entryset"))


def plain_bibtex(sources: Iterable[Source]) -> str:
    """All entries, as one file."""
    return "\n".join(map(_entry, sources))


def _entry(source: Source) -> str:
    fields, kind = dict(_fields(source)), source.entry_type
    named = "author" in fields or "editor" in fields
    if kind not in _ASKED or not (named and all(name in fields for name in _ASKED[kind])):
        kind, fields = "misc", dict(_as_misc(source, fields))
    lines = "".join(f"  {name} = {_value(name, value)},\n" for name, value in fields.items())
    return f"@{kind}{{{label(source.citekey)},\n{lines}}}\n"


def _fields(source: Source) -> Iterator[tuple[str, str]]:
    """What can be shown: no names that cannot be read, no numbers of archives but one."""
    for name, value in source.fields.items():
        unread = name in ("author", "editor") and not readable_persons(value)
        foreign = name == "eprint" and source.plain("archiveprefix").lower() not in ("", "arxiv")
        if value and name.isidentifier() and not (unread or foreign or name in _OF_OTHERS):
            yield name, value if _is_balanced(value) else plain_text(value)


def _as_misc(source: Source, fields: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    if people := fields.get("author") or fields.get("editor"):
        yield "author", people
    yield "title", f"{{{fields.get('title', '')}}}"
    kind = fields.get("type") or (source.entry_type if source.entry_type in _THESES else "")
    given = {**fields, "type": _THESES.get(kind, kind)}
    appeared = [f"{word}{given[name]}" for name, word in _APPEARED.items() if given.get(name)]
    if appeared:
        yield "howpublished", ", ".join(appeared)
    yield from ((name, fields[name]) for name in _KEPT if name in fields)


def _value(name: str, value: str) -> str:
    return value if name == "month" and value.lower() in MONTHS else f"{{{value}}}"


def _is_balanced(value: str) -> bool:
    depth = 0
    for sign in value.replace("\\{", "").replace("\\}", ""):
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            return False
    return depth == 0
