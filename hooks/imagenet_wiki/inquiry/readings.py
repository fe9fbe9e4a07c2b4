"""How else a number may be read: as the source prints it, or counts it.

What fits only so is found, and never confirmed.
"""

from collections.abc import Iterator
from dataclasses import replace

from imagenet_wiki.inquiry.entries import content
from source_discipline.numbers.number import Number
from source_discipline.records.fact import Fact
from source_discipline.records.values import Range

_PERCENT, _POINTS = "percent", "percentage points"


def readings(number: Number, fact: Fact) -> Iterator[Number]:
    """The number as points printed as percent, as what its words count, as an end of a range."""
    if number.unit == _PERCENT and fact.unit == _POINTS and "%" in fact.printed:
        yield replace(number, unit=_POINTS)
    subject = fact.about.get("subject", "")
    if subject and number.unit and content(number.unit) == content(subject):
        yield replace(number, unit=fact.unit)
    if isinstance(fact.value, Range) and not number.end_of_range:
        yield replace(number, end_of_range="low")
        yield replace(number, end_of_range="high")
