"""Numbers in a label: a place, a title or a name is told from others by its numbers.

`Table 2`, `MAP 2.3` and `the post of 2019-09-17` say nothing about the world; `77 million images`
does, wherever it is written.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from source_discipline.numbers.number import Kind, Number
from source_discipline.numbers.number_words import SCALES, SMALL
from source_discipline.numbers.scan import numbers_in
from source_discipline.vocabulary import word_groups

_STATING = frozenset({Kind.PERCENTAGE, Kind.MONEY, Kind.MEASURE, Kind.COUNT, Kind.RATIO})
_WORDS = "|".join((*SMALL, *SCALES))
_MAY_STATE = re.compile(
    rf"\d[\d.]*(?:,\d{{3}}|[\s-]*[^\W\d]|\s*[%‰$€£¥°])|[$€£¥]|(?i:\b(?:{_WORDS}))"
)
"""What has none of these is not worth a closer look: `p. 14`, `Table 2; Section 6`."""
_PLACES = word_groups("references")
_PLAIN = re.compile(r"\d+(?:\.\d+)*")


@lru_cache(4096)  # many facts stand at one place
def figures(label: str) -> tuple[Number, ...]:
    """The numbers in a label that state something: with a unit, with what they count, in words."""
    return tuple(_figures(label)) if _MAY_STATE.search(label) else ()


def _figures(label: str) -> Iterator[Number]:
    for number in numbers_in(label):
        before = label[: number.span.start].rsplit(maxsplit=1)[-1:]
        if before and before[0].lower() in _PLACES["pointers"]:
            continue
        if number.kind in _STATING or (
            number.kind is Kind.QUANTITY and not _PLAIN.fullmatch(number.text)
        ):
            yield number
