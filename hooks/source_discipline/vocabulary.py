"""Vocabulary: the names by which prose refers to datasets, splits, metrics and the like.

Read from `lexicon/artifacts.txt` and compiled into one expression over lower-case text, branched by
first letter so that a scan rejects most positions after a single character.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import NamedTuple

from source_discipline.lexicon import entries

YEAR = r"(?:19[89]|20[0-4])\d"
_CHALLENGE = r"20(?:0\d|1\d|2\d)"
_SECTION = re.compile(r"\[([a-z]+)(?: ([a-z]+))?\]")
_PART = re.compile(
    r"\((?P<maybe>\w+)\) |(?P<year>\{year\})|(?P<digits>\{n\})|(?P<join>~)|(?P<gap> )|(?P<word>.)"
)
_DIGITS = re.compile(r"\d+")
_NO_NAMES = frozenset({"covers", "sources"})
_HOLES = ("{year}", "{n}")


class Name(NamedTuple):
    """What a name in prose refers to."""

    key: str
    """The key of `about`, or nothing where a name is only to be read over."""
    facet: str
    """Within the key, what it speaks of: a metric has a rank (top-5) and a measure (error)."""
    value: str
    exact: str = ""
    """The spelling that alone has this meaning, where capitals matter."""

    def filled(self, text: str) -> str:
        """The value, with the digits of the matched text where it has a hole for them."""
        hole = next((hole for hole in _HOLES if hole in self.value), None)
        found = _DIGITS.search(text) if hole else None
        return self.value.replace(hole, found.group()) if hole and found else self.value


def _sections() -> Iterator[tuple[str, str, str, str]]:
    """Each line as key, facet, value and names."""
    key = facet = ""
    for line in entries("artifacts"):
        section = _SECTION.fullmatch(line)
        if section:
            key, facet = section[1], section[2] or section[1]
        else:
            value, _, names = line.partition(": ")
            yield key, facet, value, names


def _pattern(name: str) -> str:
    if name[0] == "/":
        return name[1:-1]
    return "".join(_piece(part) for part in _PART.finditer(name.removeprefix("=").lower()))


def _piece(part: re.Match[str]) -> str:
    match part.lastgroup:
        case "maybe":
            return rf"(?:{part['maybe']}[\s-]+)?"
        case "year":
            return _CHALLENGE
        case "digits":
            return r"\d{1,3}"
        case "join":
            return r"[\s-]?"
        case "gap":
            return r"[\s-]\s*"
    return re.escape(part.group())


def _names() -> Iterator[tuple[str, Name]]:
    for key, facet, value, names in _sections():
        if key not in _NO_NAMES:
            for name in names.split(", "):
                exact = name[1:] if name[0] == "=" else ""
                known = "" if key == "ignored" else key
                yield name, Name(known, facet, value, exact)


def _compiled() -> tuple[re.Pattern[str], tuple[Name, ...]]:
    """One expression whose last group says which of the names matched; longer names first."""
    ordered = sorted(_names(), key=lambda entry: -len(entry[0]))
    branches: dict[str, list[str]] = defaultdict(list)
    known: list[Name] = []
    for first in sorted({_first(name) for name, _ in ordered}):
        for name, meaning in ordered:
            if _first(name) == first:
                branches[first].append(f"({_pattern(name)})")
                known.append(meaning)
    firsts = "".join(first for first in branches if first.isalpha())
    alternatives = "|".join(
        f"(?={'[12]' if first == '{' else first})(?:{'|'.join(found)})"
        for first, found in branches.items()
    )
    sources = [names.replace(", ", "|") for key, _, _, names in _sections() if key == "sources"]
    end = rf"(?!\w)(?!['’]?s?\s+(?:{'|'.join(sources)})\b)"
    return re.compile(rf"\b(?=[12{firsts}])(?:{alternatives}){end}"), tuple(known)


def _first(name: str) -> str:
    return name.lstrip("=/")[0].lower()


NAMES, MEANINGS = _compiled()
_COVERED = {
    value: tuple(names.split(", ")) for key, _, value, names in _sections() if key == "covers"
}


def covers(named: str, value: str) -> bool:
    """Whether a name in prose can mean a recorded value: `ImageNet` can mean ILSVRC2012."""
    return named == value or any(fnmatchcase(value, p) for p in _COVERED.get(named, ()))
