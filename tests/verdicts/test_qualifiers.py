"""What sets a figure apart has to be beside it, and has to be what the record is of."""

from dataclasses import replace
from decimal import Decimal

import pytest

from judging import outcomes, recorded
from source_discipline.records.values import Date

CITED = "[@survey1999]"
MODEL = recorded("76.2", "percent", model="CLIP ViT-L/14@336px")
SMALL = recorded("75.5", "percent", model="CLIP ViT-L/14")
TEST = recorded("5000", "plates", dataset="PlateNet2004", split="test")
TRAIN = recorded("900", "plates", dataset="PlateNet2004", split="train")
LATER = recorded("7000", "plates", dataset="ILSVRC2012", split="test")


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("CLIP ViT-L/14@336px scores ⟦76.2⟧ percent", "supported"),
        ("CLIP ViT-L/14 scores ⟦76.2⟧ percent", "lost-qualifier"),
        ("CLIP scores ⟦76.2⟧ percent", "lost-qualifier"),
        ("CoCa scores ⟦76.2⟧ percent", "qualifier"),
        ("The model CLIP ViT-L/14@336px is large. It scores ⟦76.2⟧ percent", "supported"),
        ("CLIP ViT-L/14@336px and CoCa were tried. It scores ⟦76.2⟧ percent", "lost-qualifier"),
        ("### CLIP ViT-L/14@336px\n\nIt scores ⟦76.2⟧ percent", "supported"),
    ],
)
def test_a_model_is_named_in_full(sentence: str, status: str) -> None:
    assert outcomes(f"{sentence} {CITED}.\n", [MODEL, SMALL]) == [status]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The test set of ILSVRC2012 has ⟦7,000⟧ plates", "supported"),
        ("ILSVRC2012 has ⟦7,000⟧ plates", "lost-qualifier"),
        ("The training set of ILSVRC2012 has ⟦7,000⟧ plates", "qualifier"),
        ("The test set of ImageNet has ⟦7,000⟧ plates", "lost-qualifier"),
        ("The test set of ILSVRC2011 has ⟦7,000⟧ plates", "qualifier"),
        ("The test set of ILSVRC2012 (ImageNet-1K) has ⟦7,000⟧ plates", "supported"),
        ("The test set of ILSVRC2011 (ImageNet-1K) has ⟦7,000⟧ plates", "qualifier"),
        ("The test set of ILSVRC2011, as ImageNet has it, has ⟦7,000⟧ plates", "qualifier"),
        ("ImageNet-1K, the set of the ILSVRC2012 contest, has ⟦7,000⟧ test plates", "supported"),
        ("ImageNet-1K, the set of the ILSVRC2011 contest, has ⟦7,000⟧ test plates", "qualifier"),
        ("CIFAR-10, the set of the ILSVRC2012 contest, has ⟦7,000⟧ test plates", "qualifier"),
        ("CIFAR-10, a rival of the ILSVRC2012 contest, has ⟦7,000⟧ test plates", "supported"),
        ("ImageNet ILSVRC2012 has ⟦7,000⟧ test plates", "supported"),
        ("CIFAR-10 ILSVRC2012 has ⟦7,000⟧ test plates", "qualifier"),
    ],
)
def test_a_part_and_an_edition_are_named(sentence: str, status: str) -> None:
    others = [
        recorded("900", "plates", dataset="ILSVRC2012", split="train"),
        recorded("800", "plates", dataset="ILSVRC2011", split="test"),
    ]
    assert outcomes(f"{sentence} {CITED}.\n", [LATER, *others]) == [status]


@pytest.mark.parametrize(
    ("row", "status"),
    [
        ("| ILSVRC2012 test set | ⟦7,000⟧ plates |", "supported"),
        ("| ILSVRC2011 test set | ⟦7,000⟧ plates |", "qualifier"),
        ("| ILSVRC2012 training set | ⟦7,000⟧ plates |", "qualifier"),
        ("| ILSVRC2012 | ⟦7,000⟧ plates |", "lost-qualifier"),
    ],
)
def test_the_label_speaks_for_its_row(row: str, status: str) -> None:
    other = recorded("900", "plates", dataset="ILSVRC2012", split="train")
    page = f"| Set | Size {CITED} |\n|---|---|\n{row[:-1]} {CITED} |\n"
    assert outcomes(page, [LATER, other]) == [status]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Of the plates ⟦8⟧ of the 15 lamps were lit", "supported"),
        ("Of the plates ⟦8⟧ lamps were lit", "lost-qualifier"),
        ("Of the plates ⟦8⟧ of the 16 lamps were lit", "lost-qualifier"),
    ],
)
def test_a_part_is_given_with_its_whole(sentence: str, status: str) -> None:
    lit = replace(recorded("8", "lamps"), of=Decimal(15))
    assert outcomes(f"{sentence} {CITED}.\n", [lit])[0] == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("In the ground floor ⟦99.7⟧ percent were right", "supported"),
        ("On the first floor ⟦99.7⟧ percent were right", "lost-qualifier"),
        ("In all ⟦99.7⟧ percent were right", "lost-qualifier"),
    ],
)
def test_what_a_record_marks_is_said(sentence: str, status: str) -> None:
    right = replace(recorded("99.7", "percent"), says=("ground floor | basement",))
    assert outcomes(f"{sentence} {CITED}.\n", [right]) == [status]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The gaps were noticed on May ⟦14⟧, 2015", "supported"),
        ("The plates were taken on May ⟦14⟧, 2015", "lost-qualifier"),
    ],
)
def test_what_a_record_marks_of_a_day_is_said(sentence: str, status: str) -> None:
    day = replace(recorded("0"), value=Date(2015, 5, 14), says=("noticed",))
    assert outcomes(f"{sentence} {CITED}.\n", [day]) == [status]


