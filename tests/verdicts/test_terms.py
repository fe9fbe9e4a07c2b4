"""A fact with terms speaks only for a number that one of them stands by."""

import pytest

from source_discipline.records.fact import Fact
from source_discipline.verdicts.comparing.terms import apply


@pytest.mark.parametrize(
    ("terms", "near", "applies"),
    [
        (("safe",), "1,239 safe synsets", True),
        (("safe",), "1,239 safely kept synsets", True),
        (("safe",), "1,239 unsafe synsets", False),
        (("verb",), "13,767 adverb synsets, the verb synsets", True),
        (("verb",), "13,767 adverb synsets", False),
        (("men",), "5 women", False),
        (("blurred",), "5 face-blurred images", True),
        (("blurred",), "5 unblurred images", False),
        ((), "5 images", True),
    ],
)
def test_a_term_stands_at_the_beginning_of_a_word(
    terms: tuple[str, ...], near: str, applies: bool
) -> None:
    fact = Fact("s", "f", "", "", "full-text", terms=terms)
    assert apply(fact, near, near, (), ()) is applies


def test_the_term_of_another_fact_beside_the_number_decides() -> None:
    fact = Fact("s", "f", "", "", "full-text", terms=("connected",))
    scope = "8 layers, three of them connected"
    assert apply(fact, "three of them", scope, ["convolutional"], ())
    assert not apply(fact, "three convolutional ones", scope, ["convolutional"], ())
    assert apply(fact, "three nonconvolutional ones", scope, ["convolutional"], ())


def test_a_fact_without_terms_is_passed_over_where_a_twin_is_meant() -> None:
    fact = Fact("s", "f", "", "", "full-text")
    assert not apply(fact, "154 major mistakes", "", ["major"], ["major"])
    assert apply(fact, "154 mistakes", "", ["major"], ["major"])
    assert apply(fact, "154 major mistakes", "", ["major"], [])
