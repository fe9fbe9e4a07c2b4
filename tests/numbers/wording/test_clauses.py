"""The clause of a number."""

import re

import pytest

from source_discipline.numbers.wording.clauses import clause
from source_discipline.text.document import Span


def clause_of(text: str, number: str) -> str:
    found = re.search(rf"(?<![\d,.]){re.escape(number)}(?![\d])", text)
    assert found
    pieces = clause(text, Span(*found.span()), Span(0, len(text)))
    return " | ".join(text[slice(*piece)].strip() for piece in pieces)


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("It did not open; it holds 50 plates.", "50", "it holds 50 plates"),
        ("It did not open, and it holds 50 plates.", "50", "and it holds 50 plates"),
        ("It is not open but holds 50 plates.", "50", "holds 50 plates"),
        ("Although it was not open, it had 50 plates.", "50", "it had 50 plates"),
        ("The hall, which never opened, holds 50 plates.", "50", "The hall | holds 50 plates"),
        ("The 50 plates, it adds, were not counted.", "50", "The 50 plates | were not counted"),
        ("The hall (not open) holds 50 plates.", "50", "The hall (not open) holds 50 plates"),
        ("The hall (not 50 plates) holds 12.", "50", "not 50 plates"),
        ("Of those not kept, 50 were lost.", "50", "Of those not kept | 50 were lost"),
        ("It has no set size, an average of 50.", "50", "It has no set size | an average of 50"),
        ("It kept no 30 boxes, or 50 plates.", "50", "It kept no 30 boxes | or 50 plates"),
        ("On March 11, 2021, it was not open.", "2021", "On March 11, 2021 | it was not open"),
        ("It was not, in 2012, open.", "2012", "It was not, in 2012, open"),
        ("It does not set it, as was said there, to 50.", "50", "It does not set it | to 50"),
        ("A note, of May 19, 2015, named nobody.", "2015", "of May 19, 2015"),
        ("It was not, on March 11, 2021, open.", "2021", "It was not, on March 11, 2021, open"),
        ("Most of it | not open | 50 plates", "50", "50 plates"),
    ],
)  # fmt: skip
def test_clause(text: str, number: str, expected: str) -> None:
    assert clause_of(text, number) == expected


def test_a_long_sentence_is_looked_at_near_the_number() -> None:
    text = "no plates " + "and more " * 100 + "50 boxes " + "and more " * 100
    assert "no" not in clause_of(text, "50").split()
