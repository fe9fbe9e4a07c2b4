"""What denies that which a sentence says of a number."""

import pytest

from source_discipline.numbers.wording.denials import denials
from source_discipline.numbers.wording.falsehoods import falsehood
from source_discipline.text.document import Span


def parts(text: str) -> tuple[str, Span, Span]:
    start, end = text.index("⟦"), text.index("⟧") - 1
    plain = text.replace("⟦", "").replace("⟧", "")
    return plain, Span(start, end), Span(0, len(plain))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It holds ⟦50⟧ plates.", []),
        ("It does not hold ⟦50⟧ plates.", [("not hold", False)]),
        ("It doesn't hold ⟦50⟧ plates.", [("doesn't hold", False)]),
        ("It never had ⟦50⟧ plates.", [("never", False)]),
        ("No room held ⟦50⟧ plates.", [("No room held", False)]),
        ("The ⟦50⟧ plates were never shown.", [("never shown", False)]),
        ("It has ⟦50⟧ plates without glass.", [("without glass", False)]),
        ("It has ⟦50⟧ plates and 12 boxes without glass.", []),
        ("It has ⟦50⟧ plates and 12 boxes that are not glazed.", [("not glazed", False)]),
        ("It has ⟦50⟧ plates, not 12.", []),
        ("It has 12, not ⟦50⟧ plates.", [("not", True)]),
        ("It has 12 rather than ⟦50⟧ plates.", [("rather than", True)]),
        ("It has ⟦50⟧ rather than 12 plates.", []),
        ("It has ⟦50⟧ plates and not the glass.", []),
        ("It has no fewer than ⟦50⟧ plates.", []),
        ("It has not only ⟦50⟧ plates but boxes, too.", []),
        ("It has not only ⟦50⟧ plates.", [("not", True)]),
        ("It did not open until ⟦1950⟧.", []),
        ("Nobody says that, in all, it has ⟦50⟧ plates.", [("Nobody says", False)]),
        ("The list is not that of glass: it has ⟦50⟧ plates.", []),
        ("See No. 4 for the ⟦50⟧ plates.", []),
    ],
)
def test_denials(text: str, expected: list[tuple[str, bool]]) -> None:
    found = denials(*parts(text))
    assert [(each.text, each.contrast) for each in found] == expected


def test_what_is_denied_is_named_by_stems() -> None:
    (found,) = denials(*parts("It was not yet fully confirmed for ⟦50⟧ plates."))
    assert found.words == ("confirm",)
    (found,) = denials(*parts("It has ⟦50⟧ plates without external training data."))
    assert found.words == ("extern", "train", "data")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is a myth that it has ⟦50⟧ plates.", "myth that"),
        ("It would be wrong to say it has ⟦50⟧ plates.", "wrong to say"),
        ("They denied that it has ⟦50⟧ plates.", "denied that"),
        ("The idea that it has ⟦50⟧ plates is mistaken.", "mistaken"),
        ("The claim of ⟦50⟧ plates is not true.", "not true"),
        ("It has ⟦50⟧ plates, which is false.", "false"),
        ("It is falsely reported as ⟦50⟧ plates.", "falsely reported"),
        ("The false positives were ⟦50⟧ plates.", ""),
        ("Of the labels ⟦50⟧ are wrong.", ""),
        ("It is a myth. It has ⟦50⟧ plates.", ""),
        ("The claim is that it has ⟦50⟧ plates; another is false.", ""),
        ("Workers wrongly labeled ⟦50⟧ plates.", ""),
    ],
)
def test_falsehood(text: str, expected: str) -> None:
    assert falsehood(*parts(text)) == expected
