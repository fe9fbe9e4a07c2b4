"""Quantities of their sorts: percentages, money, ratios, measures, counts."""

import re

from source_discipline.numbers.candidate import Candidate
from source_discipline.numbers.portions import SHARES
from source_discipline.numbers.units import CURRENCIES, UnitKind

_RATIOS = frozenset(
    ("ratio", "fraction", "odds", "chance", *SHARES, "multiplier", "magnitude", "fold", "versus")
)
_FACTOR = re.compile(r"[x×](?![A-Za-z\d])|-?fold\b")
_JOINING = re.compile(r"[-\u2010\u2011–—/]")
_COUNTED = (UnitKind.NOUN, UnitKind.PLURAL)
_COMPARED = re.compile(r"(?:\w+er|more|less|as|the|that|those|its|their|what|worse)\b")


def is_percentage(candidate: Candidate) -> bool:
    """Whether a percent sign or word belongs to it."""
    return candidate.numeral.percent or candidate.unit.kind is UnitKind.PERCENT


def currency(candidate: Candidate) -> str:
    """The sign or code of a currency that is glued before it; empty if there is none."""
    sign = _JOINING.split(candidate.before)[-1].lstrip("([{\"'“‘~≈<>≥≤±+")
    return sign if sign in CURRENCIES else ""


def is_money(candidate: Candidate) -> bool:
    """Whether a currency comes directly before or after it."""
    if candidate.unit.kind is UnitKind.MONEY:
        return True
    if candidate.before:
        return bool(currency(candidate))
    return candidate.prev in CURRENCIES and not candidate.prev.islower()


def is_ratio(candidate: Candidate) -> bool:
    """Whether it compares: a ratio, a fraction, a factor."""
    form = candidate.numeral.form
    if form in SHARES and candidate.unit.kind is UnitKind.MEASURE:
        return False
    if form in _RATIOS or _FACTOR.match(candidate.after):
        return True
    right = candidate.right
    if candidate.next != "times":
        return False
    compares = len(right) > 1 and _COMPARED.match(right[1]) is not None
    return compares or candidate.numeral.decimals > 0


def is_measure(candidate: Candidate) -> bool:
    """Whether a unit of measurement belongs to it."""
    return candidate.unit.kind is UnitKind.MEASURE


def is_count(candidate: Candidate) -> bool:
    """Whether it counts a noun beside it."""
    return candidate.unit.kind in _COUNTED and (
        not candidate.numeral.decimals or candidate.numeral.magnitude != ""
    )
