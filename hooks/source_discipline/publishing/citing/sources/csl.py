"""A source as a CSL-JSON item, the form that citation processors read."""

from collections.abc import Iterable, Mapping
from typing import Any

from source_discipline.publishing.citing.sources import parts
from source_discipline.records.bibliography.person import Person
from source_discipline.records.bibliography.source import Source
from source_discipline.text.citekeys import label

_TYPES = {
    "article": "article-journal",
    "inproceedings": "paper-conference",
    "incollection": "chapter",
    "book": "book",
    "techreport": "report",
    "thesis": "thesis",
    parts.PREPRINT: "article",
    parts.WEB: "webpage",
}


def csl_item(source: Source) -> Mapping[str, Any]:
    """The item without empty fields."""
    kind = parts.kind(source)
    day = parts.issued(source)
    fields = {
        "id": label(source.citekey),
        "type": _TYPES[kind],
        "title": source.title,
        "author": _names(source.authors),
        "editor": _names(parts.editors(source)),
        "issued": {"date-parts": [list(day)]} if day else None,
        "container-title": _container(source, kind),
        "volume": source.plain("volume"),
        "issue": source.plain("number") if kind == "article" else "",
        "page": parts.pages(source).replace("–", "-"),
        "edition": source.plain("edition"),
        "number": _number(source, kind),
        "publisher": _publisher(source, kind),
        "DOI": source.doi,
        "URL": source.url,
    }
    return {name: value for name, value in fields.items() if value}


def _names(people: Iterable[Person]) -> list[Mapping[str, str]]:
    """A body has one name, which is never split."""
    return [
        {"family": each.family, "given": each.given} if each.given else {"literal": each.family}
        for each in parts.named(people)
    ]


def _container(source: Source, kind: str) -> str:
    if kind == parts.WEB:
        return parts.where(source)
    return source.plain("journal" if kind == "article" else "booktitle")


def _number(source: Source, kind: str) -> str:
    if kind == parts.PREPRINT:
        return parts.eprint(source)
    return source.plain("number") if kind == "techreport" else ""


def _publisher(source: Source, kind: str) -> str:
    if kind == parts.PREPRINT:
        return source.plain("archiveprefix")
    if kind == parts.WEB:
        return ""
    return source.plain("institution") or source.plain("publisher")
