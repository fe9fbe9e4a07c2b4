"""What a record says in own words: its numbers are recorded ones, or put in by name."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT
from source_discipline.project import load_project
from source_discipline.records.evidence import load_evidence
from source_discipline.records.fact import Fact
from source_discipline.records.ledger import Ledger
from source_discipline.rules.archive import EVIDENCE
from source_discipline.rules.project import Project
from source_discipline.text.errors import ProjectErrors
from source_discipline.verdicts.own_words import stating, typed, unlisted_names, unrecorded_numbers


def fact(source: str, identifier: str, value: str, unit: str, **more: Any) -> Fact:
    plain = Fact(source, identifier, f"Of {identifier}.", "p. 1", "full-text")
    return replace(plain, value=Decimal(value), unit=unit, **more)


PLATES = fact("survey1999", "plates", "5000", "plates", about={"year": "1999"}, printed="5K plates")
LEDGER = Ledger(
    (
        PLATES,
        fact("survey1999", "lost", "16.4", "percent"),
        fact("recount2004", "all", "50", "boxes"),
    )
)


@pytest.mark.parametrize(
    ("text", "unrecorded"),
    [
        ("The archive holds 5,000 plates.", []),
        ("The archive holds 5,001 plates.", ["5,001"]),
        ("The archive holds 5,000 boxes.", ["5,000"]),
        ("It holds five thousand plates, of which 16.4 percent were lost.", []),
        ("It holds about 16 percent.", []),
        ("It holds 16 to 17 percent.", ["17"]),
        ("Counted in 1999, not in 2004.", ["2004"]),
        ("Printed as 5K.", []),
        ("Another source counts 50 boxes.", ["50"]),
        ("Another source counts {recount2004#all}.", []),
        ("The form `5,001` circulates.", []),
        ("See Table 7 and page 12 in PlateNet-2.", []),
        ("", []),
    ],
)
def test_numbers_that_no_fact_of_the_source_records(text: str, unrecorded: list[str]) -> None:
    found = unrecorded_numbers(typed(text), PLATES, LEDGER)
    assert [number.text for number in found] == unrecorded


def test_the_facts_that_state_a_number_are_named() -> None:
    (number,) = unrecorded_numbers(typed("Another source counts 50 boxes."), PLATES, LEDGER)
    assert [*stating(number, LEDGER)] == ["recount2004#all"]


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("recount2004#nothing", "is not in the ledger"),
        ("survey1999#plates", "refers to itself"),
    ],
)
def test_a_note_that_names_no_other_fact_is_a_fault(tmp_path: Path, name: str, says: str) -> None:
    (tmp_path / "evidence").mkdir()
    for key, text in EVIDENCE.items():
        noted = text.lstrip().replace("  checked: ", f"  note: Not {{{name}}}.\n  checked: ", 1)
        written = noted if key == "survey1999" else text.lstrip()
        (tmp_path / f"evidence/{key}.yml").write_text(written)
    with pytest.raises(ProjectErrors) as raised:
        load_evidence(tmp_path)
    (fault,) = raised.value.errors
    line = (tmp_path / "evidence/survey1999.yml").read_text().split("note:")[0].count("\n") + 1
    assert (fault.path, fault.line) == ("evidence/survey1999.yml", line)
    assert says in fault.message


def test_an_altered_digit_is_found_unless_it_makes_another_recorded_number_or_name() -> None:
    """Of what is altered so, some names are listed too, and references are not judged."""
    project = load_project(ROOT, date(2026, 11, 30))
    altered = [
        (fact, f"{text[:place]}{(int(text[place]) + 1) % 10}{text[place + 1 :]}")
        for fact in project.ledger
        for text in (fact.states, fact.note)
        for place in digits(text)
    ]
    caught = sum(is_found(text, fact, project) for fact, text in altered)
    assert len(altered) > 4000
    assert caught / len(altered) > 0.93


def digits(text: str) -> list[int]:
    """Where the digits stand that an author typed: not in what is put in, nor in code."""
    bare = re.sub(r"\{[^}]*\}|`[^`]*`", lambda found: "x" * len(found.group()), text)
    return [place for place, character in enumerate(bare) if character.isdigit()]


def is_found(text: str, fact: Fact, project: Project) -> bool:
    own = typed(text)
    unlisted = next(unlisted_names(own, project.names), None)
    return bool(unlisted or next(unrecorded_numbers(own, fact, project.ledger), None))