def test_a_year_does_not_need_what_is_marked_of_its_figure() -> None:
    lit = replace(recorded("8", "lamps", year="2015"), says=("ground floor",))
    page = f"In ⟦2015⟧ the {{}} was lit {CITED}.\n"
    assert outcomes(page.format("first floor"), [lit]) == ["supported"]
    day = replace(lit, value=Date(2015))
    assert outcomes(page.format("first floor"), [day]) == ["lost-qualifier"]
    assert outcomes(page.format("ground floor"), [day]) == ["supported"]


@pytest.mark.parametrize("date", ["May ⟦14⟧", "May 14, ⟦2015⟧"])
def test_a_date_needs_its_dataset_as_a_figure_does(date: str) -> None:
    day = replace(recorded("0", dataset="PlateNet2004"), value=Date(2015, 5, 14))
    page = f"{{}} came out on {date} {CITED}.\n"
    assert outcomes(page.format("PlateNet2004"), [day]) == ["supported"]
    assert outcomes(page.format("It"), [day]) == ["lost-qualifier"]


def test_dates_of_two_events_are_told_without_their_nouns() -> None:
    years = [
        replace(recorded("0", subject="first year studied"), id="first", value=Date(2015)),
        replace(recorded("0", subject="last year studied"), id="last", value=Date(2020)),
    ]
    page = f"The plates were looked at from ⟦2015⟧ to ⟦2020⟧ {CITED}.\n"
    assert outcomes(page, years) == ["supported"] * 2
    marked = [replace(each, says=("studied",)) for each in years]
    assert outcomes(page, marked) == ["lost-qualifier"] * 2


def test_a_name_that_the_record_lacks_is_not_compared() -> None:
    known = recorded("900", "plates", dataset="ILSVRC2012", split="train")
    bare = recorded("5000", "plates", dataset="ILSVRC2012")
    page = f"The {{}} of ILSVRC2012 has ⟦5,000⟧ plates {CITED}.\n"
    assert outcomes(page.format("archive"), [bare, known]) == ["supported"]
    assert outcomes(page.format("validation set"), [bare, known]) == ["not-compared"]
    told = replace(bare, states="The validation images.")
    assert outcomes(page.format("validation set"), [told, known]) == ["supported"]
    assert outcomes(page.format("test set"), [told, known]) == ["qualifier"]


def test_exchanged_numbers_lose_their_words() -> None:
    facts = [
        replace(recorded("41", "percent", subject="women"), terms=("female",)),
        replace(recorded("2", "percent", subject="age"), terms=("older",)),
    ]
    page = f"It takes ⟦{{}}⟧ percent to be female and ⟦{{}}⟧ percent to be older {CITED}.\n"
    assert outcomes(page.format(41, 2), facts) == ["supported"] * 2
    assert "supported" not in outcomes(page.format(2, 41), facts)


@pytest.mark.parametrize(
    ("learned", "status"),
    [
        ("trained on the ILSVRC2012 training set", "supported"),
        ("trained on ImageNet", "supported"),
        ("trained first", "supported"),
        ("trained on the ILSVRC2011 training set", "qualifier"),
        ("trained on the ILSVRC2012 validation set", "qualifier"),
        ("fine-tuned on the ILSVRC2011 training set", "qualifier"),
    ],
)
def test_what_was_learned_from_is_that_of_the_record(learned: str, status: str) -> None:
    fact = replace(
        recorded("76", "percent", metric="accuracy"),
        states="Trained on the ILSVRC2012 training set it has an accuracy of 76 percent.",
    )
    assert outcomes(f"A network {learned} has an accuracy of ⟦76⟧ percent {CITED}.\n", [fact]) == [
        status
    ]


LISTED = "CIFAR-10 and what is near COCO are 78.8 percent of the plates."


@pytest.mark.parametrize(
    ("states", "sentence", "status"),
    [
        ("Half of ImageNet is 78.8 percent.", "Of ImageNet it is ⟦78.8⟧ percent", "supported"),
        ("Half of ImageNet is 78.8 percent.", "Of ILSVRC2011 it is ⟦78.8⟧ percent", "qualifier"),
        (LISTED, "⟦78.8⟧ percent of LVD-142M is CIFAR-10 or from near COCO", "supported"),
        (LISTED, "⟦78.8⟧ percent of LVD-142M is MNIST or from near COCO", "qualifier"),
        (LISTED, "⟦78.8⟧ percent of LVD-142M is CIFAR-10 or from near MNIST", "qualifier"),
        (
            LISTED,
            "⟦78.8⟧ percent of LVD-142M is CIFAR-10 or from near COCO; MNIST is none",
            "supported",
        ),
    ],
)
def test_a_name_is_one_of_those_in_the_record_s_own_words(
    states: str, sentence: str, status: str
) -> None:
    fact = replace(recorded("78.8", "percent"), states=states)
    assert outcomes(f"{sentence} {CITED}.\n", [fact]) == [status]
