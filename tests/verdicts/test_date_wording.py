"""What is said of a date besides its figures, held against the record."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judging import outcomes, recorded
from source_discipline.numbers.number import Relation
from source_discipline.numbers.wording.dates import TWELFTHS
from source_discipline.records.fact import Fact
from source_discipline.records.values import Bound, Date
from source_discipline.text.days import WEEKDAY_OF
from source_discipline.verdicts.judge import judge_sentence

WORDS = {
    Relation.IN: "in", Relation.BEFORE: "before", Relation.BY: "by", Relation.FROM: "since",
    Relation.UNTIL: "until", Relation.AFTER: "after",
}  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def dated(value: Date, states: str = "") -> Fact:
    return Fact("survey1999", "opened", states, "p. 1", "full-text", value=value)


def supported(sentence: str, fact: Fact) -> bool:
    found = {verdict for _, verdict, _ in judge_sentence(sentence, fact)}
    return found - {"exempt"} == {"supported"}


@pytest.mark.parametrize(("part", "month"), [*product(TWELFTHS, range(1, 13))])
def test_a_part_of_a_year_is_right_in_its_months(part: str, month: int) -> None:
    sentence = f"It opened in the {part} of 2012."
    assert supported(sentence, dated(Date(2012, month))) == (month in TWELFTHS[part])
    assert not supported(sentence, dated(Date(2012)))


@given(st.dates(date(1900, 1, 1), date(2090, 12, 31)), st.integers(0, 6))
def test_a_day_of_the_week_is_that_of_the_calendar(day: date, later: int) -> None:
    named = WEEKDAYS[(day + timedelta(later)).weekday()]
    fact = dated(Date(day.year, day.month, day.day))
    assert supported(f"It opened on {named}, {day:%B} {day.day}, {day.year}.", fact) == (later == 0)
    assert WEEKDAY_OF[named] == (day + timedelta(later)).weekday()


MAY_SAY = {
    (Relation.IN, Relation.FROM), (Relation.FROM, Relation.IN), (Relation.BY, Relation.IN),
    *((each, each) for each in Relation),
}  # fmt: skip
"""What a sentence may say of what a source says: what began in a year is so since that year."""


@pytest.mark.parametrize(("said", "own"), [*product(Relation, Relation)])
def test_every_pair_of_relations(said: Relation, own: Relation) -> None:
    fact = dated(Date(2012), f"It was open {WORDS[own]} 2012.")
    assert supported(f"It was open {WORDS[said]} 2012.", fact) == ((said, own) in MAY_SAY)


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("The survey appeared in ⟦1999⟧ [@survey1999].", "supported"),
        ("The survey of ⟦1999⟧ lists them [@survey1999].", "supported"),
        ("In ⟦1999⟧ it was published [@survey1999].", "supported"),
        ("The ⟦1999⟧ survey lists them [@survey1999].", "supported"),
        ("The site burned down in ⟦1999⟧ [@survey1999].", "not-recorded"),
        ("The survey of the fire in ⟦1999⟧ lists them [@survey1999].", "not-recorded"),
        ("The survey appeared before ⟦1999⟧ [@survey1999].", "not-recorded"),
        ("The survey appeared in early ⟦1999⟧ [@survey1999].", "not-recorded"),
        ("It is a myth that the survey appeared in ⟦1999⟧ [@survey1999].", "not-recorded"),
        ("The survey was not published in ⟦1999⟧ [@survey1999].", "not-recorded"),
    ],
)
def test_a_year_of_publication_is_of_what_was_published(page: str, expected: str) -> None:
    assert outcomes(page, [recorded("37", "windows")]) == [expected]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("It has at least ⟦6⟧ percent [@survey1999].", "supported"),
        ("It has at most ⟦6⟧ percent [@survey1999].", "hedge"),
        ("It has ⟦6⟧ percent [@survey1999].", "hedge"),
        ("It has about ⟦6⟧ percent [@survey1999].", "hedge"),
        ("It has ⟦5.8⟧ percent [@survey1999].", "supported"),
    ],
)
def test_the_very_figure_outranks_one_that_comes_near_it(page: str, expected: str) -> None:
    six = replace(recorded("6", "percent"), bound=Bound.AT_LEAST)
    assert outcomes(page, [six, recorded("5.83", "percent")]) == [expected]
