"""The word that says which way a number points."""

import pytest

from source_discipline.numbers.wording.governing import governing
from source_discipline.numbers.wording.stems import negated, positives, stem, words
from source_discipline.text.document import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell by ⟦11⟧ percent.", "fell"),
        ("It fell by an average of about ⟦11⟧ percent.", "fell"),
        ("It lost ⟦11⟧ plates.", "lost"),
        ("A loss of nearly ⟦11⟧ plates.", "loss"),
        ("An increase in losses of ⟦11⟧ percent.", "increase"),
        ("It is ⟦37⟧ percent lower.", "lower"),
        ("It is ⟦37⟧% lower.", "lower"),
        ("It is ⟦4⟧ points above the best.", "above"),
        ("It is ⟦11⟧ to 14 points lower.", "lower"),
        ("It has ⟦2,674⟧ classes fewer.", "fewer"),
        ("It is ⟦6⟧ times faster.", "faster"),
        ("It is kept ⟦10⟧ years after the sale.", "after"),
        ("It is due after ⟦three⟧ months.", "after"),
        ("The highest value was ⟦73.2⟧.", "highest"),
        ("The highest top-5 error was ⟦73.2⟧.", "highest"),
        ("It was ⟦92⟧ percent, far above its share of lamps.", "above"),
        ("It has ⟦50⟧ plates, fewer than the other.", "fewer"),
        ("It has ⟦50⟧ plates, some above the door.", ""),
        ("It was ⟦92⟧ percent, above which nobody came.", ""),
        ("It has ⟦50⟧ plates over the door.", ""),
        ("It tried ⟦204⟧ models under 213 conditions.", ""),
        ("It has ⟦10⟧ larger plates.", ""),
        ("For ⟦12⟧ plates better glass was found.", ""),
        ("It has a ⟦37⟧ percent lower loss.", "lower"),
        ("It has ⟦10⟧ plates or more.", ""),
        ("It has the best plates, and ⟦10⟧ boxes.", ""),
        ("It has 46 best plates and ⟦10⟧ boxes.", ""),
        ("It was found after a fall in ⟦three⟧ rooms.", ""),
    ],
)
def test_governing(text: str, expected: str) -> None:
    start, end = text.index("⟦"), text.index("⟧") - 1
    plain = text.replace("⟦", "").replace("⟧", "")
    assert governing(plain, Span(start, end), Span(0, len(plain))) == expected


@pytest.mark.parametrize(
    "forms",
    [
        "agree agreed agreement agrees agreeing", "release released", "drop dropped dropping",
        "label labeled labelled", "study studies studied", "remove removal removed",
        "confirm confirmed confirmation", "apply applies applied", "supply supplied",
        "imply implies", "reply replied", "multiply multiplied", "simple simply", "exact exactly",
        "sharp sharply", "deep deeply",
    ],
)  # fmt: skip
def test_forms_of_a_word_share_a_stem(forms: str) -> None:
    assert len(set(map(stem, forms.split()))) == 1


@pytest.mark.parametrize(
    "pair", ["image imageable", "old older", "total tot", "class clash", "app apply"]
)
def test_other_words_do_not(pair: str) -> None:
    one, other = map(stem, pair.split())
    assert one != other


def test_words_in_a_negative_form() -> None:
    found = words("Unsafe and non-imageable plates inform the incorrect.")
    expected = {"safe": "unsafe", "imageable": "non-imageable", "correct": "incorrect"}
    assert positives(found).items() >= expected.items()
    assert "form" not in positives(found)
    assert negated("safe", found)
    assert not negated("form", found)
