"""Readings: a number as the unit of the record may be meant, and the record in the number's unit.

Percentages, fractions and plain shares (`16.4 percent`, `0.164`, `a third`, `one in five`) are the
same kind of quantity; prefixes and units of one dimension convert.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from source_discipline.numbers.measures import measure
from source_discipline.numbers.number import Kind, Number
from source_discipline.numbers.number_words import MULTIPLIERS
from source_discipline.verdicts.comparing.dimensions import conversion
from source_discipline.verdicts.comparing.precision import Written
from source_discipline.vocabulary.in_force import cached_by_vocabulary

_ONE = Decimal(1)
_HUNDRED = Decimal(100)
_SHARE = "share"
_CACHED = 4096
_FRACTION = re.compile(r"[a-z/½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]", re.IGNORECASE)
_MULTIPLE = re.compile(rf"(?:{'|'.join(MULTIPLIERS)}|\w+fold|magnitude)\Z", re.IGNORECASE)


def unit_of(number: Number) -> str | None:
    """The unit of a number as written, where the numeral itself does not say another."""
    if number.date:
        return "years"
    if "‰" in number.text:
        return "per mille"
    if _is_fraction(number):
        return _SHARE
    if number.kind is Kind.RATIO and (number.unit is None or _MULTIPLE.search(number.text)):
        return "times"
    return number.unit


def readings(
    number: Number, recorded: Decimal, unit: str | None
) -> Iterator[tuple[Written, Decimal]]:
    """Pairs of what is written and what is recorded, in one unit, that are to be compared."""
    written = _written(number)
    if written is None:
        return
    for factor in factors(unit, unit_of(number), abs(written.value) <= 1):
        if unit is not None or factor == 1 or abs(recorded) <= 1:
            yield written, recorded * factor


@cached_by_vocabulary(_CACHED)
def factors(unit: str | None, own: str | None, small: bool) -> tuple[Decimal, ...]:
    """What turns a value recorded in `unit` into a number's own unit, in all ways it may be meant.

    `small` says that the number is at most 1, as a share is. A value recorded without a unit is a
    share, and to be multiplied, only up to 1.
    """
    found = [conversion(unit, own)]
    stated, recorded = measure(own) if own else None, measure(unit) if unit else None
    if recorded and recorded.dimension == _SHARE and stated is None and small:
        # A bare 0.164 states 16.4 percent.
        found.append(recorded.worth / _HUNDRED)
    if not unit and stated and stated.dimension == _SHARE:
        found.append(_HUNDRED / stated.worth)
    return tuple(found)


def _written(number: Number) -> Written | None:
    if number.value is None:
        return None
    whole = number.value == number.value.to_integral_value() if number.value.is_finite() else False
    # The word `hundred` rounds nothing: two hundred plates are 200, not 249.
    hundred = number.step == _HUNDRED and number.text.lower().endswith("hundred")
    step = _ONE if hundred else number.step
    return Written(
        number.value,
        step,
        number.bound,
        plain=whole and step == 1,
        fraction=_is_fraction(number),
        vague=number.vague,
    )


def _is_fraction(number: Number) -> bool:
    """Whether it is a share named by its parts: `half`, `2/3`, `one in five`."""
    return (
        number.kind is Kind.RATIO
        and number.value is not None
        and abs(number.value) <= 1
        and number.step == Decimal("0.01")
        and bool(_FRACTION.search(number.text))
    )
