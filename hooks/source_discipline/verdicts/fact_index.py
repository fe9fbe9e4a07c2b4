"""Plausibility: which facts a number may state, found without comparing it with each.

The facts are filed by unit and sorted by value, so that only a window around the written value is
looked at. What is outside it is a mismatch of value by every rule of comparison; what is
inside has to be judged.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from source_discipline.numbers.number import Number
from source_discipline.records.fact import Fact
from source_discipline.records.ledger import Ledger
from source_discipline.records.values import Bound
from source_discipline.verdicts.comparing.comparison import LARGEST
from source_discipline.verdicts.comparing.conversions import factors, unit_of
from source_discipline.verdicts.comparing.precision import ABOUT


@dataclass(frozen=True, slots=True)
class _Shelf:
    """The facts of one unit: their values in order, and their places among all facts."""

    values: Sequence[Decimal]
    places: Sequence[int]


class Index:
    """Facts by unit and value."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        self.facts = tuple(facts)
        filed: dict[str | None, list[tuple[Decimal, int]]] = defaultdict(list)
        self._equal: dict[Decimal, list[Fact]] = defaultdict(list)
        self._others: list[int] = []
        for place, fact in enumerate(self.facts):
            if isinstance(fact.value, Decimal):
                filed[fact.unit].append((fact.value, place))
                self._equal[fact.value].append(fact)
            else:
                self._others.append(place)
        self._shelves = {unit: _shelf(entries) for unit, entries in filed.items()}

    def equal(self, number: Number) -> Sequence[Fact]:
        """The facts whose value is the very one that is written, without a hedge."""
        exact = number.bound is Bound.EXACT and not (number.vague or number.date)
        return self._equal.get(number.value, ()) if exact and number.value is not None else ()

    def plausible(self, number: Number) -> tuple[Fact, ...]:
        """The facts that the number may state, in their order; ranges and dates always."""
        value = number.value
        if number.date or (value is not None and not _ordinary(value, number.step)):
            return self.facts
        places = [*self._others]
        if value is not None:
            low, high = _window(number, value)
            own, small = unit_of(number), abs(value) <= 1
            for unit, shelf in self._shelves.items():
                for factor in factors(unit, own, small):
                    first = bisect_left(shelf.values, low / factor)
                    last = bisect_right(shelf.values, high / factor)
                    places += shelf.places[first:last]
        return tuple(self.facts[place] for place in sorted(set(places)))


@lru_cache(1024)
def fact_index(ledger: Ledger, citekey: str = "") -> Index:
    """The facts with a value of one source, or of all, to be found by unit and value."""
    facts = ledger.of(citekey) if citekey else ledger.facts
    return Index(fact for fact in facts if fact.value is not None)


def _shelf(entries: list[tuple[Decimal, int]]) -> _Shelf:
    entries.sort()
    return _Shelf([value for value, _ in entries], [place for _, place in entries])


def _ordinary(value: Decimal, step: Decimal) -> bool:
    return all(part.is_finite() and abs(part.adjusted()) < LARGEST for part in (value, step))


def _window(number: Number, value: Decimal) -> tuple[Decimal, Decimal]:
    """Wider than any comparison reaches: rounding half a step, a hedge less than the value."""
    if number.vague:
        return value, value * number.vague
    hedged = abs(value) if number.bound not in (Bound.ABOUT, Bound.NEARLY) else abs(value) * ABOUT
    reach = number.step if number.bound is Bound.EXACT else max(number.step, hedged)
    return value - reach, value + reach
