"""Derived facts: recomputed exactly, compared at the precision recorded."""

from decimal import Decimal

import pytest

from source_discipline.records.derivations import (
    departures,
    derived_value,
    follows,
    unusable_operands,
)
from source_discipline.records.fact import Derivation, Fact
from source_discipline.records.ledger import Ledger
from source_discipline.records.values import Bound, Date, Range

Value = Decimal | Range | Date | None


def fact(id: str, value: Value, derived: Derivation | None = None, **more: object) -> Fact:
    return Fact("s", id, "", "", "full-text", value=value, derived=derived, **more)  # type: ignore[arg-type]


def ledger(*values: str) -> Ledger:
    """Facts named a, b, c … with the given values."""
    return Ledger(tuple(fact(chr(97 + n), Decimal(value)) for n, value in enumerate(values)))


def over(operation: str, count: int) -> Derivation:
    return Derivation(operation, tuple(f"s#{chr(97 + n)}" for n in range(count)))


@pytest.mark.parametrize(
    ("operation", "values", "result"),
    [
        ("sum", ["1281167", "50000", "100000"], "1431167"),
        ("sum", ["0.1", "0.2"], "0.3"),
        ("difference", ["26.172", "16.422"], "9.750"),
        ("difference", ["10", "3", "2"], "5"),
        ("product", ["224", "224", "3"], "150528"),
        ("ratio", ["3", "4"], "0.75"),
        ("percent", ["1", "8"], "12.5"),
        ("count", ["5", "7", "9"], "3"),
    ],
)
def test_each_operation_is_exact(operation: str, values: list[str], result: str) -> None:
    assert derived_value(over(operation, len(values)), ledger(*values)) == Decimal(result)


def test_a_year_is_a_number_in_arithmetic() -> None:
    book = Ledger((fact("a", Date(2017)), fact("b", Date(2010))))
    assert derived_value(over("difference", 2), book) == 7


@pytest.mark.parametrize(
    ("recorded", "derived", "bound", "expected"),
    [
        ("9.75", "9.750", Bound.EXACT, True),
        ("9.8", "9.75", Bound.EXACT, True),
        ("9.7", "9.75", Bound.EXACT, True),
        ("9.6", "9.75", Bound.EXACT, False),
        ("650", "650.0216", Bound.EXACT, True),
        ("651", "650.0216", Bound.EXACT, False),
        ("1300", "1281", Bound.EXACT, False),
        ("1300", "1281", Bound.ABOUT, True),
        ("1300", "1349", Bound.ABOUT, True),
        ("1300", "1351", Bound.ABOUT, False),
        ("50", "50", Bound.MORE_THAN, False),
        ("50", "51", Bound.MORE_THAN, True),
        ("50", "50", Bound.AT_LEAST, True),
        ("50", "49", Bound.AT_LEAST, False),
        ("50", "50", Bound.LESS_THAN, False),
        ("50", "50", Bound.AT_MOST, True),
        ("50", "51", Bound.AT_MOST, False),
    ],
)
def test_a_value_follows_at_its_precision(
    recorded: str, derived: str, bound: Bound, expected: bool
) -> None:
    assert follows(Decimal(recorded), Decimal(derived), bound) is expected


def test_a_departure_tells_what_follows_now() -> None:
    gap = fact("gap", Decimal("9.6"), over("difference", 2), path="evidence/s.yml", line=9)
    book = Ledger((*ledger("26.172", "16.422"), gap))
    (departure,) = departures(book)
    assert departure.fact is gap
    assert departure.derived == Decimal("9.750")
    assert departure.place.line == 9


@pytest.mark.parametrize(
    ("operation", "values", "message"),
    [
        ("sum", [Range(Decimal(1), Decimal(2)), Decimal(1)], "`s#a` has no single number"),
        ("sum", [None, Decimal(1)], "`s#a` has no single number"),
        ("difference", [Date(2017, 7), Date(2010)], "`s#a` has no single number"),
        ("ratio", [Decimal(1), Decimal("0.0")], "`s#b` is zero and cannot divide"),
        ("percent", [Decimal(1), Decimal(0)], "`s#b` is zero and cannot divide"),
    ],
)
def test_operands_that_cannot_be_computed_with(
    operation: str, values: list[Value], message: str
) -> None:
    facts = [fact(chr(97 + n), value) for n, value in enumerate(values)]
    book = Ledger((*facts, fact("x", Decimal(1), over(operation, 2))))
    (error,) = unusable_operands(book)
    assert error.message.startswith(message)


def test_zero_may_be_divided_and_counted() -> None:
    book = ledger("0", "4")
    ratio = fact("x", Decimal(0), over("ratio", 2))
    count = fact("y", Decimal(2), over("count", 2))
    assert not list(unusable_operands(Ledger((*book, ratio, count))))


def test_a_derived_value_must_be_a_number() -> None:
    book = Ledger((*ledger("1", "2"), fact("x", Date(2012), over("sum", 2))))
    (error,) = unusable_operands(book)
    assert error.message == "the value of `x` is derived and must be a number"
