"""Sentences of a block: the unit in which a number and its citation must meet.

Sentences are contiguous: what is between a period and the next sentence belongs to the
sentence before, so a citation after the period counts for the statement it follows.
"""

import re

from source_discipline.text.days import MONTH_OF
from source_discipline.text.document import Span

_ABBREVIATIONS = (
    "al|approx|art|ca|cf|ch|chap|co|corp|dr|ed|eds|eq|eqs|esp|etc|fig|figs|inc|jr|ltd|max|min"
    "|mr|mrs|ms|no|nos|op|p|para|pp|prof|ref|refs|resp|sec|sect|sr|st|suppl|tab|vol|vs|viz"
)
_MONTHS = "|".join(name.removesuffix(".") for name in MONTH_OF if name.endswith("."))
_BOUNDARY = re.compile(
    r"""
      (?: [.!?]+ [)\]"'”’»]* (?=\s)        # an end mark, closing marks, white space
        | [。！？]+ [」』）]* )             # full-width marks need no space
      \s*
      (?= [^\s] )                          # something follows
    """,
    re.VERBOSE,
)
_NO_END = re.compile(
    rf"(?:\b(?:{_ABBREVIATIONS}|{_MONTHS})|\b(?:e\.g|i\.e|a\.k\.a|u\.s|u\.k|ph\.d)|\b[A-Z])\.$",
    re.IGNORECASE,
)
# The longest abbreviation with the word boundary before it.
_LOOK_BACK = 12


def sentences(mask: str, block: Span) -> tuple[Span, ...]:
    """The sentences of a block, in order, covering it without a gap."""
    starts = [block.start]
    starts += [m.end() for m in _BOUNDARY.finditer(mask, *block) if _ends(mask, m)]
    ends = [*starts[1:], block.end]
    return tuple(Span(*pair) for pair in zip(starts, ends, strict=True))


def _ends(mask: str, boundary: re.Match[str]) -> bool:
    first = mask[boundary.end()]
    if first.islower():
        return False
    mark = boundary.start()
    if mask[mark] != "." or mask[mark + 1] in ".)]\"'”’»":
        return True
    before = mask[max(0, mark - _LOOK_BACK) : mark + 1]
    abbreviated = _NO_END.search(before)
    return not abbreviated or _single_letter_noun(before)


def _single_letter_noun(before: str) -> bool:
    """Whether the letter before the period ends a name ("vitamin C."), not an initial."""
    return bool(re.search(r"\b[a-z]{3,}\s[A-Z]\.$", before))
