"""Reach: which numbers of a sentence a name speaks of.

A name reaches from the nearest number or clause boundary on its left to that on its right. Names in
a row share their reach (`training and validation images`), unless just as many numbers stand in a
row beside them: then each takes the number in its place (`top-1 and top-5 errors of 37.5 and
17.0 percent`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from source_discipline.documents import Span

NUMBER = r"\d+(?:[.,]\d+)*"
CUT = r"[,;:()|—–/]|\b(?:and|or|but|while|whereas|to|than|against|versus|vs)\b"
_BETWEEN_NAMES = re.compile(
    r"[\s,/&|–-]*(?:(?:and|or|to|versus|vs\.?)\s+)?(?:(?:the|an?|for)\s+)?"
)
_BETWEEN_NUMBERS = re.compile(r"(?:\s?%|\s[a-z]+)?\s*(?:,\s*and\b|,|\band\b|\bor\b|/|&)\s*")


@dataclass(frozen=True, slots=True)
class Token:
    """A name (with its key), a number, or else a boundary, in the order of the text."""

    start: int
    end: int
    key: str = ""
    facet: str = ""
    value: str = ""
    number: bool = False


def reaches(tokens: Sequence[Token], text: str) -> Iterator[tuple[Token, Span]]:
    """Each name with the stretch of text whose numbers it speaks of before all others."""
    rows = list(_rows(tokens, text))
    tokens = [token for row in rows for token in row]
    first = 0
    for row in rows:
        last = first + len(row) - 1
        shared = Span(_left(tokens, first), _right(tokens, last, len(text)))
        numbers = _numbers_beside(tokens, first, last, text) if len(row) > 1 else []
        aligned = len(numbers) == len(row)
        for place, token in enumerate(row):
            if token.key:
                yield token, Span(numbers[place].start, numbers[place].end) if aligned else shared
        first = last + 1


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


def _left(tokens: Sequence[Token], first: int) -> int:
    for token in reversed(tokens[:first]):
        if not token.key:
            return token.start if token.number else token.end
    return 0


def _right(tokens: Sequence[Token], last: int, end: int) -> int:
    for token in tokens[last + 1 :]:
        if not token.key:
            return token.end if token.number else token.start
    return end


def _numbers_beside(
    tokens: Sequence[Token], first: int, last: int, text: str
) -> Sequence[Token]:
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
        elif not row and not token.key:
            break
    return row


def _listed(one: Token, other: Token, text: str) -> bool:
    left, right = (one, other) if one.start < other.start else (other, one)
    return _BETWEEN_NUMBERS.fullmatch(text, left.end, right.start) is not None
