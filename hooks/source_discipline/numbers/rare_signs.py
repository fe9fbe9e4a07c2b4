"""Numbers in signs of their own: `①`, `Ⅻ`, raised digits, counting signs of other scripts.

Raised and lowered digits that are joined to a short word belong to a unit or a symbol (`m²`,
`CO₂`); raised ones behind a longer word are a mark, as for a footnote.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import groupby
from unicodedata import numeric

from source_discipline.numbers.number import Kind, Number
from source_discipline.text.document import Span
from source_discipline.text.punctuation import JOINER, LOOKALIKE, UNSEEN

_WORD = re.compile(r"[^\W\d_\x00-\x7f]+|[🔟💯]")
"""Letters and signs beyond ASCII that are no digits; `str.isnumeric` tells which are numbers."""
_PICTURES = {"🔟": 10, "💯": 100}
_DISGUISING = re.compile(rf"[{UNSEEN}{LOOKALIKE}]")
_RAISED, _LOWERED = "⁰¹²³⁴⁵⁶⁷⁸⁹", "₀₁₂₃₄₅₆₇₈₉"
_BEFORE = re.compile(r"([^\W\d_]*|[)\]°])[⁻₋]?\Z")
_SYMBOL = 4
"""A unit or a formula is no longer; `plates²` is a word with a mark."""
_REACH = 24


def holds_signs(mask: str) -> bool:
    """Whether there is anything that could be such a sign, or a letter in disguise."""
    return not mask.isascii() and any(map(_is_sign, set(mask)))


@cache
def _is_sign(sign: str) -> bool:
    if sign.isascii():
        return False
    rare = sign.isnumeric() and not sign.isdecimal()
    return rare or sign in _PICTURES or _DISGUISING.match(sign) is not None


def rare_signs(mask: str, text: str, span: Span) -> Iterator[Number]:
    """The numbers of a stretch that are written in such signs, in order."""
    for found in _WORD.finditer(mask, *span):
        for there in _numeric(found):
            kind, reason = _kind(mask[max(span.start, there.start - _REACH) : there.end], there)
            written = text[slice(*there)]
            value = _value(written) if kind is Kind.QUANTITY else None
            yield Number(there, written, kind, reason, value=value)


def _numeric(found: re.Match[str]) -> Iterator[Span]:
    """The runs of numbers; a Chinese one is a number only where no other character touches it."""
    word, at = found.group(), found.start()
    for is_number, run in groupby(word, lambda sign: sign.isnumeric() or sign in _PICTURES):
        signs = "".join(run)
        if is_number and not (signs.isalpha() and signs != word):
            yield Span(at, at + len(signs))
        at += len(signs)


def _kind(before: str, there: Span) -> tuple[Kind, str]:
    signs = before[there.start - there.end :]
    letters = _BEFORE.search(before[: there.start - there.end].replace(JOINER, ""))
    joined = letters[1] if letters and signs[0] in _RAISED + _LOWERED else ""
    if joined and len(joined) <= _SYMBOL:
        return Kind.EXEMPT, "it belongs to a unit or a symbol"
    if joined and signs[0] in _RAISED:
        return Kind.REFERENCE, "it is a raised mark, as for a footnote"
    return Kind.QUANTITY, "it is a number in a sign of its own"


def _value(signs: str) -> Decimal | None:
    """The value of a single sign; what several mean together depends on their script."""
    if len(signs) > 1:
        return None
    return Decimal(_PICTURES.get(signs) or str(numeric(signs)))
