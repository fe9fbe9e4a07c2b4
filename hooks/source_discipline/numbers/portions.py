"""Shares of a unit: `half a percent` is 0.5 percent, `three quarters of an hour` 0.75 hours."""

from collections.abc import Sequence

from source_discipline.numbers.numeral import Numeral
from source_discipline.numbers.units import Unit, UnitKind, unit
from source_discipline.numbers.word_values import place

SHARES = frozenset(("share", "part"))
MEASURED = frozenset((UnitKind.MEASURE, UnitKind.PERCENT, UnitKind.MONEY))


def in_unit(
    numeral: Numeral, after: str, left: Sequence[str], right: Sequence[str]
) -> tuple[Numeral, Unit]:
    """A numeral with its unit; a share of a unit is as precise as its decimal fraction."""
    found = unit(numeral, after, left, right)
    if numeral.form not in SHARES:
        return numeral, found
    skipped = 0 if after else _linking(right)
    if skipped:
        one = unit(numeral, after, left, right[skipped:])
        found = one._replace(words=one.words + skipped) if one.kind in MEASURED else found
    if found.kind in MEASURED and numeral.value is not None:
        numeral = numeral._replace(step=place(numeral.value))
    return numeral, found


def _linking(right: Sequence[str]) -> int:
    """How many words link a share to the unit that it is a share of: `half [of a] percent`."""
    of = right[:1] == ["of"]
    return of + 1 if right[of : of + 1] in (["a"], ["an"]) else 0
