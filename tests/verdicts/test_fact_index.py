"""What is passed over without being judged is a mismatch of value."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from source_discipline.numbers.scan import numbers_in
from source_discipline.records.fact import Fact
from source_discipline.records.values import Bound, Date, Range
from source_discipline.verdicts.fact_index import Index
from source_discipline.verdicts.judge import judge
from source_discipline.verdicts.judgement import Outcome

UNITS = (None, "images", "percent", "per mille", "share", "GB", "TB", "MB", "percentage points")
HEDGES = ("", "about ", "more than ", "at least ", "nearly ", "less than ", "at most ", "~")
FORMS = ("{}", "{} images", "{} percent", "{}%", "{}‰", "{} GB", "{} million", "{}K images", "-{}")
WORDS = (
    "half",
    "a third of them",
    "hundreds of images",
    "thousands",
    "one in five",
    "2:1",
    "twice",
)
VALUES = st.one_of(
    st.decimals("0", "3", places=3),
    st.decimals("0", "100", places=1),
    st.integers(0, 3000).map(Decimal),
    st.integers(10**4, 10**8).map(Decimal),
)


def fact(value: Decimal | Range | Date, unit: str | None, bound: Bound) -> Fact:
    return Fact("a", "b", "", "p. 1", "full-text", value=value, unit=unit, bound=bound)


@st.composite
def wordings(draw: st.DrawFn) -> tuple[str, Decimal]:
    """A wording, and a value that is often near the written one."""
    value = draw(VALUES)
    printed = draw(st.sampled_from([f"{value}", f"{value:,}", f"{value:.1f}", f"{value:.0f}"]))
    text = draw(st.sampled_from([*FORMS, *WORDS])).format(printed)
    factor = draw(st.sampled_from(["1", "100", "0.01", "1000000", "1000", "1.04", "0.9", "7"]))
    return draw(st.sampled_from(HEDGES)) + text, value * Decimal(factor)


@settings(max_examples=500)
@given(wordings(), st.sampled_from(UNITS), st.sampled_from(Bound))
def test_what_is_not_plausible_is_a_mismatch(
    wording: tuple[str, Decimal], unit: str | None, bound: Bound
) -> None:
    text, value = wording
    recorded = fact(value, unit, bound)
    for number in numbers_in(f"It has {text}."):
        if number.kind.judged and recorded not in Index([recorded]).plausible(number):
            assert judge(number, recorded).outcome is Outcome.VALUE


def test_only_a_window_is_plausible_in_the_order_of_the_ledger() -> None:
    values = [Decimal(n) for n in (900, 100, 500, 101)]
    index = Index(fact(value, "images", Bound.EXACT) for value in values)
    number = numbers_in("It has 100 images.")[0]
    assert [found.value for found in index.plausible(number)] == [100, 101]


def test_ranges_and_dates_are_always_judged() -> None:
    span, day = Range(Decimal(1), Decimal(2)), Date(2012, 5, 1)
    index = Index([fact(span, "images", Bound.EXACT), fact(day, None, Bound.EXACT)])
    assert len(index.plausible(numbers_in("It has 77 images.")[0])) == 2
