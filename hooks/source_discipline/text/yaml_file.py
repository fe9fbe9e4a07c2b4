"""Records kept in YAML, read as plain data in which every key and value has its place.

Only what a record needs is accepted: mappings, lists and scalars, one document per file. Plain
scalars follow YAML 1.2's core schema without its exponents, so `no` is a word, `2021-03-11` is
text, and `16.40` is a `Decimal` that keeps its digits; nothing becomes a float. Anchors, tags,
tabs that indent, and keys given twice are refused.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import reduce
from operator import getitem
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from source_discipline.text.document import Document, Span
from source_discipline.text.errors import ProjectErrors, UnreadableFile
from source_discipline.text.files import load_document
from source_discipline.text.yaml_events import YamlFault, events

DataPath = tuple[str | int, ...]
"""Keys and list indices that lead from the top of a file to a value."""


class Place(NamedTuple):
    """A line and a column, both counted from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class YamlFile:
    """One file of records: its data, and where each key and value is."""

    document: Document
    data: Any
    keys: Mapping[DataPath, int]
    """The offset of the key (or of the list item) that a path ends in."""
    values: Mapping[DataPath, int]
    """The offset of the value at a path."""
    ends: Mapping[DataPath, int] = field(default_factory=dict)
    """The offset after each single value; known for YAML only."""

    @property
    def path(self) -> str:
        """The file, relative to the project's root."""
        return self.document.path

    def key(self, *path: str | int) -> Place:
        """Where the key at the end of a path is; its nearest known parent otherwise."""
        return self._place(self.keys, path)

    def value(self, *path: str | int) -> Place:
        """Where the value at a path is; its nearest known parent otherwise."""
        return self._place(self.values, path)

    def scalars(self) -> Iterator[tuple[DataPath, Span]]:
        """Each single value's path, and where it is as written, its quotes included."""
        return ((path, Span(self.values[path], end)) for path, end in self.ends.items())

    def at(self, path: DataPath) -> Any:
        """The value at a path."""
        return reduce(getitem, path, self.data)

    def _place(self, offsets: Mapping[DataPath, int], path: DataPath) -> Place:
        while path and path not in offsets:
            path = path[:-1]
        return Place(*self.document.position(offsets.get(path, 0)))


def load_yaml(file: Path, root: Path) -> YamlFile:
    """Read one YAML file below `root`. Raises `ProjectErrors`."""
    return read_yaml(load_document(file, root))


def read_yaml(document: Document) -> YamlFile:
    """Read the YAML text of a document. Raises `ProjectErrors`."""
    reader = _Reader()
    try:
        data = reader.read(document.text)
    except YamlFault as fault:
        line, column = document.position(fault.offset)
        error = UnreadableFile(document.path, line, column, fault.message, fault.help)
        raise ProjectErrors([error]) from None
    return YamlFile(document, data, reader.keys, reader.values, reader.ends)


class _Reader:
    """Builds data from YAML events and notes the offset of each key and value."""

    def __init__(self) -> None:
        self.keys: dict[DataPath, int] = {}
        self.values: dict[DataPath, int] = {}
        self.ends: dict[DataPath, int] = {}

    def read(self, text: str) -> Any:
        self._events = events(text)
        data = self._value(*next(self._events), ())
        next(self._events, None)  # reads to the end, so that what follows is not passed over
        return data

    def _value(self, offset: int, event: yaml.Event, path: DataPath) -> Any:
        self.values[path] = offset
        if isinstance(event, yaml.ScalarEvent):
            self.ends[path] = event.end_mark.index if event.end_mark else offset
            return event.value if event.style else _scalar(event.value)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(path)
        return self._mapping(path)

    def _list(self, path: DataPath) -> list[Any]:
        found: list[Any] = []
        for offset, event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            item = (*path, len(found))
            self.keys[item] = offset
            found.append(self._value(offset, event, item))
        return found

    def _mapping(self, path: DataPath) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for offset, event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(offset, event, found)
            self.keys[*path, key] = offset
            found[key] = self._value(*next(self._events), (*path, key))
        return found

    def _key(self, offset: int, event: yaml.Event, known: Mapping[str, Any]) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            raise YamlFault(offset, "a key must be a word, not a list or a mapping")
        if event.value in known:
            message = f"the key `{event.value}` appears twice"
            raise YamlFault(offset, message, "keep one of the two")
        return str(event.value)


_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,30})\.[0-9]{1,30}")
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,30})")
_WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}


def _scalar(text: str) -> Any:
    """The value of a scalar written without quotes."""
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    return Decimal(text) if _DECIMAL.fullmatch(text) else text
