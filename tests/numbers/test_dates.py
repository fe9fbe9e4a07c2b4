"""Dates as far as they are printed."""

import pytest

from source_discipline.numbers.number import Kind
from source_discipline.numbers.scan import numbers_in
from source_discipline.records.values import Date


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("In 2012 it opened.", [Date(2012)]),
        ("It opened on 11 March 2021.", [Date(2021, 3, 11)] * 2),
        ("It opened on March 11, 2021.", [Date(2021, 3, 11)] * 2),
        ("It opened on the 11th of March 2021.", [Date(2021, 3, 11)] * 2),
        ("It opened in March 2021.", [Date(2021, 3)]),
        ("It opened on Sept. 3, 2021.", [Date(2021, 9, 3)] * 2),
        ("It opens on March 11.", [None]),
        ("It opened on 2021-03-11.", [Date(2021, 3, 11)]),
        ("It opened on 2021-03-11T16:56.", [Date(2021, 3, 11)]),
        ("It opened in 2021-03.", [Date(2021, 3)]),
        ("It opened on 03/11/2021.", [Date(2021)]),
        ("It grew in the 1990s.", [Date(1990, years=10)]),
        ("It grew in the '90s.", [Date(1990, years=10)]),
        ("It grew in the 19th century.", [Date(1800, years=100)]),
        ("It grew in the 18th and 19th centuries.",
         [Date(1700, years=100), Date(1800, years=100)]),
        ("It ran from 2010 to 2017.", [Date(2010), Date(2017)]),
        ("It ran 2010–17.", [Date(2010), Date(2017)]),
        ("It stood by 300 BC.", [Date(-300)]),
        ("Mid-2024 figures differ.", [Date(2024)]),
        ("In 2016 Lee sorted it.", [Date(2016)]),
        ("A 2006 News poll.", [Date(2006)]),
    ],
)  # fmt: skip
def test_date(text: str, dates: list[Date | None]) -> None:
    found = numbers_in(text)
    assert [number.kind for number in found] == [Kind.DATE] * len(dates)
    assert [number.date for number in found] == dates


@pytest.mark.parametrize(
    "text",
    [
        "It has 2012 plates.",
        "In 2000 drawers it kept them.",
        "A batch size of 2000.",
        "It is 1999 mm wide.",
        "It cost $2012.",
        "It holds 2,012.",
        "It is 2012% larger.",
        "It rose to 2048 units.",
        "It opened (Lee, 2012).",
        "It is model X2012.",
    ],
)
def test_no_date(text: str) -> None:
    assert Kind.DATE not in [number.kind for number in numbers_in(text)]


def test_ends_of_a_range_of_years() -> None:
    assert [n.end_of_range for n in numbers_in("It ran between 2010 and 2017.")] == ["low", "high"]
