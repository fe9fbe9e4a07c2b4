"""What reading costs grows no faster than what is read."""

import re

import pytest

from costs import LINEAR, TIMES, Counted, growth
from sampling import some
from source_discipline.text.document import Document
from source_discipline.verdicts import claim
from source_discipline.verdicts.claim import read_page

_HEAD = "| a | b |\n|---|---|\n"
SHAPES = {
    "a paragraph": ("", "5 images, "),
    "sentences": ("", "It has 5 images. "),
    "lines": ("", "5 images\n"),
    "items": ("", "- 5 images\n"),
    "headings": ("", "# 5\n\n"),
    "rows": (_HEAD, "| 5 | 6 |\n"),
    "a row": (_HEAD, "|5"),
    "a row with units": (_HEAD, "| 5 images "),
    "a cell": (f"{_HEAD}| ", "5 images, "),
    "citations": ("", "5 images [@a], "),
    "citations side by side": ("", "[@a; @b] 5 "),
    "openers": ("", "["),
    "openers with numbers": ("", "[[5 plates "),
    "marks": ("", "(1) 5 "),
    "ranges": ("", "5–6, "),
    "signs": ("", "− 5, "),
    "signs of a quotation": ("", "5 > "),
    "openers of comments": ("", "<!-- 5 "),
    "emphasis": ("", "**5** "),
    "parted words": ("", "n*ine*ty "),
    "code": ("", "`1,000` "),
    "formulas": ("", "$x = 5$ "),
    "money": ("", "$5 "),
    "words": ("", "five plates and "),
    "what points back": ("", "these two plates, "),
    "what is made up": ("", "suppose 5 plates, "),
    "dates": ("", "in 2012, "),
    "units": ("", "5 µg/m3 "),
    "an entry": ("# References\n\nLee, J. (2012). ", "Of 5 plates, "),
    "a title": ("---\ntitle: ", "5 images, "),
    "foreign letters": ("", "ninеty "),
    "versions": ("", "1.2 version 1.2.3 "),
}


@pytest.mark.parametrize("shape", some(SHAPES, lambda number: number % 5 == 0))
def test_reading_takes_linear_time(shape: str) -> None:
    assert _growth(*SHAPES[shape], 300) < LINEAR


@pytest.mark.exhaustive
@pytest.mark.parametrize("shape", ["a paragraph", "a row", "openers"])
def test_reading_a_hundred_thousand_numbers_takes_linear_time(shape: str) -> None:
    assert _growth(*SHAPES[shape], 100_000 // TIMES) < LINEAR


def _growth(head: str, unit: str, size: int) -> float:
    end = "\n---\n" if head.startswith("---") else "\n"
    return growth(lambda n: read_page(Document("page.md", Counted(head + unit * n + end))), size)


def test_linear_and_quadratic_work_are_told_apart() -> None:
    def calls(size: int) -> None:
        for _ in range(size):
            abs(size)

    def copies(size: int) -> None:
        text = Counted("5" * size)
        for place in range(size):
            text[place:]

    def searches(size: int) -> None:
        text = Counted("5" * size)
        for place in range(size):
            text.find("6", place)

    assert growth(calls, 100) < LINEAR
    assert growth(copies, 100) > LINEAR
    assert growth(searches, 100) > LINEAR


def test_patterns_that_pass_over_all_again_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claim, "_AGAIN", re.compile("6"), raising=False)

    def again(size: int) -> None:
        for place in range(size):
            claim._AGAIN.search("5" * size, place)  # type: ignore[attr-defined]

    assert growth(again, 100) > LINEAR
