"""A numeral in its place: what is glued to it, and the words around it.

Only a bounded stretch around a numeral is looked at, within its own paragraph, item or cell.
"""

import re
from typing import NamedTuple

from source_discipline.numbers.numeral import Numeral, read
from source_discipline.numbers.numeral_patterns import numeral_at
from source_discipline.numbers.portions import in_unit
from source_discipline.numbers.signs import is_below_zero, is_named_negative, sign_before
from source_discipline.numbers.units import Unit, UnitKind
from source_discipline.text.document import Span
from source_discipline.text.punctuation import (
    CLOSING,
    CURRENCY_SIGNS,
    HYPHENS,
    JOINER,
    OPENING,
    SIGNS,
)
from source_discipline.vocabulary import words

REACH = 90
_FAR = 600
"""How far to look where a long link target, blanked in the mask, is in between."""
_ENOUGH = 4

_PREFIXES = words("prefixes")
_DETERMINERS = words("determiners")
_BREAKS = re.compile(r"[\s()\[\]{}\"“”‘’«»,;—–|]")
_TIMES = re.compile(r"\d+[x×](?=[A-Z])")
"""How many there are of what a name follows: `8xV100`."""
_LETTER = re.compile(r"[^\W\d]")
_TAIL = re.compile(r"[^\s()\[\]{}\"“”‘’«»,;—–|]*(?<![.:!?*_'\-])")


class Segment(NamedTuple):
    """A stretch that is scanned by itself, and what is known of it as a whole."""

    mask: str
    text: str
    """The document's text, as long as the mask."""
    span: Span
    titled: bool = False
    """Whether it is a heading or a title, where a capital makes no name."""
    entry: bool = False
    """Whether it is an entry of a bibliography."""


class Candidate(NamedTuple):
    """A numeral with the words around it; words keep their case and their punctuation."""

    numeral: Numeral
    text: str
    start: int
    end: int
    segment: Segment
    before: str
    """What is glued to the left, up to white space."""
    after: str
    """What is glued to the right, up to white space."""
    left: list[str]
    """The words before, nearest last."""
    right: list[str]
    """The words after, nearest first."""
    glue: str
    """The part of `before` that forms one token with the numeral, beginning with a letter."""
    prev: str
    """The word directly before, with nothing but white space or a sign in between."""
    next: str
    """The word directly after, in lower case and without closing punctuation."""
    unit: Unit
    negative: bool
    """Whether a sign or a word says that it is less than zero."""
    sign: int
    """Where its minus sign is, which is in none of the words around it; -1 where there is none."""

    @property
    def integer(self) -> int:
        """The value of a plain run of digits as printed, without grouping; otherwise -1."""
        text = self.text
        plain = len(text) < 10 and text.isdecimal() and not self.negative
        return int(text) if plain else -1

    @property
    def counts(self) -> bool:
        """Whether the number applies to what follows, and is not joined to the word before.

        `After this step 99,999 images`, `for each class fifty images`; not `see Figure 2`.
        """
        numeral = self.numeral
        if numeral.grouped or numeral.percent or len(numeral.magnitude) > 1:
            return True
        if self.left[-2:-1] and self.left[-2].lower() in _DETERMINERS:
            return True
        return numeral.spelled and self.unit.kind is UnitKind.PLURAL

    @property
    def token(self) -> Span:
        """The whole token that the numeral is part of."""
        tail = _TAIL.match(self.after)
        return Span(self.start - len(self.glue), self.end + (tail.end() if tail else 0))


def candidate(segment: Segment, start: int) -> Candidate | None:
    """The numeral that begins at `start` with its context; None if there is none."""
    mask = segment.mask
    first, last = segment.span
    match = numeral_at(mask, start, last)
    if match is None:
        return None
    end = match.end()
    sign = sign_before(mask, segment.text, segment.span, start)
    left, before = _leading(mask, first, start if sign < 0 else sign)
    if sign >= 0:
        before += mask[sign + 1 : start].strip()
    named = is_named_negative(left) and not before.strip(CURRENCY_SIGNS)
    right, after = _following(mask, end, last)
    numeral, found = in_unit(read(match), after, left, right)
    return Candidate(
        numeral,
        match.group(),
        start,
        end,
        segment,
        before,
        after,
        left[:-1] if named else left,
        right,
        _glue(before) if before else "",
        _previous(left[:-1] if named else left, before),
        right[0].rstrip(CLOSING).lower() if right and after in ("", "+") else "",
        found,
        sign >= 0 or named or is_below_zero(right, found.words),
        sign,
    )


def _leading(mask: str, first: int, start: int) -> tuple[list[str], str]:
    window = mask[max(first, start - REACH) : start]
    left = window.split()
    if len(left) < _ENOUGH and start - first > REACH:
        window = mask[max(first, start - _FAR) : start]
        left = window.split()
    before = left.pop() if left and not window[-1].isspace() else ""
    return (left if JOINER not in window else _shown(left)), before


def _following(mask: str, end: int, last: int) -> tuple[list[str], str]:
    window = mask[end : min(last, end + REACH)]
    right = window.split()
    if len(right) < _ENOUGH and last - end > REACH:
        window = mask[end : min(last, end + _FAR)]
        right = window.split()
    after = right.pop(0) if right and not window[0].isspace() else ""
    return (right if JOINER not in window else _shown(right)), after


def _shown(around: list[str]) -> list[str]:
    """Words as a reader sees them, without what stands for marks inside."""
    return [word.replace(JOINER, "") for word in around]


def _glue(before: str) -> str:
    """What is glued begins with the first letter after a bracket, a comma or a dash."""
    near = _BREAKS.split(before)[-1]
    letter = _LETTER.search(near)
    if letter is None:
        return ""
    times = _TIMES.match(near)
    glue = near[times.end() if times else letter.start() :]
    if glue[-1] in HYPHENS and glue[:-1].lower() in _PREFIXES:
        return ""
    return glue


def _previous(left: list[str], before: str) -> str:
    if not left or before.strip(SIGNS):
        return ""
    word = left[-1].replace("—", "–").rpartition("–")[2] or left[-1]
    return "" if word[-1] in ',;:!?)]}"”’»…|' else word.lstrip(OPENING)
