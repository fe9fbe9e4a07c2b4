"""JSON read as records are: every key and value with its place, so that faults can be shown.

The standard reader gives no places. This one follows RFC 8259, refuses keys given twice, and
reads fractions as `Decimal`.
"""

import json
import re
from collections.abc import Callable
from decimal import Decimal
from json import JSONDecodeError
from typing import Any

from source_discipline.documents import Document
from source_discipline.exceptions import ProjectErrors, UnreadableFile
from source_discipline.records import DataPath, RecordFile

_DEPTH = 40
_HELP = "correct the text here, or export the file again"
_STRING = re.compile(r'"(?:[^"\\\x00-\x1f]|\\.)*"')
_SPACE = re.compile(r"[ \t\n\r]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")
_WORDS = {"true": True, "false": False, "null": None}


def read_json(document: Document) -> RecordFile:
    """Read the JSON text of a document. Raises `ProjectErrors`."""
    reader = _Reader(document.text)
    try:
        data = reader.document()
    except JSONDecodeError as error:
        line, column = document.position(min(error.pos, len(document.text)))
        message = f"this is not JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        raise ProjectErrors([UnreadableFile(document.path, line, column, message, _HELP)]) from None
    return RecordFile(document, data, reader.keys, reader.values)


class _Reader:
    """Builds data from JSON text and notes the offset of each key and value."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.keys: dict[DataPath, int] = {}
        self.values: dict[DataPath, int] = {}

    def document(self) -> Any:
        data = self._value(())
        self._space()
        if self.at < len(self.text):
            raise self._fault("there is text after the end of the data")
        return data

    def _value(self, path: DataPath) -> Any:
        self._space()
        self.values[path] = self.at
        if len(path) > _DEPTH:
            raise self._fault("the data is nested too deeply")
        start = self.text[self.at : self.at + 1]
        if start == "{":
            return self._object(path)
        if start == "[":
            return self._array(path)
        return self._string() if start == '"' else self._scalar()

    def _object(self, path: DataPath) -> dict[str, Any]:
        found: dict[str, Any] = {}

        def member() -> None:
            offset = self.at
            if self.text[self.at : self.at + 1] != '"':
                raise self._fault("a key in quotes is missing")
            key = self._string()
            if key in found:
                raise JSONDecodeError(f"the key `{key}` appears twice", self.text, offset)
            self._expect(":")
            self.keys[*path, key] = offset
            found[key] = self._value((*path, key))

        self._sequence("}", member)
        return found

    def _array(self, path: DataPath) -> list[Any]:
        found: list[Any] = []

        def element() -> None:
            self.keys[*path, len(found)] = self.at
            found.append(self._value((*path, len(found))))

        self._sequence("]", element)
        return found

    def _sequence(self, close: str, read: Callable[[], None]) -> None:
        self.at += 1
        self._space()
        if self.text[self.at : self.at + 1] == close:
            self.at += 1
            return
        while True:
            self._space()
            read()
            self._space()
            if self.text[self.at : self.at + 1] == close:
                self.at += 1
                return
            self._expect(",")

    def _string(self) -> str:
        found = _STRING.match(self.text, self.at)
        if found is None:
            raise self._fault("a string is not closed, or has a line break or control character")
        try:
            value = str(json.loads(found[0]))
        except JSONDecodeError as error:
            raise JSONDecodeError(error.msg, self.text, self.at + error.pos) from None
        if _LONE_SURROGATE.search(value):
            raise self._fault("this string contains half of a character")
        self.at = found.end()
        return value

    def _scalar(self) -> Any:
        for word, value in _WORDS.items():
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        number = _NUMBER.match(self.text, self.at)
        if number is None:
            raise self._fault("a value is missing")
        self.at = number.end()
        whole = number[0].lstrip("-").isdigit() and len(number[0]) < 20
        return int(number[0]) if whole else Decimal(number[0])

    def _expect(self, character: str) -> None:
        self._space()
        if self.text[self.at : self.at + 1] != character:
            raise self._fault(f"`{character}` is missing")
        self.at += 1

    def _space(self) -> None:
        found = _SPACE.match(self.text, self.at)
        self.at = found.end() if found else self.at

    def _fault(self, message: str) -> JSONDecodeError:
        return JSONDecodeError(message, self.text, self.at)
