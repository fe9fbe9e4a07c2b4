"""Precision: what a printed value says about the places it does not print.

A decimal, a magnitude word or a suffix states a precision: the recorded value has to round to what
is written, halfway cases either upward or to even. A plain integer states all of its digits;
only under a hedge are its trailing zeros not significant.
"""

from decimal import (
    MAX_EMAX,
    MIN_EMIN,
    ROUND_CEILING,
    ROUND_FLOOR,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    Context,
    Decimal,
)
from typing import NamedTuple

from source_discipline.records.values import Bound

# Without traps a value beyond all bounds becomes NaN, which equals nothing, and raises nothing.
_EXACT = Context(prec=60, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[])
ABOUT = Decimal("0.1")
"""`About 600` never reaches further than a tenth of what is written."""
_ABOUT_SHARE = Decimal("0.05")
"""`About half` never reaches further than a twentieth of the fraction."""
_BEYOND_SHARE = Decimal("0.2")
"""`More than half` stops being the nearest bound a fifth of the fraction beyond it."""
_HALF, _TWICE = Decimal("0.5"), Decimal(2)
_PARTS_OF_A_STEP = 1000
"""A fraction ends if it ends at a thousandth of a percent, as an eighth does."""


class Written(NamedTuple):
    """A value as prose prints it, in the unit of the record."""

    value: Decimal
    step: Decimal = Decimal(1)
    """The worth of the last printed place; of a named fraction, one percent."""
    bound: Bound = Bound.EXACT
    plain: bool = False
    """An integer written out in full."""
    fraction: bool = False
    """A named fraction (`half`, `a third`), which prints no place."""
    vague: int = 0
    """Of a magnitude without a count (`hundreds`), how many times as much it may mean."""


def rounds(written: Written, recorded: Decimal) -> bool:
    """Whether the recorded value, rounded to the printed places, is the written one.

    Nothing rounds to zero: what is there is not nothing.
    """
    if written.value == recorded:
        return True
    if not written.value:
        return False
    if written.fraction:
        return not _ends(written) and abs(written.value - recorded) <= written.step / 2
    return written.value in (
        _to(recorded, written.step, ROUND_HALF_UP),
        _to(recorded, written.step, ROUND_HALF_EVEN),
    )


def is_about(written: Written, recorded: Decimal) -> bool:
    """Whether `about` makes the wording true."""
    if rounds(written, recorded):
        return True
    if written.fraction:
        return _near(written, recorded, _ABOUT_SHARE)
    return _near(written, recorded, ABOUT) and rounds(_significant(written), recorded)


def is_tight(written: Written, recorded: Decimal) -> bool:
    """Whether a one-sided bound is the nearest that its printed precision can express.

    Beyond twice the value, or below its half, a bound says too little for any precision.
    """
    below = written.bound in (Bound.MORE_THAN, Bound.AT_LEAST)
    if written.fraction:
        return _near(written, recorded, _BEYOND_SHARE)
    if not _HALF * abs(recorded) <= abs(written.value) <= _TWICE * abs(recorded):
        return False
    towards = ROUND_FLOOR if below else ROUND_CEILING
    return _to(recorded, _significant(written).step, towards) == written.value


def within_magnitude(written: Written, recorded: Decimal) -> bool:
    """`Hundreds` is 100 to 999, `tens of thousands` is 10,000 to 99,999."""
    return written.value <= recorded < written.value * written.vague


def _near(written: Written, recorded: Decimal, share: Decimal) -> bool:
    return abs(_EXACT.subtract(recorded, written.value)) <= abs(written.value) * share


def _ends(written: Written) -> bool:
    """Whether a fraction ends, as `half` does and `a third` does not, and so claims exactness."""
    return _EXACT.remainder(written.value * _PARTS_OF_A_STEP, written.step) == 0


def _significant(written: Written) -> Written:
    """The same value with the trailing zeros of a plain integer taken for places not printed."""
    if not written.plain or not written.value:
        return written
    exponent = written.value.normalize(_EXACT).as_tuple().exponent
    return written._replace(step=max(written.step, Decimal((0, (1,), int(exponent)))))


def _to(value: Decimal, step: Decimal, rounding: str) -> Decimal:
    whole = _EXACT.divide(value, step).to_integral_value(rounding=rounding, context=_EXACT)
    return _EXACT.multiply(whole, step)
