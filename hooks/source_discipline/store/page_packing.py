"""Judged pages as plain data for JSON, and back: equal pages, in which what was one object is one.

How a field is packed follows from its type. The file of a page and the record that it is judged by
are no part of it: facts and sources are packed by name.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

from source_discipline.records.bibliography.source import Source
from source_discipline.records.fact import Fact
from source_discipline.text.document import Document
from source_discipline.verdicts.claim import Page
from source_discipline.verdicts.judged_page import JudgedPage
from source_discipline.verdicts.verdict import Record, Verdict


@dataclass(slots=True)
class _Parts:
    """The objects of a page by their class: as they are packed, or as they are made again."""

    document: Document
    record: Record
    rows: dict[str, list[Any]] = field(default_factory=lambda: defaultdict(list))
    places: dict[int, int] = field(default_factory=dict)
    """Of objects that are packed, by identity."""


class _Form(NamedTuple):
    """How values of one type are packed and made again."""

    pack: Callable[[Any, _Parts], Any]
    unpack: Callable[[Any, _Parts], Any]


def packed_page(page: JudgedPage) -> list[Any]:
    """A page as plain data. Raises `TypeError` where it holds what cannot be packed."""
    parts = _Parts(page.document, page.record)
    text = _form(Page).pack(page.page, parts)
    verdicts = _form(tuple[Verdict, ...]).pack(page.verdicts, parts)
    return [text, verdicts, parts.rows]


def unpacked_page(data: list[Any], document: Document, record: Record) -> JudgedPage:
    """The page that `packed_page` made into data, of the same file and by the same record."""
    text, verdicts, rows = data
    parts = _Parts(document, record, rows)
    every = _form(tuple[Verdict, ...]).unpack(verdicts, parts)
    return JudgedPage(_form(Page).unpack(text, parts), every, record)


@cache
def _form(kind: Any) -> _Form:
    inner = get_args(kind)
    origin = get_origin(kind)
    if kind in _PLAIN:
        return _PLAIN[kind]
    if origin is UnionType and len(inner) == 2 and NoneType in inner:
        return _optional(_form(next(each for each in inner if each is not NoneType)))
    if origin is tuple and inner[1:] == (...,):
        return _sequence(_form(inner[0]), tuple)
    if origin is tuple:
        return _row(tuple(map(_form, inner)), tuple)
    if origin is frozenset:
        return _sequence(_form(inner[0]), frozenset)
    if origin is Mapping:
        return _mapping(*map(_form, inner))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _Form(lambda value, _: value.value, lambda data, _: kind(data))
    if isinstance(kind, type) and issubclass(kind, tuple):
        return _row(tuple(map(_form, get_type_hints(kind).values())), lambda each: kind(*each))
    if is_dataclass(kind) and isinstance(kind, type):
        return _object(kind)
    raise TypeError(f"`{kind}` cannot be packed")


def _same(value: Any, parts: _Parts) -> Any:
    return value


def _pack_document(document: Document, parts: _Parts) -> None:
    if document != parts.document:
        raise TypeError(f"{document.path} is part of another page")


def _pack_fact(fact: Fact, parts: _Parts) -> str:
    if parts.record.ledger.get(fact.name) != fact:
        raise TypeError(f"`{fact.name}` is not as it is recorded")
    return fact.name


def _pack_source(source: Source, parts: _Parts) -> str:
    if parts.record.bibliography.get(source.citekey) != source:
        raise TypeError(f"`{source.citekey}` is not as it is in the bibliography")
    return source.citekey


_PLAIN: Mapping[Any, _Form] = {
    **dict.fromkeys((str, int, bool), _Form(_same, _same)),
    Decimal: _Form(lambda value, _: str(value), lambda data, _: Decimal(data)),
    date: _Form(lambda value, _: value.isoformat(), lambda data, _: date.fromisoformat(data)),
    Document: _Form(_pack_document, lambda _, parts: parts.document),
    Fact: _Form(_pack_fact, lambda name, parts: parts.record.ledger.get(name)),
    Source: _Form(_pack_source, lambda key, parts: parts.record.bibliography.get(key)),
}


def _optional(form: _Form) -> _Form:
    return _Form(
        lambda value, parts: None if value is None else form.pack(value, parts),
        lambda data, parts: None if data is None else form.unpack(data, parts),
    )


def _sequence(form: _Form, make: Callable[[list[Any]], Any]) -> _Form:
    return _Form(
        lambda value, parts: [form.pack(each, parts) for each in value],
        lambda data, parts: make([form.unpack(each, parts) for each in data]),
    )


def _row(forms: tuple[_Form, ...], make: Callable[[list[Any]], Any]) -> _Form:
    return _Form(
        lambda value, parts: [f.pack(each, parts) for f, each in zip(forms, value, strict=True)],
        lambda data, parts: make(
            [f.unpack(each, parts) for f, each in zip(forms, data, strict=True)]
        ),
    )


def _mapping(keys: _Form, values: _Form) -> _Form:
    row = _row((keys, values), tuple)
    return _Form(
        lambda value, parts: [row.pack(each, parts) for each in value.items()],
        lambda data, parts: dict(row.unpack(each, parts) for each in data),
    )


def _object(kind: type[Any]) -> _Form:
    """An object is packed once, and is its place among those of its class from then on."""
    hints, names = get_type_hints(kind), [each.name for each in fields(kind)]
    row = _row(tuple(_form(hints[name]) for name in names), lambda each: kind(*each))
    own = kind.__qualname__

    def pack(value: Any, parts: _Parts) -> int:
        place = parts.places.get(id(value))
        if place is None:
            packed = row.pack([getattr(value, name) for name in names], parts)
            place = parts.places[id(value)] = len(parts.rows[own])
            parts.rows[own].append(packed)
        return place

    def unpack(place: int, parts: _Parts) -> Any:
        made = parts.rows[own][place]
        if isinstance(made, list):
            made = parts.rows[own][place] = row.unpack(made, parts)
        return made

    return _Form(pack, unpack)
