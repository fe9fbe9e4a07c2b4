"""Numbers outside of running text: list markers, and code with what it states."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

from source_discipline.numbers.candidate import Segment
from source_discipline.numbers.number import Kind, Number
from source_discipline.prose.prose import Prose
from source_discipline.text.document import Span

_DIGITS = re.compile(r"\d+(?:\.\d+)*")
_DEFAULT = re.compile(
    r"\bdefaults?(?:\s+values?)?(?:\s*[:=(]|\s+(?:is|are|was|of|to|being))*\s*\Z"
    r"|\bby default,?\s(?:[\w'’]+\s){1,4}(?:set\sto|is|are|uses?)\s\Z",
    re.IGNORECASE,
)
_DEFAULT_REACH = 40
_FIGURE = re.compile(
    r"`+\s*((?:[$€£]\s?)?[-−]?(?:\d{1,3}(?:[,\u202f\u00a0]\d{3})+(?:\.\d+)?(?:\s?[^\W\d]+){0,3}"
    r"|\d+(?:\.\d+)?(?:\s?[%‰]|(?:\s[^\W\d_]+){1,3})))\s*`+"
)
_VALUE = re.compile(r"`+\s*(\d{1,15}(?:\.\d{1,15})?)\s*`+")


def in_markers(prose: Prose) -> Iterator[Number]:
    """The numbers of list items."""
    text = prose.document.text
    for span in prose.enumerators:
        digits = _DIGITS.search(text, *span)
        if digits:
            reason = "it numbers a list item"
            yield Number(Span(*digits.span()), digits.group(), Kind.ENUMERATOR, reason)


def in_code(prose: Prose, seen: Callable[[Segment], list[Number]]) -> Iterator[Number]:
    """Numbers in code and math; two of them are statements, whatever they are written as.

    What a program does by default, and a figure as prose prints it (`14,197,122`, `16.4%`); `seen`
    reads it.
    """
    text = prose.document.text
    for span in prose.code:
        if not _DIGITS.search(text, *span):
            continue
        number = _default(prose, span) or _figure(text, span, seen)
        if number is None:
            yield Number(span, text[slice(*span)], Kind.CODE, "it is in code or math")
        else:
            yield number


def _default(prose: Prose, span: Span) -> Number | None:
    """The value that a program has by default, as the words before it say."""
    if not _DEFAULT.search(prose.mask, max(0, span.start - _DEFAULT_REACH), span.start):
        return None
    value = _VALUE.fullmatch(prose.document.text, *span)
    if value is None:
        return None
    there = Span(*value.span(1))
    reason = "code states a default"
    return Number(there, value[1], Kind.QUANTITY, reason, Decimal(value[1]), _step(value[1]))


def _figure(text: str, span: Span, seen: Callable[[Segment], list[Number]]) -> Number | None:
    """The number that code consists of where it is grouped, or a unit stands apart from it."""
    inside = _FIGURE.fullmatch(text, *span)
    if inside is None:
        return None
    there = Span(*inside.span(1))
    found = seen(Segment(text, text, there))
    if len(found) != 1 or found[0].span.start != there.start or not found[0].kind.judged:
        return None
    return replace(found[0], reason=f"code shows a figure: {found[0].reason}")


def _step(text: str) -> Decimal:
    return Decimal((0, (1,), -len(text.partition(".")[2])))
