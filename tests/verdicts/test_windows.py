"""Which words of a sentence are those of one number."""

import pytest

from source_discipline.text.document import Span
from source_discipline.verdicts.windows import Windows


@pytest.mark.parametrize(
    ("text", "number", "words"),
    [
        ("It has 5 plates.", "5", "It has 5 plates."),
        ("It has 5 plates, with 3 boxes.", "5", "It has 5 plates"),
        ("It has 5 plates, with 3 boxes.", "3", " with 3 boxes."),
        ("Of 9 lamps 4 are lit and 5 are not.", "4", " lamps 4 are lit "),
        ("Of 9 lamps 4 are lit and 5 are not.", "5", " 5 are not."),
        ("It lost 11 to 14 percent of plates.", "11", "It lost 11 to 14 percent of plates."),
        ("It has 7, 8 and 9 plates.", "8", "It has 7, 8 and 9 plates."),
    ],
)
def test_the_words_of_a_number(text: str, number: str, words: str) -> None:
    spans, start = [], 0
    for digits in (part for part in text.replace(",", " ").split() if part.isdecimal()):
        start = text.index(digits, start)
        spans.append(Span(start, start + len(digits)))
        start += 1
    own = next(span for span in spans if text[slice(*span)] == number)
    found = Windows(text, spans).window(own, Span(0, len(text)))
    assert text[slice(*found)] == words
