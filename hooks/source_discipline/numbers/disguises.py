"""Numbers that a reader reads and the scan does not: other signs, split words, other alphabets.

What is one word on the page may be two in the file, and a sign may be a number without being a
digit. Such a number is not read but found, for its author to write it plainly.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from html import unescape
from typing import NamedTuple

from source_discipline.numbers.number_words import SCALES, SMALL
from source_discipline.prose.prose import Prose
from source_discipline.text.document import Span
from source_discipline.text.html_tokens import JOINED
from source_discipline.text.punctuation import JOINER, OBJECT

_WORDS = (*SMALL, *SCALES)
NUMERAL = re.compile(rf"\d+|(?<!\w)(?:{'|'.join(_WORDS)})(?!\w)")
"""A run of digits, or a word that is a number by itself."""
_UNSEEN = "\u00ad\u034f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"
"""What has no width."""
_MARKUP = rf"(?:</?(?:{'|'.join(JOINED)})\b[^<>]*>|\*{{1,3}}|~~|==|\^\^|\\|\[|\]\([^()\s]*\))"
_GLUE = rf"(?:{_MARKUP}|[{_UNSEEN}]|&[#\w]{{1,32}};)"
_SPLIT = re.compile(rf"[^\W_]*+(?:{_GLUE}++[^\W_]++)+", re.IGNORECASE)
_DROPPED = re.compile(rf"{_MARKUP}|[{_UNSEEN}]", re.IGNORECASE)
_UNSEEN_ONE = re.compile(f"[{_UNSEEN}]")
_BLANK = re.compile(rf"[ {JOINER}{_UNSEEN}]*")
_FOREIGN = re.compile(r"[^\W\d_]*[^\x00-\x7f\W\d_][^\W\d_]*")
_MIXED = re.compile("[A-Za-z][\u0400-\u058f\u13a0-\u13ff]|[\u0400-\u058f\u13a0-\u13ff][A-Za-z]")
_SIGN = re.compile(r"[^\x00-\x7f]")
_RAISED = re.compile("[\u00b2\u00b3\u00b9\u2070-\u208e]+")
_NAMED = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b|-[1-9]$", re.IGNORECASE)


class Disguise(NamedTuple):
    """A stretch in which a reader sees a number, and why it is not read."""

    span: Span
    why: str


def disguises(prose: Prose, seen: Sequence[Span]) -> Iterator[Disguise]:
    """The numbers of a page that are none of those `seen`, which are in order."""
    for block in prose.blocks:
        yield from _split(prose, block.span)
        yield from _foreign(prose.mask, block.span)
        yield from _signs(prose.mask, block.span, seen)


def _split(prose: Prose, block: Span) -> Iterator[Disguise]:
    for word in _SPLIT.finditer(prose.document.text, *block):
        joined, parted = _both_ways(prose, Span(*word.span()))
        if OBJECT not in parted and NUMERAL.findall(joined) != NUMERAL.findall(parted):
            yield Disguise(Span(*word.span()), f"a reader reads `{joined}`")


def _both_ways(prose: Prose, word: Span) -> tuple[str, str]:
    """A word as a reader sees it, and with gaps where it has markup, as it is read."""
    text, mask, position = prose.document.text, prose.mask, word.start
    joined, parted = list[str](), list[str]()
    for part in _DROPPED.finditer(text, *word):
        joined.append(unescape(text[position : part.start()]))
        parted += mask[position : part.start()], " "
        shown = part.group()[0] != "<" and not _BLANK.fullmatch(mask, *part.span())
        joined.append(part.group() if shown else "")
        position = part.end()
    joined.append(unescape(text[position : word.end]))
    parted.append(mask[position : word.end])
    return _UNSEEN_ONE.sub("", "".join(joined)).lower(), "".join(parted).lower()


def _foreign(mask: str, block: Span) -> Iterator[Disguise]:
    for word in _FOREIGN.finditer(mask, *block):
        if _MIXED.search(word.group()):
            yield Disguise(Span(*word.span()), "letters of another alphabet look like these")
        elif like := _like(word.group().lower()):
            yield Disguise(Span(*word.span()), f"a reader reads `{like}`")


def _like(word: str) -> str:
    """The number that a word looks like, if other letters stand in it for those of the number."""
    plain = unicodedata.normalize("NFKC", word)
    if plain in _WORDS:
        return plain
    known = sum(letter.isascii() for letter in word)
    return next((w for w in _WORDS if known > len(w) / 2 and _agree(w, word)), "")


def _agree(number: str, word: str) -> bool:
    pairs = zip(number, word, strict=False)
    return len(number) == len(word) and all(b == a or not b.isascii() for a, b in pairs)


def _signs(mask: str, block: Span, seen: Sequence[Span]) -> Iterator[Disguise]:
    last = block.start - 2
    for sign in _SIGN.finditer(mask, *block):
        place = sign.start()
        if _is_number(sign.group()) and not _within(place, seen) and not _completes(mask, place):
            if place > last + 1:
                yield Disguise(Span(*sign.span()), "this sign is a number")
            last = place


def _is_number(sign: str) -> bool:
    """By its value, or for a picture by its name: `KEYCAP TEN`, `PLAYING CARD SEVEN OF SPADES`."""
    if unicodedata.numeric(sign, None) is not None:
        return True
    return unicodedata.category(sign) == "So" and bool(_NAMED.search(unicodedata.name(sign, "")))


def _within(place: int, seen: Sequence[Span]) -> bool:
    index = bisect_right(seen, Span(place + 1, 0)) - 1
    return index >= 0 and place < seen[index].end


def _completes(mask: str, place: int) -> bool:
    """Whether a raised or lowered sign is part of a unit or a formula: `m²`, `s⁻¹`, `CO₂`."""
    start = place
    while start and _RAISED.match(mask, start - 1):
        start -= 1
    return bool(_RAISED.match(mask, place)) and mask[max(0, start - 1) : start].isalpha()
