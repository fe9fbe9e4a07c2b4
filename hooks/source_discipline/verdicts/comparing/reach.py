"""Reach: which numbers of a sentence a name describes.

A name first describes the numbers within its reach, from the nearest number or boundary on its
left to that on its right. Names in a row share their reach (`training and validation images`),
unless just as many numbers are in a row beside them: then each takes the number in its place
(`top-1 and top-5 errors of 37.5 and 17.0 percent`). A number that no name reaches is described by
the names before it, except those that belong to an earlier number (`50,000 validation images`),
and by names after it in its own clause. What a cell without numbers names is said of its whole row.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from source_discipline.text.document import Span

NUMBER = r"\d+(?:[.,]\d+)*"
CUTS = frozenset(
    {*",;:()|—–/=", "and", "or", "but", "while", "whereas", "to", "than", "against", "versus", "vs"}
)
"""What bounds the reach of a name."""
_CLAUSE = frozenset({"and", "but", "while", "whereas", ";", ":", "|"})
_LABELS = {"(": ")", ":": ";|", "=": ",;|"}
"""What follows a name that labels numbers, and what ends them."""
_FEW_WORDS = re.compile(r"\s*(?:[a-z]+\s*){0,2}")
_SKIPPED = (")", ":", "=", "(")
"""What may be between names in a row and their numbers."""
_BELONGS = 40
"""How far after its number a name still belongs to it."""
_BETWEEN_NAMES = re.compile(r"[\s,/&|–-]*(?:(?:and|or|to|versus|vs\.?)\s+)?(?:(?:the|an?|for)\s+)?")
_BETWEEN_NUMBERS = re.compile(r"(?:\s?%|\s[a-z]+)?\s*(?:,\s*and\b|,|\band\b|\bor\b|/|&)\s*")


class Token(NamedTuple):
    """A name (with its key), a number, or else a boundary, in the order of the text."""

    start: int
    end: int
    key: str = ""
    facet: str = ""
    value: str = ""
    number: bool = False


class Reach(NamedTuple):
    """Which numbers a name describes."""

    span: Span
    """Where the numbers are that it describes before all other names."""
    since: int
    """The end of the last number or clause before it, or -1: numbers that end earlier it
    describes only within its reach."""
    belongs: bool
    """Whether it belongs to the number before it, and so says nothing of later numbers."""


def reaches(tokens: Sequence[Token], text: str) -> Iterator[tuple[Token, Reach]]:
    """Each name with its reach, in order."""
    rows = list(_rows(tokens, text))
    tokens = [token for row in rows for token in row]
    before, since, first = None, -1, 0
    for row in rows:
        after = first + len(row)
        if row[0].key:
            shared = _span(before, _boundary(tokens, after), len(text))
            belongs = before is not None and _belongs(row[0], before)
            beside = _labeled(tokens, first, after, text) or shared
            own = _aligned(tokens, first, after, text) or [beside] * len(row)
            for token, span in zip(row, own, strict=True):
                yield token, Reach(span, since, belongs)
        else:
            before = row[0]
            if _ends_clause(before, text):
                since = -1 if _is_of_row(tokens, after, before, text) else before.end
        first = after


def _boundary(tokens: Sequence[Token], index: int) -> Token | None:
    """The first number or boundary from a place on."""
    places = range(index, len(tokens))
    return next((tokens[place] for place in places if not tokens[place].key), None)


def _span(left: Token | None, right: Token | None, end: int) -> Span:
    begin = (left.start if left.number else left.end) if left else 0
    if right:
        end = right.end if right.number else right.start
    return Span(begin, end)


def _labeled(tokens: Sequence[Token], first: int, after: int, text: str) -> Span | None:
    """Where the numbers are of names in parentheses, or before a colon or parentheses.

    `500 (train)`, `train: 500`, `the training set (500 plates)`.
    """
    while after < len(tokens) and tokens[after].key:  # `top-5 accuracy (76.1%)`
        after += 1
    left, right = tokens[max(0, first - 1) : first], tokens[after : after + 1]
    if not right:
        return None
    sign = text[right[0].start : right[0].end]
    if left and sign == ")" and text[left[0].start] == "(":
        number = next((t for t in tokens[max(0, first - 2) : first - 1] if t.number), None)
        return Span(number.start, number.end) if number else None
    gap = text[tokens[after - 1].end : right[0].start]
    if sign not in _LABELS or not _FEW_WORDS.fullmatch(gap):
        return None
    ends = _LABELS[sign]
    last = next((t for t in tokens[after + 1 :] if _ends(t, ends, tokens[first], text)), None)
    return Span(right[0].end, last.start if last else len(text))


def _ends(token: Token, signs: str, name: Token, text: str) -> bool:
    """Whether what a label speaks of ends: at its sign, or at another name of its facet."""
    if token.key:
        return token.facet == name.facet
    return not token.number and text[token.start : token.end] in signs


def _belongs(name: Token, before: Token) -> bool:
    return before.number and name.start - before.end <= _BELONGS


def _ends_clause(token: Token, text: str) -> bool:
    return token.number or text[token.start : token.end] in _CLAUSE


def _is_of_row(tokens: Sequence[Token], after: int, before: Token, text: str) -> bool:
    """Whether a cell without numbers begins here: what it names is said of the whole row."""
    if text[before.start : before.end] != "|":
        return False
    rest = (tokens[place] for place in range(after, len(tokens)))
    cell = takewhile(lambda token: text[token.start : token.end] != "|", rest)
    return not any(token.number for token in cell)


def _aligned(tokens: Sequence[Token], first: int, after: int, text: str) -> list[Span]:
    """Where the numbers are that names in a row describe one by one; empty where none do."""
    count = after - first
    numbers = _numbers_beside(tokens, first, after - 1, text) if count > 1 else []
    return [Span(n.start, n.end) for n in numbers] if len(numbers) == count else []


def _rows(tokens: Sequence[Token], text: str) -> Iterator[Sequence[Token]]:
    """The names in a row together, without what joins them; everything else by itself."""
    index = 0
    while index < len(tokens):
        last = _end_of_row(tokens, index, text) if tokens[index].key else index
        row = tokens[index : last + 1]
        yield [token for token in row if token.key] or row
        index = last + 1


def _end_of_row(tokens: Sequence[Token], first: int, text: str) -> int:
    """The last name of a row of names of one facet: `top-1 and top-5`, `train/validation/test`."""
    last = first
    for index in range(first + 1, len(tokens)):
        token = tokens[index]
        if token.number:
            break
        if token.key:
            beside = _BETWEEN_NAMES.fullmatch(text, tokens[last].end, token.start)
            if token.facet != tokens[first].facet or not beside:
                break
            last = index
    return last


def _numbers_beside(tokens: Sequence[Token], first: int, last: int, text: str) -> Sequence[Token]:
    """The numbers in a row after the names, or else before them."""
    after = _numbers_in_a_row(tokens[last + 1 :], text)
    if len(after) > 1:
        return after
    before = _numbers_in_a_row(tokens[:first][::-1], text)
    return before[::-1]


def _numbers_in_a_row(tokens: Sequence[Token], text: str) -> list[Token]:
    """The run of numbers at the beginning of `tokens`, which may be in reverse."""
    row: list[Token] = []
    for token in tokens:
        if token.number:
            if row and not _listed(row[-1], token, text):
                break
            row.append(token)
        elif not row and not token.key and text[token.start : token.end] not in _SKIPPED:
            break
    return row


def _listed(one: Token, other: Token, text: str) -> bool:
    left, right = (one, other) if one.start < other.start else (other, one)
    return _BETWEEN_NUMBERS.fullmatch(text, left.end, right.start) is not None
