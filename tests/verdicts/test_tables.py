"""What a table says of a number in its header, its label or its caption is compared, too."""

from dataclasses import replace

import pytest

from judging import outcomes, recorded


def table(header: str, cell: str, label: str = "Archive") -> str:
    return f"| Name | {header} |\n|---|---|\n| {label} | {cell} [@survey1999] |\n"


@pytest.mark.parametrize(
    ("header", "cell", "value", "unit"),
    [
        ("Size (GB)", "3000", "3000", "GB"),
        ("Size [GB]", "3", "3000", "MB"),
        ("Size, GB", "3", "3", "GB"),
        ("Size in GB", "3 GB", "3", "GB"),
        ("Price (€)", "40", "40", "euros"),
        ("Temperature [°F]", "70", "70", "°F"),
        ("Weight (kg)", "45", "45", "kg"),
        ("Time (minutes)", "90", "1.5", "hours"),
        ("Parameters (M)", "60", "60000000", "parameters"),
        ("Plates (thousands)", "5", "5000", "plates"),
        ("Share of plates (%)", "12.5", "12.5", "percent"),
        ("Share of plates", "12.5%", "12.5", "percent"),
        ("Share of plates", "0.125", "12.5", "percent"),
        ("Plates", "5,000", "5000", "plates"),
        ("Number of plates", "5,000", "5000", "plates"),
        ("Plates per box", "20", "20", "plates per box"),
        ("Speed (km/h)", "36", "10", "m/s"),
    ],
)
def test_a_header_gives_the_unit(header: str, cell: str, value: str, unit: str) -> None:
    assert outcomes(table(header, f"⟦{cell}⟧"), [recorded(value, unit)]) == ["supported"]


@pytest.mark.parametrize(
    ("header", "cell", "value", "unit"),
    [
        ("Size (GB)", "3000", "3000", "MB"),
        ("Price (€)", "40", "40", "dollars"),
        ("Temperature [°F]", "70", "70", "°C"),
        ("Weight, lb", "45", "45", "kg"),
        ("Time (minutes)", "90", "90", "hours"),
        ("Parameters (M)", "60", "60", "parameters"),
        ("Plates (thousands)", "5", "5", "plates"),
        ("Boxes", "5,000", "5000", "plates"),
        ("Number of boxes", "5,000", "5000", "plates"),
        ("Plates per shelf", "20", "20", "plates per box"),
        ("Plates", "20", "20", "plates per box"),
        ("Share of plates", "12.5", "12.5", "percentage points"),
        ("Held", "5,000", "5000", "plates"),
        ("Speed (km/h)", "10", "10", "m/s"),
    ],
)
def test_another_header_does_not(header: str, cell: str, value: str, unit: str) -> None:
    assert outcomes(table(header, f"⟦{cell}⟧"), [recorded(value, unit)]) != ["supported"]


def test_a_unit_in_the_cell_goes_before_that_of_the_header() -> None:
    facts = [recorded("3000", "MB")]
    assert outcomes(table("Size (GB)", "⟦3000⟧ MB"), facts) == ["supported"]
    assert outcomes(table("Size (MB)", "⟦3000⟧ GB"), facts) != ["supported"]


def test_a_label_gives_the_unit_where_the_header_does_not() -> None:
    facts = [recorded("3000", "GB")]
    assert outcomes(table("Value", "⟦3000⟧", "Size (GB)"), facts) == ["supported"]
    assert outcomes(table("Value", "⟦3000⟧", "Size (TB)"), facts) != ["supported"]


@pytest.mark.parametrize("item", ["Size (GB): {}", "Size [GB] = {}", "Size: {} GB"])
def test_a_list_gives_the_unit_in_its_label(item: str) -> None:
    page = f"- {item.format('⟦3000⟧')} [@survey1999]\n"
    assert outcomes(page, [recorded("3000", "GB")]) == ["supported"]
    assert outcomes(page, [recorded("3000", "MB")]) != ["supported"]


