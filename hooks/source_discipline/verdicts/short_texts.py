"""Titles and names: texts that cannot cite, so that a number in them must be part of a name."""

import re
from collections.abc import Iterator

from source_discipline.numbers.scan import numbers_in
from source_discipline.records.names import Names
from source_discipline.text.document import Span

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


def unlisted_numbers(text: str, names: Names) -> Iterator[str]:
    """The numbers in a title or a name that no listed name covers, in digits or in words."""
    for found in _DIGITS.finditer(text):
        if not names.covers(Span(*found.span()), text):
            yield found[0]
    for number in numbers_in(text):
        if number.kind.judged and not _DIGITS.search(number.text):
            yield number.text
