"""Numbers that are constants of a formula: `$E (1-x)^{32}$`; `$B = 64$` states a value.

A side of an equation on which symbols are calculated with says nothing by one number of it. Where a
number has a unit or decimals, is grouped, or a source is cited, it is a figure like any other.
"""

import re

from source_discipline.numbers.candidate import Candidate
from source_discipline.numbers.kinds.cited import is_in_cited_text
from source_discipline.numbers.units import UnitKind

_REACH = 300
_SIGNS = len("$$")
"""Of a formula that stands alone, the signs are outside of what is scanned."""
_TEX = re.compile(r"\\[A-Za-z]|[_^{=]")
_RELATION = re.compile(
    r"[=<>;&]|,\s|\\\\|\\(?:approx|sim|simeq|le|leq|ge|geq|ll|gg|neq|equiv|propto|in|to)(?![A-Za-z])"
)
_NO_SYMBOL = re.compile(
    r"\\(?:text|textrm|textbf|mathrm|mbox|operatorname|unit)\s*\{[^{}]*\}"
    r"|\\(?:[dt]?frac|times|cdot|left|right|[Bb]igg?[lr]?|q?quad|pm|l?dots|circ)(?![A-Za-z])"
    r"|\\[^A-Za-z]|\d[eE][-+]?\d"
)
_SYMBOL = re.compile(r"[^\W\d_]")
_LOWERED = re.compile(r"[^\W\d}]?_\{?\Z")


def is_in_formula(candidate: Candidate) -> bool:
    """Whether symbols are calculated with beside it, in the formula that it is in."""
    if candidate.unit.kind not in (UnitKind.NONE, UnitKind.NOUN) or candidate.numeral.grouped:
        return False
    if candidate.numeral.percent or candidate.numeral.magnitude or candidate.numeral.decimals:
        return False
    text, (start, end) = candidate.segment.text, candidate.segment.span
    start, end = max(0, start - _SIGNS), end + _SIGNS
    opening = text.rfind("$", max(start, candidate.start - _REACH), candidate.start)
    closing = (
        text.find("$", candidate.end, min(end, candidate.end + _REACH)) if opening >= 0 else -1
    )
    if closing < 0 or not _TEX.search(text, opening + 1, closing):
        return False
    return _calculates(text, opening + 1, candidate, closing) and not is_in_cited_text(candidate)


def _calculates(text: str, opening: int, candidate: Candidate, closing: int) -> bool:
    """Whether its side of the equation has a symbol, or it is lowered as a part of one."""
    before = _RELATION.split(text[opening : candidate.start])[-1]
    after = _RELATION.split(text[candidate.end : closing])[0]
    beside = f"{_NO_SYMBOL.sub(' ', before)} {_NO_SYMBOL.sub(' ', after)}"
    return _SYMBOL.search(beside) is not None or _LOWERED.search(before) is not None
