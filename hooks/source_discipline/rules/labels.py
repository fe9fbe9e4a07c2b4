"""Numbers in a label: a place, a title or a name is told from others by its numbers.

`Table 2`, `MAP 2.3` and `the post of 2019-09-17` say nothing about the world; `77 million images`
does, wherever it is written.
"""

import re
from collections.abc import Iterator

from source_discipline.numbers.number import Kind, Number
from source_discipline.numbers.scan import numbers_in

_STATING = frozenset({Kind.PERCENTAGE, Kind.MONEY, Kind.MEASURE, Kind.COUNT, Kind.RATIO})
_PLAIN = re.compile(r"\d+(?:\.\d+)*")


def figures(label: str) -> Iterator[Number]:
    """The numbers in a label that state something: with a unit, with what they count, in words."""
    for number in numbers_in(label):
        if number.kind in _STATING or (
            number.kind is Kind.QUANTITY and not _PLAIN.fullmatch(number.text)
        ):
            yield number
