"""Comma-separated values: they read back as they were, and no cell is run as a formula."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from source_discipline.publishing.data.csv_json import delimited, inert


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1+2", "@SUM(A1)", "\tx", "\r=1", "  =HYPERLINK(1)", "＝1", "-x"]
)
def test_what_a_spreadsheet_would_run_is_text(cell: str) -> None:
    assert inert(cell) == (cell if cell == "+1" else f"'{cell}")


@pytest.mark.parametrize("cell", ["", "5,000", "-0.5", "16.422", "a = b", "top-5", "†"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert inert(cell) == cell


@given(
    st.lists(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1), min_size=1)
)
def test_rows_read_back(rows: list[list[str]]) -> None:
    read = list(csv.reader(StringIO(delimited(rows), newline="")))
    wanted = [[inert(cell) for cell in row] for row in rows]
    assert read == wanted
    for row in read:
        for cell in row:
            assert not cell.lstrip(" ").startswith(("=", "@", "\t", "\r"))
