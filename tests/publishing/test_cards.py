"""The data behind the evidence cards: all that a reader is to be shown, and nothing empty."""

from datetime import date

import pytest

from conftest import ROOT
from source_discipline.gate import check
from source_discipline.publishing.cards import fact_data, source_cards
from source_discipline.rules.result import Result
from source_discipline.verdicts.fact_words import formula

EDITION = date(2026, 11, 25)


@pytest.fixture(scope="module", name="result")
def _result() -> Result:
    return check(ROOT, EDITION)


def card(result: Result, name: str) -> dict[str, object]:
    fact = result.project.ledger.get(name)
    assert fact
    source = result.project.bibliography.get(fact.source)
    assert source
    return fact_data(fact, source, result.project)


def test_a_derived_value_has_its_formula_and_its_inputs(result: Result) -> None:
    data = card(result, "ilsvrc-2012-results#res2012-gap-supplied")
    assert data["formula"] == "26.172 percent − 16.422 percent"
    assert [each["stated"] for each in data["inputs"]] == ["26.172 percent", "16.422 percent"]
    assert ["=", "derived from recorded values"] in data["signs"]


def test_a_read_value_has_place_subject_and_copies(result: Result) -> None:
    data = card(result, "ilsvrc-2012-results#res2012-supplied")
    assert data["printed"] == "0.16422"
    assert data["stated"] == "16.422 percent"
    assert data["locator"] == "Task 1 table, row 2"
    assert data["read"] == "read in the source"
    assert all(
        copy.startswith(("https://", "http://")) and " " not in copy for copy in data["copies"]
    )
    assert ["Metric", "top-5 error"] in data["about"]
    assert ["Training data", "supplied"] in data["about"]
    assert "formula" not in data


def test_sources_that_disagree_are_named_with_what_they_say(result: Result) -> None:
    data = card(result, "barbu2019objectnet#objectnet-size")
    exact, earlier = data["disagrees"]
    assert (exact["stated"], earlier["stated"]) == ("50,273 images", "40,000 images")
    assert exact["entry"].endswith("#objectnet-size-exact")


def test_every_fact_has_a_card_without_empty_fields(result: Result) -> None:
    project = result.project
    shown = 0
    for source in project.bibliography:
        data = source_cards(source, project, EDITION)
        assert data["edition"] == "2026-11-25"
        for name, fields in data.get("facts", {}).items():
            assert fields["states"], name
            assert fields["locator"], name
            assert fields["read"], name
            assert all(fields.values()), name
            shown += 1
    assert shown == len(project.ledger)


def test_nothing_a_fact_is_about_is_left_out(result: Result) -> None:
    project = result.project
    titles = {key.title: key.name for key in project.vocabulary.about}
    for fact in project.ledger:
        source = project.bibliography.get(fact.source)
        assert source
        shown = source_cards(source, project, EDITION)["facts"][fact.id].get("about", [])
        assert {titles[title]: value for title, value in shown} == fact.about


def test_each_arithmetic_is_written_out(result: Result) -> None:
    derived = [fact.derived for fact in result.project.ledger if fact.derived]
    written = [formula(each, result.project.ledger) for each in derived]
    assert len(written) > 10
    assert all(any(sign in text for sign in ("+", "−", "×", "÷", "count")) for text in written)
