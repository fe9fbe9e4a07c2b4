"""The ledger: what loads, and every way in which its files can be wrong, with file and line."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from costs import calls
from source_discipline.records.derivations import departures
from source_discipline.records.evidence import (
    Ledger,
    fact_from_words,
    load_evidence,
    read_evidence,
    unlisted_sources,
)
from source_discipline.records.fact import Fact
from source_discipline.records.values import Bound, Date, Range
from source_discipline.rules.record.printed import shows_value, unprinted
from source_discipline.text.document import Document
from source_discipline.text.errors import ProjectErrors
from source_discipline.text.yaml_file import read_yaml

SURVEY = """\
source: survey1999
facts:
- id: plates
  states: The archive held 5,000 plates.
  printed: 5,000 plates
  value: 5000
  unit: plates
  about: {dataset: PlateNet, year: 1999}
  terms: [glass]
  locator: Table 2; Section 1
  checked: full-text
  read_at: [https://archive.example/survey]
  disagrees: [recount2004#recounted]

- id: lost
  states: It had lost a tenth.
  value: 10.0
  unit: percent
  bound: about
  locator: Section 2
  checked: abstract
"""
RECOUNT = """\
source: recount2004
facts:
- id: recounted
  states: A recount found fewer.
  value: 4990
  unit: plates
  locator: Page 3
  checked: full-text
  disagrees: [survey1999#plates]

- id: fewer
  states: That is a difference of ten.
  value: 10
  unit: plates
  locator: Page 3
  checked: full-text
  derived: {difference: [survey1999#plates, recounted]}

- id: quoted
  states: The survey counted 5,000.
  value: 5000
  unit: plates
  locator: Page 1
  checked: full-text
  origin: survey1999#plates
"""


def ledger(survey: str = SURVEY, recount: str = RECOUNT) -> Ledger:
    texts = {"evidence/recount2004.yml": recount, "evidence/survey1999.yml": survey}
    return read_evidence(read_yaml(Document(path, text)) for path, text in texts.items())


def test_facts_are_found_by_source_and_name() -> None:
    book = ledger()
    assert len(book) == 5
    assert book.sources == ("recount2004", "survey1999")
    assert [fact.id for fact in book.of("survey1999")] == ["plates", "lost"]
    assert book.of("nobody") == ()
    assert book.get("survey1999#plates") is book.of("survey1999")[0]
    assert book.get("plates") is None


def test_a_fact_has_all_that_is_recorded() -> None:
    fact = ledger().get("survey1999#plates")
    assert fact == Fact(
        source="survey1999",
        id="plates",
        states="The archive held 5,000 plates.",
        locator="Table 2; Section 1",
        checked="full-text",
        printed="5,000 plates",
        value=Decimal(5000),
        unit="plates",
        about={"dataset": "PlateNet", "year": "1999"},
        terms=("glass",),
        read_at=("https://archive.example/survey",),
        disagrees=("recount2004#recounted",),
        path="evidence/survey1999.yml",
        line=3,
        column=7,
    )


def test_values_keep_digits_and_bounds() -> None:
    fact = ledger().get("survey1999#lost")
    assert fact
    assert (str(fact.value), fact.bound) == ("10.0", Bound.ABOUT)


def test_names_without_a_source_belong_to_the_same_file() -> None:
    fact = ledger().get("recount2004#fewer")
    assert fact
    assert fact.derived
    assert fact.derived.operands == ("survey1999#plates", "recount2004#recounted")


def test_each_field_has_its_place() -> None:
    book = ledger()
    fact = book.of("recount2004")[1]
    assert book.place(fact) == (11, 7)
    assert book.place(fact, "value") == (13, 10)
    assert book.place(fact, "derived", "difference", 1) == (17, 45)


def test_a_changed_operand_makes_the_derived_value_depart() -> None:
    book = ledger(SURVEY.replace("value: 5000", "value: 5001"))
    (departure,) = departures(book)
    assert (departure.fact.id, departure.derived) == ("fewer", Decimal(11))
    assert departure.place == (13, 10)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("{from: 500, to: 1000}", Range(Decimal(500), Decimal(1000))),
        ("'1999'", Date(1999)),
        ("1999-03", Date(1999, 3)),
        ("1999-03-11", Date(1999, 3, 11)),
        ("-4.50", Decimal("-4.50")),
    ],
)
def test_values_of_all_forms(written: str, value: object) -> None:
    text = SURVEY.replace("value: 10.0", f"value: {written}")
    fact = ledger(text).get("survey1999#lost")
    assert fact
    assert fact.value == value


BROKEN = [
    # what is replaced, by what, in which file and line, and what is said
    ("source: survey1999", "source: survey1998", "survey1999.yml", 1,
     "the source `survey1998` is in a file named `survey1999`"),
    ("id: lost", "id: plates", "survey1999.yml", 15,
     "the id `plates` is already used: evidence/survey1999.yml:3"),
    ("id: lost", "id: recounted", "survey1999.yml", 15,
     "the id `recounted` is already used: evidence/recount2004.yml:3"),
    ("value: 10.0", "value: {from: 9, to: 9}", "survey1999.yml", 17,
     "the range from 9 to 9 is empty"),
    ("value: 10.0", "value: '1999-02-30'", "survey1999.yml", 17,
     "`1999-02-30` is not a valid date"),
    ("value: 10.0", "vlaue: 10.0", "survey1999.yml", 17, "unknown key `vlaue`"),
    ("recount2004#recounted", "recount2004#counted", "survey1999.yml", 13,
     "`recount2004#counted` is not in the ledger"),
    ("recount2004#recounted", "recounted", "survey1999.yml", 13,
     "`survey1999#recounted` is not in the ledger"),
    ("recount2004#recounted", "plates", "survey1999.yml", 13, "`plates` refers to itself"),
    ("  disagrees: [recount2004#recounted]\n", "", "recount2004.yml", 9,
     "`survey1999#plates` does not record this disagreement"),
    ("origin: survey1999#plates", "origin: recounted", "recount2004.yml", 25,
     "the origin `recount2004#recounted` is in the same source"),
    ("origin: survey1999#plates", "origin: survey1999#plate", "recount2004.yml", 25,
     "`survey1999#plate` is not in the ledger"),
    ("[survey1999#plates, recounted]", "[survey1999#plates, fewer]", "recount2004.yml", 17,
     "`fewer` refers to itself"),
    ("bound: about", "derived: {sum: [plates, recount2004#fewer]}\n  bound: about",
     "", 0, ""),
    ("value: 4990", "value: '4990-01'", "recount2004.yml", 17,
     "`recount2004#recounted` has no single number to compute with"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "file", "line", "message"), BROKEN)
def test_what_is_broken_is_named_with_file_and_line(
    old: str, new: str, file: str, line: int, message: str
) -> None:
    assert (SURVEY + RECOUNT).count(old) == 1
    texts = SURVEY.replace(old, new), RECOUNT.replace(old, new)
    if not file:
        assert len(ledger(*texts)) == 5
        return
    with pytest.raises(ProjectErrors) as raised:
        ledger(*texts)
    told = [(error.path, error.line, error.message) for error in raised.value.errors]
    assert (f"evidence/{file}", line, message) in told


def test_advice_for_a_name_in_another_file() -> None:
    with pytest.raises(ProjectErrors) as raised:
        ledger(SURVEY.replace("recount2004#recounted", "recounted"))
    assert "write `recount2004#recounted`" in str(raised.value)


def test_a_circle_of_derivations() -> None:
    circle = "derived: {sum: [lost, recount2004#fewer]}\n  disagrees"
    survey = SURVEY.replace("disagrees", circle, 1)
    with pytest.raises(ProjectErrors) as raised:
        ledger(survey)
    (error,) = raised.value.errors
    assert "depends on itself" in error.message
    assert error.message.count("recount2004#fewer") + error.message.count("survey1999#plates") == 3


def test_everything_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "evidence"
    folder.mkdir()
    (folder / "survey1999.yml").write_text(SURVEY.replace("unit:", "units:"))
    (folder / "recount2004.yml").write_text("source: [\n")
    (folder / "empty.yml").write_text("")
    (folder / "other.yaml").write_text(SURVEY)
    (folder / "names.txt").write_text("not a record")
    with pytest.raises(ProjectErrors) as raised:
        load_evidence(tmp_path)
    assert [(error.path, error.line) for error in raised.value.errors] == [
        ("evidence/empty.yml", 1),
        ("evidence/other.yaml", 1),
        ("evidence/recount2004.yml", 2),
        ("evidence/survey1999.yml", 7),
        ("evidence/survey1999.yml", 18),
    ]


def test_a_ledger_from_disk(tmp_path: Path) -> None:
    folder = tmp_path / "evidence"
    folder.mkdir()
    (folder / "survey1999.yml").write_text(SURVEY)
    (folder / "recount2004.yml").write_text(RECOUNT)
    assert load_evidence(tmp_path).facts == ledger().facts


def test_a_project_without_evidence(tmp_path: Path) -> None:
    with pytest.raises(ProjectErrors) as raised:
        load_evidence(tmp_path)
    assert [error.message for error in raised.value.errors] == ["there is no folder `evidence`"]


def test_a_source_that_is_not_in_the_bibliography() -> None:
    (error,) = unlisted_sources(ledger(), ["survey1999", "recount2014"])
    assert str(error) == "evidence/recount2004.yml:1:9: `recount2004` is not in the bibliography"
    assert error.help == "did you mean `recount2014`?"


def test_the_case_of_a_key_is_not_another_source() -> None:
    (error,) = unlisted_sources(ledger(), ["Survey1999", "recount2004"])
    assert error.help == "did you mean `Survey1999`?"


KEY = "doi:10.1/(95)x"


def keyed(name: str, operand: str = f"{KEY}#lost") -> Ledger:
    """The survey under a key with signs, in a file of some name, and a recount that names it."""
    survey = SURVEY.replace("survey1999", KEY, 1).replace("recount2004#", f"{KEY}#")
    survey = survey.replace(f"  disagrees: [{KEY}#recounted]\n", f"  note: 'Of {{{KEY}#lost}}.'\n")
    recount = RECOUNT.replace("survey1999#plates, recounted", f"{operand}, recounted")
    recount = recount.replace("  disagrees: [survey1999#plates]\n", "")
    recount = recount.replace("survey1999#plates", f"{KEY}#plates")
    texts = {"evidence/recount2004.yml": recount, f"evidence/{name}.yml": survey}
    return read_evidence(read_yaml(Document(path, text)) for path, text in texts.items())


def test_a_key_with_signs_names_a_file_and_facts() -> None:
    facts = {fact.id: fact for fact in keyed("doi%3A10.1%2F%2895%29x")}
    assert facts["lost"].name == f"{KEY}#lost"
    assert facts["quoted"].origin == f"{KEY}#plates"
    assert facts["fewer"].derived
    assert facts["fewer"].derived.operands[0] == f"{KEY}#lost"


@pytest.mark.parametrize("name", ["x", "doi%3A10.1", "doi%253A10.1%252F%252895%2529x"])
def test_a_key_with_signs_in_a_file_of_another_name_is_told(name: str) -> None:
    with pytest.raises(ProjectErrors) as raised:
        keyed(name)
    (error,) = raised.value.errors
    help = "rename the file to `doi%3A10.1%2F%2895%29x.yml`, or correct the source"
    assert error.help == help


def test_a_fact_that_is_not_in_a_source_with_signs_is_told() -> None:
    with pytest.raises(ProjectErrors) as raised:
        keyed("doi%3A10.1%2F%2895%29x", f"{KEY}#lots-and-lots")
    (error,) = raised.value.errors
    assert error.message == f"`{KEY}#lots-and-lots` is not in the ledger"


def test_places_of_the_facts_of_one_source_cost_linear_work() -> None:
    def work(size: int) -> int:
        fact = "- id: f{}\n  states: A fact.\n  value: 1\n  locator: p. 1\n  checked: full-text\n"
        text = "source: a\nfacts:\n" + "".join(map(fact.format, range(size)))
        found = read_evidence([read_yaml(Document("evidence/a.yml", text))])
        return calls(lambda: [found.place(fact, "value") for fact in found])

    assert work(400) <= 12 * work(40)


@pytest.mark.parametrize(
    ("written", "unit", "value"),
    [
        ("14197122", "images", Decimal(14197122)),
        ("14,197,122", "images", Decimal(14197122)),
        ("16.40", "percent", Decimal("16.40")),
        ("11-14", "percentage points", Range(Decimal(11), Decimal(14))),
        ("2021-03-11", None, Date(2021, 3, 11)),
        ("2021-03", None, Date(2021, 3)),
    ],
)
def test_facts_from_a_command_line(written: str, unit: str | None, value: object) -> None:
    fact = fact_from_words(written, unit, "exact", {})
    assert (fact.value, fact.unit) == (value, unit)


def test_a_percent_sign_on_a_command_line_is_the_unit() -> None:
    fact = fact_from_words("16.4%", None, "about", {"year": "2012"})
    assert (fact.value, fact.unit, fact.bound) == (Decimal("16.4"), "percent", Bound.ABOUT)
    assert fact.about == {"year": "2012"}


@pytest.mark.parametrize("written", ["", "many", "2021-13", "14-11", "1.2.3", "NaN", "--5"])
def test_what_is_no_value_is_refused(written: str) -> None:
    with pytest.raises(ProjectErrors):
        fact_from_words(written, None, "exact", {})


@pytest.mark.parametrize(
    ("printed", "value", "unit", "shown"),
    [
        ("14,197,122 images", Decimal(14197122), "images", True),
        ("14 197 122", Decimal(14197122), "images", True),
        ("142 M", Decimal(142000000), "images", True),
        ("0.16422", Decimal("16.422"), "percent", True),
        ("0.16422", Decimal("16.422"), "seconds", False),
        ("fifty institutions", Decimal(50), "institutions", True),
        ("5,000 plates", Decimal(5001), "plates", False),
        ("11% - 14%", Range(Decimal(11), Decimal(14)), "percent", True),
        ("11%", Range(Decimal(11), Decimal(14)), "percent", False),
        ("March 11, 2021", Date(2021, 3, 11), None, True),
        ("March 12, 2021", Date(2021, 3, 11), None, False),
        ("update-mar-11-2021", Date(2021, 3, 11), None, True),
        ("12.7.2024", Date(2024, 7, 12), None, True),
        ("July 24-25, 2025", Date(2025, 7, 24), None, True),
        ("June 24, 2025", Date(2025, 7, 24), None, False),
        ("in 2021", Date(2021), None, True),
        ("NIST AI 600-1", Date(2024, 7), None, False),
        ("no number at all", Decimal(3), "times", False),
        ("whatever", None, None, True),
    ],
)
def test_what_is_printed_shows_the_value(
    printed: str, value: Decimal | Range | Date | None, unit: str | None, shown: bool
) -> None:
    fact = Fact("s", "f", "", "", "full-text", printed=printed, value=value, unit=unit)
    assert shows_value(fact) is shown


def test_values_that_differ_from_what_is_printed_are_found() -> None:
    recount = RECOUNT.replace("  value: 10\n", "  value: 10\n  printed: 5,000 less 4,990\n")
    survey = SURVEY.replace("printed: 5,000 plates", "printed: 5,001 plates")
    assert [fact.name for fact in unprinted(ledger(survey, recount))] == ["survey1999#plates"]


PIECES = st.lists(
    st.sampled_from(
        [*SURVEY.split("\n"), *RECOUNT.split("\n"), "  value: x", "  derived: {sum: [a]}"]
    )
)


@given(PIECES)
def test_any_lines_make_a_ledger_or_are_refused_with_a_place(lines: list[str]) -> None:
    try:
        record = read_yaml(Document("evidence/survey1999.yml", "\n".join(lines)))
        list(departures(read_evidence([record])))
        places = [record.value()]
    except ProjectErrors as refused:
        places = [(error.line, error.column) for error in refused.errors]
    assert min(places) >= (1, 1)
