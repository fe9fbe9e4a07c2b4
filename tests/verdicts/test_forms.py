"""Wordings and the verdict an expert would give, each beside the near miss that must fail.

`data/forms.tsv` holds one wording a line. `⟦ ⟧` mark the number that is judged; the fact is written
`value; unit; bound; key=value, ...; statement`, a range `low..high`, a date in ISO order, a decade
`1990s`.
"""

import csv
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pytest

from source_discipline.records.fact import Fact
from source_discipline.records.values import Bound, Date, Range
from source_discipline.verdicts.judge import judge_sentence

TABLE = Path(__file__).parents[1] / "data" / "forms.tsv"
DATED = {"dates", "decades", "centuries"}


class Form(NamedTuple):
    """One line of the table."""

    form: str
    text: str
    fact: str
    expected: str
    why: str

    @property
    def sentence(self) -> str:
        return self.text.replace("⟦", "").replace("⟧", "")

    @property
    def marked(self) -> tuple[int, int]:
        start = self.text.index("⟦")
        return start, self.text.index("⟧") - 1


def forms() -> list[Form]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(lines)
        return [Form(*line) for line in lines]


def fact(form: Form) -> Fact:
    parts = [part.strip() for part in form.fact.split(";")]
    value, unit, bound, about, states = (parts + [""] * 4)[:5]
    return Fact(
        source="survey1999",
        id="fact",
        states=states,
        locator="p. 1",
        checked="full-text",
        value=recorded(value, form.form in DATED and not unit),
        unit=unit or None,
        bound=Bound(bound or "exact"),
        about=dict(part.strip().split("=") for part in about.split(",") if part),
    )


def recorded(value: str, dated: bool) -> Decimal | Range | Date:
    if ".." in value:
        low, high = value.split("..")
        return Range(Decimal(low), Decimal(high))
    if value.endswith("s"):
        return Date(int(value[:-1]), years=10)
    if dated:
        return Date(*map(int, value.split("-")))
    return Decimal(value)


@pytest.mark.parametrize("form", forms(), ids=lambda form: f"{form.text} ({form.fact})")
def test_form_is_judged_as_an_expert_would(form: Form) -> None:
    start, end = form.marked
    judged = judge_sentence(form.sentence, fact(form))
    found = [
        (verdict, reason)
        for number, verdict, reason in judged
        if number.span.start < end and start < number.span.end
    ]
    assert [verdict for verdict, _ in found] == [form.expected], f"{form.why}: {found or judged}"
    assert all(reason for _, reason in found)


def test_table_is_large_and_has_twins() -> None:
    table = forms()
    assert len(table) >= 300
    assert len({(form.text, form.fact) for form in table}) == len(table)
    count = Counter((form.form, form.expected) for form in table)
    for form in {form.form for form in table} - {"exempt"}:
        assert count[form, "supported"], form
        assert count[form, "refuted"], form
