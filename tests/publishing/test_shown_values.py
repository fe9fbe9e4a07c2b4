"""Recorded values on a page: each with a permalink, and what head and foot say of them all."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from conftest import ROOT
from source_discipline.gate import check
from source_discipline.prose.generated_page import Block
from source_discipline.publishing.html.elements import MARKS, marks, signs
from source_discipline.publishing.html.record_values import RecordValues
from source_discipline.publishing.html.shown_values import Shown, shown
from source_discipline.publishing.pages.catalog import generated_pages
from source_discipline.records.fact import Derivation, Fact
from source_discipline.rules.result import Result
from source_discipline.verdicts.decide import Status

FACT = Fact(
    "ledger", "b", "states", "p. 1", "secondary", disagrees=("ledger#c",),
    derived=Derivation("sum", ("ledger#c",)),
)  # fmt: skip


@pytest.fixture(scope="module", name="result")
def _result() -> Result:
    return check(ROOT, date(2026, 11, 30))


def test_each_recorded_value_gets_a_permalink_of_its_own(result: Result) -> None:
    first, second = (fact.name for fact in [*result.project.ledger][:2])
    values = RecordValues(result.project, "../")
    html = values.prose(f"{{{first}}} and {{{second}}}") + values.value(first)
    ids = [f"value-{name.partition('#')[2]}" for name in (first, second, first)]
    places = [html.index(f' id="{name}"') for name in (*ids[:2], f"{ids[2]}-2")]
    assert places == sorted(places)
    assert html.count(' id="') == 3


def test_a_block_takes_along_what_was_shown_since_the_last(result: Result) -> None:
    one, *_, other = result.project.ledger
    values = RecordValues(result.project, "../")
    first = values.block(values.value(one.name) + values.value(one.name))
    second = values.block(values.origin(other.name) + values.source("nobody"))
    assert (first.facts, first.sources) == ((one.name, one.name), {one.source})
    assert (second.facts, second.sources) == ((), {other.source})


def test_values_told_beside_what_a_page_shows_are_not_counted(result: Result) -> None:
    fact = next(fact for fact in result.project.ledger if marks(fact, ""))
    values = RecordValues(result.project, "../", aside=True)
    told = values.block(values.value(fact.name))
    assert (told.facts, told.aside) == ((), (fact.name,))
    count = shown(result.project, [told])
    assert count.values == 0
    assert count.marks


def test_claims_values_and_figures_are_told_apart(result: Result) -> None:
    claims = [claim for page in result.pages for claim in page.of(Status.SUPPORTED)]
    fact = next(fact for fact in result.project.ledger if not marks(fact, ""))
    count = shown(result.project, [Block("", (fact.name,) * 2)], claims[:3], 5)
    assert (count.claims, count.values, count.figures) == (3, 2, 5)
    assert shown(result.project, []) == Shown()


def test_the_signs_of_a_page_are_in_the_order_of_the_legend(result: Result) -> None:
    ledger = result.project.ledger
    marked = {mark.name: f for f in ledger for mark in marks(f, "") if len(marks(f, "")) == 1}
    facts = tuple(marked[name].name for name in ("disagree", "unread", "derived") if name in marked)
    assert len(facts) >= 2
    names = [mark.name for mark in shown(result.project, [Block("", facts)]).marks]
    order = [mark.name for mark in MARKS]
    assert names == sorted(names, key=order.index)


def test_the_marks_of_a_fact_are_its_signs() -> None:
    assert marks(FACT, "own-rule") == MARKS
    assert marks(FACT, "paper") == MARKS[:3]
    assert marks(replace(FACT, checked="full-text", derived=None, disagrees=()), "paper") == ()


def test_every_sign_has_a_name_for_those_who_do_not_see_it() -> None:
    html = signs(FACT, "own-rule")
    for mark in MARKS:
        assert f'> <span role="img" aria-label="({mark.meaning})">{mark.sign}</span>' in html


def test_the_permalinks_of_a_page_are_counted_in_its_order(result: Result) -> None:
    """Values are shown in the order in which a page is written, or their counts would jump."""
    for path, page in generated_pages(result).items():
        text, end, seen = page.document.text, 0, Counter[str]()
        blocks = [part for part in page.parts if isinstance(part, Block)]
        names = [name for block in blocks for name in (*block.facts, *block.aside)]
        for name in names:
            fact = name.partition("#")[2]
            seen[fact] += 1
            count = f"-{seen[fact]}" if seen[fact] > 1 else ""
            end = text.index(f' data-fact="{name}" id="value-{fact}{count}"', end)
        assert text.count(' id="value-') == len(names), path
