"""Comparison: whether a written value says what a recorded one says, each with its own hedge.

A hedge turns equality into the tightest bound at the printed precision: of 1,281,167 one may say
`more than 1.2 million`, not `more than 1.1 million`. A source's own hedge has to be kept, unless
the text rounds more coarsely than the source does.
"""

from decimal import Decimal
from enum import StrEnum

from source_discipline.records.values import Bound
from source_discipline.verdicts.comparing.precision import (
    Written,
    is_about,
    is_tight,
    rounds,
    within_magnitude,
)

LARGEST = 300
"""Beyond this exponent a value is not a real-world quantity; only equality is checked."""


class Fit(StrEnum):
    """How a written value compares with a recorded one."""

    FITS = "fits"
    HEDGE = "hedge"
    """The figure is the recorded one, but its hedge says something else."""
    DIFFERS = "differs"


def fit(written: Written, recorded: Decimal, bound: Bound = Bound.EXACT) -> Fit:
    """Compare a written value with a recorded one; `bound` is the source's own hedge."""
    if written.value == recorded and written.bound is bound is Bound.EXACT:
        return Fit.FITS
    if not all(map(_ordinary, (written.value, written.step, recorded))):
        return Fit.FITS if written.value == recorded else Fit.DIFFERS
    if written.vague:
        return Fit.FITS if within_magnitude(written, recorded) else Fit.DIFFERS
    if _entailed(written, recorded, bound):
        return Fit.FITS
    near = rounds(written, recorded) or (written.bound in _SIDED and is_tight(written, recorded))
    return Fit.HEDGE if near else Fit.DIFFERS


def _entailed(written: Written, recorded: Decimal, bound: Bound) -> bool:
    """Whether the record makes the wording true, and the wording is as tight as it can be."""
    if bound in (Bound.EXACT, Bound.EXACTLY):
        return _true_of_exactly(written, recorded)
    coarser = written.value != recorded
    if bound is Bound.ABOUT:
        kept = written.bound is Bound.ABOUT or coarser
        return kept and _true_of_exactly(written, recorded)
    if bound is Bound.NEARLY:
        return written.bound is Bound.NEARLY and not coarser
    if coarser:
        return written.bound in _SAME_SIDE.get(bound, ()) and is_tight(written, recorded)
    return written.bound in _ENTAILS.get(bound, ())


def _true_of_exactly(written: Written, recorded: Decimal) -> bool:
    value = written.value
    match written.bound:
        case Bound.EXACT:
            return rounds(written, recorded)
        case Bound.ABOUT:
            return is_about(written, recorded)
        case Bound.NEARLY:
            return abs(recorded) < abs(value) and is_about(written, recorded)
        case Bound.MORE_THAN:
            return recorded > value and is_tight(written, recorded)
        case Bound.AT_LEAST:
            return recorded >= value and is_tight(written, recorded)
        case Bound.LESS_THAN:
            return recorded < value and is_tight(written, recorded)
        case Bound.AT_MOST:
            return recorded <= value and is_tight(written, recorded)
        case Bound.EXACTLY:
            return recorded == value


_LOWER = frozenset({Bound.MORE_THAN, Bound.AT_LEAST})
_UPPER = frozenset({Bound.LESS_THAN, Bound.AT_MOST})
_SIDED = _LOWER | _UPPER
_SAME_SIDE = {bound: side for side in (_LOWER, _UPPER) for bound in side}
_ENTAILS = {
    # More than fifty is also at least fifty; at least fifty is not more than fifty.
    Bound.MORE_THAN: _LOWER,
    Bound.AT_LEAST: frozenset({Bound.AT_LEAST}),
    Bound.LESS_THAN: _UPPER,
    Bound.AT_MOST: frozenset({Bound.AT_MOST}),
}


def _ordinary(value: Decimal) -> bool:
    return value.is_finite() and abs(value.adjusted()) < LARGEST
