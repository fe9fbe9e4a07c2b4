"""The scan as a whole: nothing visible is missed, positions hold, time stays linear."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from costs import LINEAR, Counted, growth
from sampling import some
from source_discipline.numbers.number import Kind, Number
from source_discipline.numbers.scan import numbers, numbers_in, says_nothing
from source_discipline.prose.mask import prose
from source_discipline.text.document import Document
from source_discipline.verdicts.claim import read_page

PAGE = """\
---
title: The 5,000 plates
---

# 2. Plates

1. In 2012 the archive held `n = 5` of **5,000 plates** [@survey1999, p. 3].
2. It grew by 16.4 percent.[^1]

| Year | Plates |
|------|-------:|
| 2012 |  5,000 |

[^1]: Lee, J. (2013). Of 7 plates. *Archives*, 12(3), 45-67.
"""

PIECES = st.sampled_from([
    "1", "2012", "5,000", "16.4", "%", "$", "€", "one", "two", "half", "million", "thousand", "of",
    "in", "to", "and", "-", "–", "—", "x", "/", "(", ")", "[", "]", ".", ",", ":", ";", "~", ">",
    "th", "s", "k", "M", "B", "kg", "Figure", "p.", "al.", "Lee", "March", "2021-03-11", "more",
    "than", "or", "a", "third", "½", "⁹", "²", "é", "数", "\u0664", "\u00a0", "\n", "\t",
])  # fmt: skip


def seen(text: str) -> list[tuple[str, Kind]]:
    return [(number.text, number.kind) for number in numbers(prose(Document("page.md", text)))]


def check(text: str, found: list[Number]) -> None:
    end = 0
    for number in found:
        assert end <= number.span.start < number.span.end <= len(text)
        assert text[number.span.start : number.span.end] == number.text
        end = number.span.end


def test_a_page() -> None:
    assert seen(PAGE) == [
        ("5,000", Kind.COUNT),
        ("2", Kind.ENUMERATOR),
        ("1", Kind.ENUMERATOR),
        ("2012", Kind.DATE),
        ("`n = 5`", Kind.CODE),
        ("5,000", Kind.COUNT),
        ("2", Kind.ENUMERATOR),
        ("16.4", Kind.PERCENTAGE),
        ("2012", Kind.DATE),
        ("5,000", Kind.QUANTITY),
        ("2013", Kind.REFERENCE),
        ("7", Kind.COUNT),
        ("12", Kind.REFERENCE),
        ("3", Kind.REFERENCE),
        ("45", Kind.REFERENCE),
        ("67", Kind.REFERENCE),
    ]


def test_a_cell_is_read_by_itself() -> None:
    row = "| Plates | 5 | kg |\n|---|---|---|\n| 12 | plates | 2 |\n"
    assert [(n.text, n.unit) for n in numbers(prose(Document("page.md", row)))] == [
        ("5", None), ("12", None), ("2", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found", "value"),
    [
        ("It has **1**,000 plates.", "1**,000", 1000),
        ("It has 1\\.5 million plates.", "1\\.5 million", 1_500_000),
        ("It lost **25**% of them.", "25**%", 25),
        ("It took 10<sup>9</sup> steps.", "10<sup>9", 10**9),
        ("It has 1&nbsp;281&nbsp;167 plates.", "1&nbsp;281&nbsp;167", 1_281_167),
        ("It has 14\nmillion plates.", "14\nmillion", 14_000_000),
        ("It cools to &minus;5 °C.", "5", -5),
    ],
)
def test_marks_inside_a_number_part_nothing(text: str, found: str, value: int) -> None:
    (number,) = numbers(prose(Document("page.md", text)))
    assert (number.text, number.value) == (found, value)


def test_what_a_program_does_by_default_is_a_statement() -> None:
    assert seen("It takes `k` (default is `3`) and `j = 4`.") == [
        ("3", Kind.QUANTITY),
        ("`j = 4`", Kind.CODE),
    ]


def test_a_raised_mark_is_no_claim() -> None:
    assert seen("It holds 5,000 plates.<sup>3</sup>")[-1] == ("3", Kind.REFERENCE)


@given(st.text(max_size=300))
@settings(max_examples=300, deadline=None)
def test_any_text_keeps_positions(text: str) -> None:
    check(text, numbers_in(text))
    check(text, numbers(prose(Document("page.md", text))))


@given(st.lists(PIECES, max_size=60).map(" ".join) | st.lists(PIECES, max_size=60).map("".join))
@settings(max_examples=500, deadline=None)
def test_any_mixture_keeps_positions(text: str) -> None:
    check(text, numbers_in(text))


@given(st.lists(PIECES, max_size=40).map(" ".join))
@settings(deadline=None)
def test_no_digit_goes_unseen(text: str) -> None:
    covered = {i for number in numbers_in(text) for i in range(*number.span)}
    assert not [i for i, character in enumerate(text) if character.isdecimal() and i not in covered]


UNITS = (
    "9", "1,", "1.", "1-", "1/", "1:", "1 ", "one ", "one-", "hundred ", "half a ", "(1", "[1",
    "a1", "a(1", "1e9", "10^9 ", "1 in ", "1st-", "—1", "a" * 80 + "(1", "May 1 ", "2012 ", "½",
    "1 000 ", "1.000", "1\u2060", "(2012) ", "suppose 1 ", "[1][2]", " " * 600 + "1",
)  # fmt: skip


@pytest.mark.parametrize("unit", some(UNITS, lambda number: number % 4 == 0))
def test_time_is_linear(unit: str) -> None:
    assert growth(lambda size: numbers_in(Counted(unit * size)), max(8, 1500 // len(unit))) < LINEAR


@pytest.mark.parametrize("text", ["1. ", "1. \n2. ", "- ", "1) "])
def test_a_page_of_list_marks_alone_claims_nothing(text: str) -> None:
    assert read_page(Document("page.md", text)).claims == ()


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        ("Say who keeps the plates, and why (in a log).", True),
        ("Say who keeps the plates:\nby name.", True),
        ("Say who keeps five plates.", False),
        ("Say who keeps 5 plates.", False),
        ("Say who keeps them [@survey1999].", False),
        ("Say who keeps *them*.", False),
        ("Say who keeps the ①.", False),
        ("Say:\n- who", False),
        ("Say:\n    who", False),
        ("- Say", False),
    ],
)
def test_what_says_nothing(text: str, nothing: bool) -> None:
    assert says_nothing(text) == nothing


@given(st.text("onetw hd.,:'-/()\n", max_size=40))
def test_what_says_nothing_has_no_numbers(text: str) -> None:
    if says_nothing(text):
        assert numbers(prose(Document("page.md", text))) == []
