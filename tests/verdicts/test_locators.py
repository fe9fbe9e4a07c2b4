"""Which place of a source a citation names."""

import pytest

from source_discipline.verdicts.comparing.locators import names_locator

RECORDED = "abstract; Section 6; Table 2 (5 networks); Task 1 table, row 2; p. 7"


@pytest.mark.parametrize(
    "cited",
    ["Abstract", "Section 6", "Sec. 6", "§6", "§ 6", "Table 2", "Tab. 2", "Table 2 (5 networks)",
     "Task 1 table", "Task 1 table, row 2", "page 7", RECORDED],
)  # fmt: skip
def test_the_place_or_one_named_less_closely(cited: str) -> None:
    assert names_locator(RECORDED, cited)


@pytest.mark.parametrize(
    "cited",
    ["Section 60", "Section", "Table 3", "Table 2 (7 networks)", "Task 1 table, row 3", "7"],
)
def test_another_place(cited: str) -> None:
    assert not names_locator(RECORDED, cited)
