"""What is wrong in the word lists of a vocabulary, line by line."""

import re
from collections.abc import Container, Iterator
from pathlib import Path

from source_discipline.text.document import Document
from source_discipline.text.errors import InvalidRecord
from source_discipline.text.schema_faults import nearest
from source_discipline.vocabulary import stripped

_FACTOR = r"[a-z-]+(?:\^-?[1-9])?"
_WORDS, _GROUPS = r".+", r"(?:heads|sized|metrics|versions|upgrades|statuses): .+"
LISTS = {
    "artifacts": r"\[[a-z][a-z0-9_]*(?: [a-z]+)?\]|\S.*: \S.*",
    "counted": r"[a-z][a-z-]*: .+",
    "counted_compounds": _WORDS,
    "events": _WORDS,
    "labels": _WORDS,
    "metrics": _WORDS,
    "name_words": _GROUPS,
    "names": _WORDS,
    "units": rf"{_FACTOR}(?:\.{_FACTOR})* \d+(?:\.\d+)?(?: (?:[fpnµmcdhkKMGTPEZ]|[KMGTP]i))*: .+",
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
    section = "" if name == "artifacts" else name
    for number, line in enumerate(document.text.split("\n"), 1):
        for entry in stripped(line):
            if name == "artifacts" and entry[0] == "[":
                section = entry.strip("[]").partition(" ")[0]
                fits = section in keys or section in _SECTIONS
            else:
                fits = section != "" and _is_usable(entry, section)
            if not (fits and re.fullmatch(LISTS[name], entry)):
                message = f"`{entry}` is not a line of `{name}`"
                help = f"write it as in the {name}.txt of the gate"
                yield InvalidRecord(document.path, number, 1, message, help)


def _is_usable(entry: str, section: str) -> bool:
    """Whether a line can be used together with the others of its list."""
    head, _, rest = entry.partition(": ")
    if section == "units":
        return any(worth.strip("0.") for worth in head.split()[1:2])
    if section == "years":
        return _compiles(rest)
    words = rest.split(", ")
    if section == "sources":
        return all(word.replace(" ", "").isalpha() for word in words)
    return section in LISTS or section in ("covers", "whole") or all(map(_is_name, words))


def _is_name(name: str) -> bool:
    """Whether a name has a word to be found by; between slashes it is an expression."""
    if not any(letter.isalnum() for letter in name):
        return False
    bare = name.removeprefix("=")
    slashed = bare.startswith("/"), bare.endswith("/")
    return not any(slashed) or (all(slashed) and _compiles(bare[1:-1]))


def _compiles(expression: str) -> bool:
    """Whether an expression is valid, and has no group that others beside it would count."""
    try:
        return re.compile(expression).groups == 0
    except (re.error, RecursionError):
        return False
