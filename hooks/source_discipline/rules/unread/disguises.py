"""Numbers that a reader reads and the scan does not: pictures, and letters written as other signs.

Such a number is not read but found, for its author to write it plainly.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from html import unescape
from typing import NamedTuple
from unicodedata import category, name, normalize

from source_discipline.numbers.number_words import SCALES, SMALL
from source_discipline.prose.prose import Prose
from source_discipline.text.document import Span
from source_discipline.text.punctuation import OBJECT

_WORDS = "|".join((*SMALL, *SCALES))
_NUMERAL = re.compile(rf"\d+|\b(?:{_WORDS})\b", re.IGNORECASE)
_WITH_ENTITY = re.compile(r"[^\W_]*+(?:&[#\w]{2,32};[^\W_]*+)+")
_FOREIGN = re.compile(r"[^\W\d_]*[^\x00-\x7f\W\d_][^\W\d_]*")
_PICTURE = re.compile("[\u2600-\u27bf\U0001f000-\U0001faff]")
_NAMED = re.compile(rf"\b(?:{_WORDS})\b|-[1-9]$", re.IGNORECASE)


class Disguise(NamedTuple):
    """A stretch in which a reader sees a number, and why it is not read."""

    span: Span
    why: str


def disguises(prose: Prose, seen: Sequence[Span]) -> Iterator[Disguise]:
    """The numbers of a page that are none of those `seen`, which are in order."""
    text, mask = prose.document.text, prose.mask
    starts = [span.start for span in seen]
    for block in prose.blocks:
        for found in (*_entities(text, mask, block.span), *_beyond_ascii(mask, block.span)):
            index = bisect_right(starts, found.span.end - 1) - 1
            if index < 0 or seen[index].end <= found.span.start:
                yield found


def _entities(text: str, mask: str, block: Span) -> Iterator[Disguise]:
    """Words of which some letters are written as entities: `&#110;inety`."""
    for word in _WITH_ENTITY.finditer(text, *block) if text.find("&", *block) >= 0 else ():
        shown, read = unescape(word.group()), mask[slice(*word.span())]
        if _NUMERAL.findall(shown) != _NUMERAL.findall(read) and read.strip(f" {OBJECT}"):
            yield Disguise(Span(*word.span()), f"a reader reads `{shown}`")


def _beyond_ascii(mask: str, block: Span) -> Iterator[Disguise]:
    there = mask[slice(*block)]
    if there.isascii() or not any(map(_may_disguise, set(there))):
        return
    for word in _FOREIGN.finditer(mask, *block):
        plain = normalize("NFKC", word.group())
        if plain != word.group() and _NUMERAL.fullmatch(plain):
            yield Disguise(Span(*word.span()), f"a reader reads `{plain}`")
    for sign in _PICTURE.finditer(mask, *block):
        if _pictures_number(sign.group()):
            yield Disguise(Span(*sign.span()), "this sign is a number")


@cache
def _may_disguise(sign: str) -> bool:
    """Whether it is no quotation mark, dash or accented letter, as most signs beyond ASCII are."""
    written = not sign.isascii() and sign.isalnum() and normalize("NFKC", sign) != sign
    return written or _PICTURE.match(sign) is not None


def _pictures_number(sign: str) -> bool:
    """By its name: `PLAYING CARD SEVEN OF SPADES`, `DIE FACE-6`."""
    return category(sign) == "So" and _NAMED.search(name(sign, "")) is not None