def test_a_second_row_of_headers_is_read() -> None:
    def page(first: str, second: str) -> str:
        return (
            f"| Archive | Plates | |\n|---|---|---|\n| | {first} | {second} |\n"
            "| Harbor [@survey1999] | ⟦500⟧ | ⟦900⟧ |\n"
        )

    facts = [
        recorded("500", "plates", split="validation"),
        recorded("900", "plates", split="test"),
    ]
    assert outcomes(page("Validation set", "Test set"), facts) == ["supported"] * 2
    assert outcomes(page("Test set", "Validation set"), facts) != ["supported"] * 2


@pytest.mark.parametrize(("said", "expected"), [("with", "supported"), ("without", "denial")])
def test_another_cell_may_not_deny_what_the_record_states(said: str, expected: str) -> None:
    row = f"| All | ⟦12⟧ percent | {said} glass | [@survey1999] |"
    page = f"| Plates | Score | Kept | Source |\n|---|---|---|---|\n{row}\n"
    fact = replace(
        recorded("12", "percent"), states="The score of plates with glass is 12 percent."
    )
    assert outcomes(page, [fact]) == [expected]


@pytest.mark.parametrize(("said", "expected"), [("test", "supported"), ("validation", "qualifier")])
def test_a_cell_without_numbers_speaks_of_the_whole_row(said: str, expected: str) -> None:
    """Also behind another number, which is a cell's own."""
    row = f"| ⟦16.4⟧ percent | Averaging 5 archives | The {said} set | [@survey1999] |"
    page = f"| Errors | What | Where | Source |\n|---|---|---|---|\n{row}\n"
    assert outcomes(page, [recorded("16.4", "percent", split="test")]) == [expected]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("ILSVRC2012 validation set", "supported"),
        ("Called ImageNet-1K there", "supported"),
        ("ILSVRC2011 validation set", "qualifier"),
        ("Called ILSVRC2011 there", "qualifier"),
        ("ILSVRC2012 test set", "qualifier"),
        ("The lamps of ILSVRC2011 had none", "supported"),
    ],
)
def test_a_cell_of_names_speaks_of_its_row_also_where_a_number_has_its_own(
    cell: str, expected: str
) -> None:
    row = f"| Labels of CIFAR-10 | {cell} | ⟦700⟧ validation plates of CIFAR-10 | [@survey1999] |"
    page = f"| What | Where | Size | Source |\n|---|---|---|---|\n{row}\n"
    states = "In CIFAR-10 700 validation plates of ILSVRC2012 have labels."
    fact = replace(recorded("700", "plates", dataset="CIFAR-10"), states=states)
    assert outcomes(page, [fact]) == [expected]


@pytest.mark.parametrize(("said", "expected"), [("without", "supported"), ("with", "denial")])
def test_another_cell_keeps_what_the_record_denies(said: str, expected: str) -> None:
    row = f"| All | ⟦12⟧ percent | Kept {said} glass | [@survey1999] |"
    page = f"| Plates | Score | How | Source |\n|---|---|---|---|\n{row}\n"
    fact = replace(
        recorded("12", "percent"), states="Of the plates without glass 12 percent are kept."
    )
    assert outcomes(page, [fact]) == [expected]


@pytest.mark.parametrize(("said", "expected"), [("with", "supported"), ("without", "denial")])
def test_a_name_with_an_addition_is_not_that_without_it(said: str, expected: str) -> None:
    row = f"| Net {said} GLASS | ⟦12⟧ percent | [@survey1999] |"
    page = f"| Model | Score | Source |\n|---|---|---|\n{row}\n"
    assert outcomes(page, [recorded("12", "percent", model="Net with GLASS")]) == [expected]


@pytest.mark.parametrize(
    ("first", "then", "expected"),
    [
        ("CIFAR-10", "ILSVRC2012", "supported"),
        ("MNIST", "ILSVRC2012", "qualifier"),
        ("CIFAR-10", "ILSVRC2011", "qualifier"),
    ],
)
def test_all_that_a_row_learned_from_is_in_its_record(first: str, then: str, expected: str) -> None:
    row = f"| A net | ⟦90⟧ percent accuracy | Tuned on {first}, then on {then} | [@survey1999] |"
    page = f"| Model | Score | How | Source |\n|---|---|---|---|\n{row}\n"
    states = "Tuned on CIFAR-10, then on ILSVRC2012, it has an accuracy of 90 percent."
    fact = replace(recorded("90", "percent", metric="accuracy"), states=states)
    assert outcomes(page, [fact]) == [expected]
