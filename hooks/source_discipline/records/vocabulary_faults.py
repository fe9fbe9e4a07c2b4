"""What is wrong in the word lists of a vocabulary, line by line."""

import re
from collections.abc import Container, Iterator
from pathlib import Path

from source_discipline.text.document import Document
from source_discipline.text.errors import InvalidRecord
from source_discipline.text.schema_faults import nearest
from source_discipline.vocabulary import stripped

_WORDS, _GROUPS = r".+", r"(?:heads|sized|metrics|versions|upgrades|statuses): .+"
LISTS = {
    "artifacts": r"\[[a-z][a-z0-9_]*(?: [a-z]+)?\]|\S.*: \S.*",
    "counted_compounds": _WORDS,
    "dimensions": r"[a-z]+ \d+(?:\.\d+)?: .+",
    "events": _WORDS,
    "labels": _WORDS,
    "measures": _WORDS,
    "metrics": _WORDS,
    "name_words": _GROUPS,
    "names": _WORDS,
    "whole_names": _WORDS,
}
"""The lists that a vocabulary may add to, and how a line of each is written."""
_SECTIONS = ("ignored", "covers", "whole", "years", "sources")


def list_name(document: Document) -> str:
    """The list that a file adds to."""
    return Path(document.path).stem


def list_faults(document: Document, keys: Container[str]) -> Iterator[InvalidRecord]:
    """A list that no vocabulary can add to, and lines that are not as its lines are."""
    name = list_name(document)
    if name not in LISTS:
        message = f"`{name}` is not a list that a vocabulary can add to"
        yield InvalidRecord(document.path, 1, 1, message, nearest(name, LISTS))
        return
    headed = name != "artifacts"
    for number, line in enumerate(document.text.splitlines(), 1):
        for entry in stripped(line):
            is_head = name == "artifacts" and entry[0] == "["
            headed = headed or is_head
            fits = re.fullmatch(LISTS[name], entry) and headed and _compiles(entry)
            if not fits or (is_head and not _is_section(entry, keys)):
                message = f"`{entry}` is not a line of `{name}`"
                help = f"write it as in the {name}.txt of the gate"
                yield InvalidRecord(document.path, number, 1, message, help)


def _is_section(head: str, keys: Container[str]) -> bool:
    """Whether names under a head such as `[metric rank]` are those of a key of `about`."""
    key = head.strip("[]").partition(" ")[0]
    return key in keys or key in _SECTIONS


def _compiles(entry: str) -> bool:
    """Whether the expressions in a line, between slashes, are valid."""
    try:
        for name in entry.partition(": ")[2].split(", "):
            if name[:1] == name[-1:] == "/":
                re.compile(name[1:-1])
    except re.error:
        return False
    return True
