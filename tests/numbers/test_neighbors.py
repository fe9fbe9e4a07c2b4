"""What numbers that stand together have in common."""

from decimal import Decimal

import pytest

from source_discipline.numbers.number import Kind
from source_discipline.numbers.scan import numbers_in

K = Kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It lost 11%-14% of them.", [("11%", K.PERCENTAGE, "low"), ("14%", K.PERCENTAGE, "high")]),
        ("It lost 11-14% of them.", [("11", K.PERCENTAGE, "low"), ("14%", K.PERCENTAGE, "high")]),
        ("It holds 500 to 1,000 plates.", [("500", K.COUNT, "low"), ("1,000", K.COUNT, "high")]),
        ("It holds 5--10 plates.", [("5", K.COUNT, "low"), ("10", K.COUNT, "high")]),
        ("Between 5 and 10 km.", [("5", K.MEASURE, "low"), ("10", K.MEASURE, "high")]),
        ("It holds 5 and 10 plates.", [("5", K.COUNT, ""), ("10", K.COUNT, "")]),
        ("It fell from 28.2% to 2.25%.", [("28.2%", K.PERCENTAGE, ""),
                                          ("2.25%", K.PERCENTAGE, "")]),
        ("Plates are 224x300 mm.", [("224", K.MEASURE, ""), ("300", K.MEASURE, "")]),
        ("The split is 80/10/10.", [("80", K.QUANTITY, ""), ("10", K.QUANTITY, ""),
                                    ("10", K.QUANTITY, "")]),
        ("The split is 1,281,167/50,000.", [("1,281,167", K.QUANTITY, ""),
                                            ("50,000", K.QUANTITY, "")]),
        ("See Figures 4, 5 and 6.", [("4", K.REFERENCE, ""), ("5", K.REFERENCE, ""),
                                     ("6", K.REFERENCE, "")]),
        ("Chapters 5 and 6 discuss plates.", [("5", K.REFERENCE, ""), ("6", K.REFERENCE, "")]),
        ("The Zeta-2 and 3 scanners.", [("Zeta-2", K.IDENTIFIER, ""), ("3", K.COUNT, "")]),
        ("It has the Zeta-2 and 3.", [("Zeta-2", K.IDENTIFIER, ""), ("3", K.IDENTIFIER, "")]),
        ("ILSVRC 2013 and 2014.", [("2013", K.IDENTIFIER, ""), ("2014", K.IDENTIFIER, "")]),
    ],
)  # fmt: skip
def test_together(text: str, expected: list[tuple[str, Kind, str]]) -> None:
    assert [(n.text, n.kind, n.end_of_range) for n in numbers_in(text)] == expected


def test_a_magnitude_word_is_shared() -> None:
    low, high = numbers_in("It holds 5 to 10 million plates.")
    assert (low.value, high.value) == (Decimal(5_000_000), Decimal(10_000_000))
    assert (low.unit, high.unit) == ("plates", "plates")


def test_a_magnitude_word_is_not_shared_downwards() -> None:
    first, second = numbers_in("It went from 900,000 to 1 million plates.")
    assert (first.value, second.value) == (Decimal(900_000), Decimal(1_000_000))
