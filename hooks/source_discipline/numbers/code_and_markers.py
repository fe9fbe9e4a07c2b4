"""Numbers outside of running text: list markers, and code with what it states as a default."""

import re
from collections.abc import Iterator
from decimal import Decimal

from source_discipline.numbers.number import Kind, Number
from source_discipline.prose.prose import Prose
from source_discipline.text.document import Span

_DIGITS = re.compile(r"\d+(?:\.\d+)*")
_DEFAULT = re.compile(
    r"\bdefaults?(?:\s+values?)?(?:\s*[:=(]|\s+(?:is|are|was|of|to|being))*\s*\Z", re.IGNORECASE
)
_DEFAULT_REACH = 40
_VALUE = re.compile(r"`+\s*(\d{1,15}(?:\.\d{1,15})?)\s*`+")


def in_markers(prose: Prose) -> Iterator[Number]:
    """The numbers of list items."""
    text = prose.document.text
    for span in prose.enumerators:
        digits = _DIGITS.search(text, *span)
        if digits:
            reason = "it numbers a list item"
            yield Number(Span(*digits.span()), digits.group(), Kind.ENUMERATOR, reason)


def in_code(prose: Prose) -> Iterator[Number]:
    """Numbers in code and math; what a program does by default is a statement about it."""
    text = prose.document.text
    for start, end in prose.code:
        if not _DIGITS.search(text, start, end):
            continue
        inside = _DEFAULT.search(prose.mask, max(0, start - _DEFAULT_REACH), start)
        value = _VALUE.fullmatch(text, start, end) if inside else None
        if value is None:
            reason = "it is in code or math"
            yield Number(Span(start, end), text[start:end], Kind.CODE, reason)
        else:
            span = Span(*value.span(1))
            reason = "code states a default"
            yield Number(span, value[1], Kind.QUANTITY, reason, Decimal(value[1]), _step(value[1]))


def _step(text: str) -> Decimal:
    return Decimal((0, (1,), -len(text.partition(".")[2])))
