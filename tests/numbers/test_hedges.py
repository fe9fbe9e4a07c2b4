"""The bound that a wording sets."""

import pytest

from source_discipline.numbers.scan import numbers_in
from source_discipline.records.values import Bound

B = Bound


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("It has 50 plates.", [B.EXACT]),
        ("More than fifty plates.", [B.MORE_THAN]),
        ("It has over 50 plates.", [B.MORE_THAN]),
        ("It has > 50 plates.", [B.MORE_THAN]),
        ("It has >50 plates.", [B.MORE_THAN]),
        ("At least 50 plates.", [B.AT_LEAST]),
        ("It has 50+ plates.", [B.AT_LEAST]),
        ("It has 50 or more plates.", [B.AT_LEAST]),
        ("It has 50 plates or more.", [B.AT_LEAST]),
        ("No fewer than 50 plates.", [B.AT_LEAST]),
        ("Fewer than 50 plates.", [B.LESS_THAN]),
        ("It has less than a third of them.", [B.LESS_THAN]),
        ("It has up to 50 plates.", [B.AT_MOST]),
        ("No more than 50 plates.", [B.AT_MOST]),
        ("At most 50 plates.", [B.AT_MOST]),
        ("Nearly 50 plates.", [B.NEARLY]),
        ("Just under 50 plates.", [B.NEARLY]),
        ("Just over 50 plates.", [B.MORE_THAN]),
        ("Some 50 plates, ~40 of wood.", [B.ABOUT, B.ABOUT]),
        ("Approximately 50 plates, or 600 or so.", [B.ABOUT, B.ABOUT]),
        ("It took about $50 and roughly an estimated 3 days.", [B.ABOUT, B.ABOUT]),
        ("It was kept over five decades.", [B.EXACT]),
        ("It was kept for over five decades.", [B.MORE_THAN]),
        ("It was kept over the past five years.", [B.EXACT]),
        ("It cost 20 dollars, at least 3 euros.", [B.EXACT, B.AT_LEAST]),
        ("It lost 9 percent, or more than a third.", [B.EXACT, B.MORE_THAN]),
        ("It was about plates. 50 broke.", [B.EXACT]),
        ("It keeps 3.2 million plates under 12 headings.", [B.EXACT, B.EXACT]),
        ("A list of 40 sites covers over 50 plates.", [B.EXACT, B.MORE_THAN]),
        ("It has error rates under 12%.", [B.LESS_THAN]),
        ("It has 3 plates fewer than the 50 of others.", [B.EXACT, B.EXACT]),
        ("It grew up to 2014, around 1990.", [B.EXACT, B.ABOUT]),
        ("It has 50-plus plates, 40-odd of wood.", [B.AT_LEAST, B.ABOUT]),
        ("It has exactly 50 plates.", [B.EXACTLY]),
        ("It does not hold 50 plates.", [B.EXACT]),
        ("It holds not only 50 plates.", [B.EXACT]),
        ("It does not exceed 50 plates.", [B.AT_MOST]),
    ],
)
def test_bound(text: str, bounds: list[Bound]) -> None:
    assert [number.bound for number in numbers_in(text)] == bounds
