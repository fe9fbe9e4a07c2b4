"""The names by which prose refers to what facts are about: places, parts, measures and the like.

Read from the lists `artifacts.txt` of the vocabulary in force. The names are filed by their first
word, so that a scan looks up each word of a text and tries an expression only where a name may
begin.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from functools import cache
from typing import NamedTuple

from source_discipline.vocabulary import lines
from source_discipline.vocabulary.about_keys import YEAR
from source_discipline.vocabulary.in_force import by_vocabulary

ANY_YEAR = "{year}"
"""Under this the names are filed that begin with a year."""
_ANY_YEARS = r"(?:19|20)\d\d"
_SECTION = re.compile(r"\[([a-z][a-z0-9_]*)(?: ([a-z]+))?\]")
IGNORED = "ignored"
_NO_NAMES = frozenset({"covers", "whole", "years", "sources"})
_PART = re.compile(
    r"\((?P<maybe>\w+)\) |(?P<year>\{year\})|(?P<digits>\{n\})|(?P<join>~)|(?P<gap> )|(?P<word>.)"
)
_DIGITS = re.compile(r"\d+")
_HOLES = (ANY_YEAR, "{n}")
_FIRST_WORD = re.compile(r"\{year\}|\d+|([^\W\d_]+)(?:~([^\W\d_]+))?")


class Name(NamedTuple):
    """What a name in prose refers to."""

    key: str
    """The key of `about`, or `ignored` where a name is only to be read over."""
    facet: str
    """Within the key, what it describes: a metric has a rank (top-5) and a measure (error)."""
    value: str
    exact: str = ""
    """The spelling that alone has this meaning, where capitals matter."""

    def filled(self, text: str) -> str:
        """The value, with the digits of the matched text where it has a hole for them."""
        hole = next((hole for hole in _HOLES if hole in self.value), None)
        found = _DIGITS.search(text) if hole else None
        return self.value.replace(hole, found.group()) if hole and found else self.value


class Spellings(NamedTuple):
    """The names with one first word; the last group that matched says which it was."""

    written: str
    """The expression; most texts begin few names, so it is compiled when first tried."""
    meanings: tuple[Name, ...]

    @property
    def expression(self) -> re.Pattern[str]:
        """What finds the longest of the names at a place."""
        return _compiled(self.written)


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression)


def _sections() -> Iterator[tuple[str, str, str, str]]:
    """Each line as key, facet, value and names."""
    key = facet = ""
    for line in lines("artifacts"):
        section = _SECTION.fullmatch(line)
        if section:
            key, facet = section[1], section[2] or section[1]
        else:
            value, _, names = line.partition(": ")
            yield key, facet, value, names


def _names() -> Iterator[tuple[str, Name]]:
    for key, facet, value, names in _sections():
        if key not in _NO_NAMES:
            for name in names.split(", "):
                exact = name[1:] if name[0] == "=" else ""
                yield name, Name(key, facet, value, exact)


@by_vocabulary
def names() -> Mapping[str, Spellings]:
    """The names by first word, the longest first."""
    end = _end()
    filed: dict[str, list[tuple[str, Name]]] = defaultdict(list)
    for name, meaning in sorted(_names(), key=lambda entry: -len(entry[0])):
        for word in _first_words(name):
            filed[word].append((name, meaning))
    return {
        word: Spellings(
            f"(?:{'|'.join(f'({_pattern(name)})' for name, _ in found)}){end}",
            tuple(meaning for _, meaning in found),
        )
        for word, found in filed.items()
    }


def _first_words(name: str) -> Iterator[str]:
    """A name's first word, and the first two in one where nothing is required between them."""
    first = _FIRST_WORD.match(name.lstrip("=/").lower())
    if first:
        yield first[1] or first[0]
        if first[2]:
            yield first[1] + first[2]


def _pattern(name: str) -> str:
    if name[0] == "/":
        return name[1:-1]
    return "".join(_piece(part) for part in _PART.finditer(name.removeprefix("=").lower()))


def _piece(part: re.Match[str]) -> str:
    match part.lastgroup:
        case "maybe":
            return rf"(?:{part['maybe']}[\s-]+)?"
        case "year":
            return _years()
        case "digits":
            return r"\d{1,3}"
        case "join":
            return r"[\s-]?"
        case "gap":
            return r"[\s-]\s*"
    return re.escape(part.group())


@by_vocabulary
def _years() -> str:
    """What a name may have for `{year}`, as an expression: any year, unless a list says which."""
    known = [names for key, _, _, names in _sections() if key == "years"]
    return f"(?:{'|'.join(known) or _ANY_YEARS})"


def _end() -> str:
    """What a name ends before: before one of the makers' words it is theirs, not the artifact."""
    makers = (names for key, _, _, names in _sections() if key == "sources")
    words = "|".join(names.replace(", ", "|") for names in makers)
    return rf"(?!\w)(?!['’]?s?\s+(?:{words})\b)"


@by_vocabulary
def meanings() -> tuple[Name, ...]:
    """All that names can mean, in the order of the lists."""
    return tuple(dict.fromkeys(meaning for _, meaning in _names()))


@by_vocabulary
def named_keys() -> frozenset[str]:
    """The keys whose values have names in prose; what another key says is free text."""
    return frozenset(name.key for name in meanings()) | {YEAR}


@by_vocabulary
def _covered() -> Mapping[str, tuple[str, ...]]:
    sections = _sections()
    return {value: tuple(names.split(", ")) for key, _, value, names in sections if key == "covers"}


@by_vocabulary
def _whole() -> Mapping[str, str]:
    return {value: name for key, _, value, name in _sections() if key == "whole"}


def covers(named: str, value: str) -> bool:
    """Whether a name in prose can mean a recorded value, as that of a series means its parts."""
    return named == value or any(fnmatchcase(value, p) for p in _covered().get(named, ()))


def counted(value: str) -> str:
    """What a recorded value means in a count of the thing itself: all of it, under its own name."""
    return _whole().get(value, value)
