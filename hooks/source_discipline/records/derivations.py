"""Derived facts: arithmetic over other facts, recomputed from what those record."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Context, Decimal, localcontext

from source_discipline.records.fact import Derivation, Fact
from source_discipline.records.ledger import Ledger
from source_discipline.records.values import Bound, Date
from source_discipline.text.errors import InvalidRecord
from source_discipline.text.yaml_file import Place

_EXACT = Context(prec=60)
"""Digits enough that no sum or product of recorded values is rounded."""


@dataclass(frozen=True, slots=True)
class Departure:
    """A recorded value that does not follow from the facts it is derived from."""

    fact: Fact
    derived: Decimal
    """What the facts give now."""
    place: Place
    """Where the recorded value is."""


def departures(ledger: Ledger) -> Iterator[Departure]:
    """Each derived fact whose recorded value no longer follows."""
    for fact in ledger:
        if fact.derived and isinstance(fact.value, Decimal):
            value = derived_value(fact.derived, ledger)
            if not follows(fact.value, value, fact.bound):
                yield Departure(fact, value, ledger.place(fact, "value"))


def derived_value(derivation: Derivation, ledger: Ledger) -> Decimal:
    """The result of a derivation over recorded values; the ledger is known to be sound."""
    if derivation.operation == "count":
        return Decimal(len(derivation.operands))
    facts = [ledger.get(name) for name in derivation.operands]
    values = [value for fact in facts if fact and (value := number(fact)) is not None]
    with localcontext(_EXACT):
        return _result(derivation.operation, values)


def _result(operation: str, values: list[Decimal]) -> Decimal:
    first, *others = values
    match operation:
        case "sum":
            return first + sum(others)
        case "difference":
            return first - sum(others)
        case "product":
            for other in others:
                first *= other
            return first
        case "ratio":
            return first / others[0]
        case "percent":
            return 100 * first / others[0]
    raise ValueError(f"`{operation}` is not a valid operation")


def follows(recorded: Decimal, derived: Decimal, bound: Bound) -> bool:
    """Whether a recorded value is the derived one, at the precision and with the bound recorded."""
    match bound:
        case Bound.MORE_THAN:
            return derived > recorded
        case Bound.AT_LEAST:
            return derived >= recorded
        case Bound.LESS_THAN:
            return derived < recorded
        case Bound.AT_MOST:
            return derived <= recorded
        case Bound.EXACT:
            shown = recorded
        case _:
            # "About 1,300" is as precise as its digits before the closing zeros.
            shown = recorded.normalize()
    step = Decimal((0, (1,), int(shown.as_tuple().exponent)))
    with localcontext(_EXACT):
        return abs(derived - recorded) <= step / 2


def number(fact: Fact) -> Decimal | None:
    """The number a fact brings into arithmetic: its value, or the year of a date without month."""
    if isinstance(fact.value, Date):
        return Decimal(fact.value.year) if fact.value.month is None else None
    return fact.value if isinstance(fact.value, Decimal) else None


def unusable_operands(ledger: Ledger) -> Iterator[InvalidRecord]:
    """Derived facts that cannot be computed: no number to reckon with, or a division by zero."""
    for fact in ledger:
        if fact.derived is None:
            continue
        if not isinstance(fact.value, Decimal):
            place = ledger.place(fact, "value")
            message = f"the value of `{fact.id}` is derived and must be a number"
            yield InvalidRecord(fact.path, *place, message)
        if fact.derived.operation != "count":
            yield from _unusable(fact, fact.derived, ledger)


def _unusable(fact: Fact, derivation: Derivation, ledger: Ledger) -> Iterator[InvalidRecord]:
    for index, name in enumerate(derivation.operands):
        operand = ledger.get(name)
        if operand is None:
            continue
        value = number(operand)
        message = ""
        if value is None:
            message = f"`{name}` has no single number to compute with"
        elif value == 0 and index and derivation.operation in ("ratio", "percent"):
            message = f"`{name}` is zero and cannot divide"
        if message:
            place = ledger.place(fact, "derived", derivation.operation, index)
            yield InvalidRecord(fact.path, *place, message, "derive the value from other facts")
