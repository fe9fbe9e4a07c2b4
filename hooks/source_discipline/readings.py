"""Readings: a number as the unit of the record may be meant, and the record in the number's unit.

Percentages, fractions and plain shares (`16.4 percent`, `0.164`, `a third`, `one in five`) are the
same kind of quantity; prefixes and units of one dimension convert.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from source_discipline.dimensions import conversion, measure
from source_discipline.number import Kind, Number
from source_discipline.precision import Written

_ONE = Decimal(1)
_HUNDRED = Decimal(100)
_SHARE = "share"
_FRACTION = re.compile(r"[a-z/½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]", re.IGNORECASE)
_MULTIPLE = re.compile(r"(?:twice|thrice|double|triple|quadruple|\w+fold)\Z", re.IGNORECASE)


def unit_of(number: Number) -> str | None:
    """The unit of a number as written, where the numeral itself does not say another."""
    if "‰" in number.text:
        return "per mille"
    if _is_fraction(number):
        return _SHARE
    if _MULTIPLE.search(number.text):
        return "times"
    return number.unit


def readings(
    number: Number, recorded: Decimal, unit: str | None
) -> Iterator[tuple[Written, Decimal]]:
    """Pairs of what is written and what is recorded, in one unit, that are to be compared."""
    written = _written(number)
    if written is None:
        return
    own = unit_of(number)
    yield written, recorded * conversion(unit, own)
    dimension = measure(unit) if unit else None
    bare = own is None or measure(own) is None
    if dimension and dimension.dimension == _SHARE and bare and abs(written.value) <= 1:
        # A bare 0.164 states 16.4 percent.
        yield written, recorded * dimension.worth / _HUNDRED
    if unit is None and own is not None and abs(recorded) <= 1:
        stated = measure(own)
        if stated and stated.dimension == _SHARE:
            yield written, recorded * _HUNDRED / stated.worth


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
