"""JSON read as YAML records are: every key and value with its place, so that faults can be shown.

The standard reader says what the data are, the YAML reader where they stand: JSON is YAML once its
tabs, which can only stand between values, are spaces. Below a key that is escaped as two halves of
a character, the place is that of the key's parent.
"""

import json
import re
from dataclasses import replace
from decimal import Decimal
from json import JSONDecodeError

from source_discipline.text.document import Document
from source_discipline.text.errors import ProjectErrors, UnreadableFile
from source_discipline.text.yaml_file import YamlFile, read_yaml

_HELP = "correct the text here, or export the file again"
_PAIR = re.compile(r"\\\\|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}")
"""An escaped backslash, or one character that only JSON escapes in two halves."""


def read_json(document: Document) -> YamlFile:
    """Read the JSON text of a document. Raises `ProjectErrors`."""
    try:
        data = json.loads(document.text, parse_float=Decimal, parse_constant=Decimal)
    except JSONDecodeError as error:
        line, column = document.position(min(error.pos, len(document.text)))
        message = f"this is not JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        raise ProjectErrors([UnreadableFile(document.path, line, column, message, _HELP)]) from None
    except (ValueError, ArithmeticError):
        message = "this file contains a number with too many digits"
        raise ProjectErrors([UnreadableFile(document.path, 1, 1, message, _HELP)]) from None
    except RecursionError:
        data = None  # nested too deeply for the other reader as well, which says where
    placed = read_yaml(Document(document.path, _as_yaml(document.text)))
    return replace(placed, document=document, data=data)


def _as_yaml(text: str) -> str:
    """The same text at the same length, without what YAML writes in another way."""
    return _PAIR.sub(_unescaped, text.replace("\t", " "))


def _unescaped(found: re.Match[str]) -> str:
    return found[0] if found[0] == "\\\\" else found[0].replace("\\", "x")
