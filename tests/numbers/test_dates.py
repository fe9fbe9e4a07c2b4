"""Dates as far as they are printed."""

import pytest

from source_discipline.numbers.number import Kind, Relation
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
        ("It opened on 13/11/2021.", [Date(2021, 11, 13)]),
        ("It opened on 11/13/2021.", [Date(2021, 11, 13)]),
        ("It opened on 03.11.2021.", [Date(2021, 11, 3)]),
        ("It opened on 2021/11/03.", [Date(2021, 11, 3)]),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened in 2012.", (Relation.IN, "", "")),
        ("It opened before 2012.", (Relation.BEFORE, "", "")),
        ("It opened prior to March 2012.", (Relation.BEFORE, "", "")),
        ("It is open since about 2012.", (Relation.FROM, "", "")),
        ("It opens no later than 2028.", (Relation.BY, "", "")),
        ("It was open up to 2014.", (Relation.UNTIL, "", "")),
        ("It did not open until 2014.", (Relation.IN, "", "")),
        ("It opened after 2014.", (Relation.AFTER, "", "")),
        ("It opened by the end of 2012.", (Relation.BY, "end", "")),
        ("It opened in early 2012.", (Relation.IN, "early", "")),
        ("It opened late in the year 2012.", (Relation.IN, "late", "")),
        ("It opened in mid-2012.", (Relation.IN, "mid", "")),
        ("It opened in the third quarter of 2012.", (Relation.IN, "third quarter", "")),
        ("It opened in the first half of 2012.", (Relation.IN, "first half", "")),
        ("It opened in the early 19th century.", (Relation.IN, "early", "")),
        ("It opened in the late 1980s.", (Relation.IN, "late", "")),
        ("It opened in late March 2012.", (Relation.IN, "late", "")),
        ("It opened by mid-April 2016.", (Relation.BY, "mid", "")),
        ("It opened on a Monday, March 5, 2012.", (Relation.IN, "", "Monday")),
        ("It opened on 2012-03-05 (Monday).", (Relation.IN, "", "Monday")),
        ("It opened in the first weeks of 2012.", (Relation.IN, "weeks", "")),
        ("At the end in 2012 it closed.", (Relation.IN, "", "")),
        ("It started in 2012.", (Relation.IN, "", "")),
    ],
)
def test_wording(text: str, expected: tuple[Relation, str, str]) -> None:
    last = [number for number in numbers_in(text) if number.kind is Kind.DATE][-1]
    assert (last.relation, last.part, last.weekday) == expected


def test_parts_of_a_date_are_no_numbers_of_their_own() -> None:
    judged = [
        n.text
        for n in numbers_in("In the first half of 2012 half of them were lost.")
        if n.kind.judged
    ]
    assert judged == ["2012", "half"]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("The survey of 1999 counts 5,000 plates.", ["1999"]),
        ("A survey of 1999 plates is lost.", []),
        ("They said that 2021 plates were lost.", []),
        ("The 2021 results were lost.", ["2021"]),
        ("Three plates were lost (see 2018 report).", ["2018"]),
    ],
)
def test_a_year_or_a_count(text: str, years: list[str]) -> None:
    assert [n.text for n in numbers_in(text) if n.kind is Kind.DATE] == years


def test_years_of_a_span_run_forwards() -> None:
    ends = [n.end_of_range for n in numbers_in("It ran from 2017 to 2010.")]
    assert ends == ["reversed", "reversed"]
