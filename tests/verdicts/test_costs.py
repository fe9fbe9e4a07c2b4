"""Judging what is cited costs no more for each number where there are more of them."""

import pytest

from costs import LINEAR, Counted, growth
from judging import project, recorded
from sampling import some
from source_discipline.text.document import Document
from source_discipline.verdicts.claim import read_page
from source_discipline.verdicts.judged_page import judge_page

_HEAD = "| a | b |\n|---|---|\n"
SHAPES = {
    "a row": (_HEAD, "| 5 plates [@survey1999] "),
    "rows": (_HEAD, "| 5 plates | [@survey1999] |\n"),
    "a cell": (f"{_HEAD}| ", "5 plates [@survey1999], "),
    "a sentence": ("", "5 plates [@survey1999] and "),
    "a sentence with one source": ("See [@survey1999]: ", "5 plates and "),
    "sentences": ("", "It has 5 plates [@survey1999]. "),
    "wrong ones": ("", "6 plates [@survey1999] and "),
    "items": ("", "- 5 plates [@survey1999]\n"),
    "years": ("", "in 2012 [@survey1999] and "),
    "lists": ("", "It has two halls (old and tall). "),
    "settings": ("`a=5` ", "since a is set to 5, "),
}
FACTS = (recorded("5", "plates"), recorded("7", "plates", dataset="PlateNet"))


@pytest.mark.parametrize("shape", some(SHAPES, lambda number: number % 4 == 0))
def test_judging_takes_linear_time(shape: str) -> None:
    head, unit = SHAPES[shape]

    def judge(size: int) -> None:
        page = read_page(Document("docs/index.md", Counted(f"{head}{unit * size}\n")))
        assert judge_page(page, project(FACTS)).verdicts

    assert growth(judge, 100) < LINEAR
