"""Formulas that are not rendered are read as what they say; money stays money."""

from decimal import Decimal

import pytest

from source_discipline.numbers.number import Kind
from source_discipline.numbers.scan import numbers
from source_discipline.prose.mask import prose
from source_discipline.text.document import Document


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        (r"It has $1.2\times10^6$ plates.", "1200000", "plates"),
        (r"It has $1.2 \times 10^{6}$ plates.", "1200000", "plates"),
        (r"It draws $100.9\ \text{mW}$ there.", "100.9", "mW"),
        ("It has $ d = 128 $ there.", "128", None),
        ("It has $d=128$ there.", "128", None),
        (r"It lost $90\%$ of them.", "90", "percent"),
        ("It has $14{,}197$ plates.", "14197", "plates"),
        (r"It is $\approx 5$ there.", "5", None),
    ],
)
def test_a_formula_says_its_number(text: str, value: str, unit: str | None) -> None:
    found = [n for n in numbers(prose(Document("page.md", text))) if n.kind.judged]
    assert [(n.value, n.unit) for n in found] == [(Decimal(value), unit)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It cost $5 and then $6 there.", [5, 6]),
        ("It cost $5 (US$) there.", [5]),
        ("It cost 5 $ and 6 $ there.", [5, 6]),
        ("It cost $1,000-$2,000 there.", [1000, 2000]),
    ],
)
def test_money_is_no_formula(text: str, values: list[int]) -> None:
    found = numbers(prose(Document("page.md", text)))
    assert [(n.kind, n.value) for n in found] == [(Kind.MONEY, value) for value in values]


@pytest.mark.parametrize(
    "text", [r"It is \\(F = 3\\) here.", r"It is \[F = 3\] here.", "$ d = 8 $"]
)
def test_where_formulas_are_rendered_they_are_code(text: str) -> None:
    found = numbers(prose(Document("page.md", text), foreign=True))
    assert [number.kind for number in found] == [Kind.CODE]
