"""The negative is the negative in every form; a dash that is no sign makes nothing negative."""

from decimal import Decimal
from itertools import product

import pytest

from source_discipline.numbers.number import Number
from source_discipline.numbers.scan import numbers
from source_discipline.prose.mask import prose
from source_discipline.records.fact import Fact
from source_discipline.text.document import Document
from source_discipline.verdicts.judge import Outcome, judge

GLUED = ("-", "−", "–", "‐", "‑", "－", "﹣", "&minus;", "&ndash;", "&#8722;", "\\-")
APART = ("− ", "- ", "– ", "－ ", "&minus; ", "minus ", "negative ", "Minus ")
AROUND = ("{}", "**{}**", "*{}*", "~{}", "({}", '"{}', "[{}, 0]")
FIGURES = (
    ("12 °C", 12, "°C"),
    ("12.5%", Decimal("12.5"), "percent"),
    ("12 percent", 12, "percent"),
    ("1,200 plates", 1200, "plates"),
    ("3.2 million plates", 3_200_000, "plates"),
    ("**12** kg", 12, "kg"),
    ("$12", 12, "US dollars"),
    ("€12.5", Decimal("12.5"), "euros"),
)
SENTENCES = (
    "It fell to {} there.",
    "It stood at about {} then.",
    "The mean was {}.",
    "{} was read.",
)


def read(text: str) -> list[Number]:
    return numbers(prose(Document("page.md", f"{text}\n")))


def outcome(text: str, value: Decimal | int, unit: str) -> Outcome:
    number = read(text)[0]
    recorded = Fact("survey1999", "f", "", "p. 1", "full-text", value=Decimal(value), unit=unit)
    return judge(number, recorded).outcome


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_negative_in_any_form_states_the_negative_alone(sentence: str) -> None:
    signs = [(sign, around) for sign, around in product(GLUED, AROUND)]
    signs += [(sign, "{}") for sign in APART if not sentence.startswith("{}") or sign != "- "]
    for (sign, around), (figure, value, unit) in product(signs, FIGURES):
        text = sentence.format(around.format(f"{sign}{figure}"))
        assert outcome(text, -value, unit) is Outcome.SUPPORTED, text
        assert outcome(text, value, unit) is Outcome.VALUE, text


@pytest.mark.parametrize(
    "text", ["It lost $-12.", "It lost US$-12.", "It lost $−12.", "It was 12 degrees below zero."]
)
def test_a_sign_behind_the_currency_or_the_unit(text: str) -> None:
    assert read(text)[0].value == -12


@pytest.mark.parametrize(
    "text",
    [
        "It holds 12–15 plates.",
        "It holds 12 – 15 plates.",
        "It holds 12 -15 plates.",
        "It holds 12% – 15% of them.",
        "It cost 12$-15$ then.",
        "It is 15 − 12 plates.",
        "It is 15 - 12 plates.",
        "It is 15 °C − 12 °C there.",
        "It is x − 12 there.",
        "It is 15 minus 12 there.",
        "Of these (15) – 12 of glass – some broke.",
        "The plates – 12 of them – broke.",
        "The plates –12 of them– broke.",
        "The plates—12 of them—broke.",
        "The plates - 12 of them - broke.",
        "- Plates – 12",
        "- 12 plates",
        "It is from mid-12 on.",
        "It is between ages 12-15.",
        "It was ±12 there, or +-12.",
        "It tested negative 12 times.",
        "It had a false negative 12 times.",
    ],
)
def test_a_dash_that_is_no_sign_makes_nothing_negative(text: str) -> None:
    values = [number.value for number in read(text)]
    assert Decimal(12) in values
    assert not any(value < 0 for value in values if value is not None)


def test_a_range_may_begin_or_end_below_zero() -> None:
    assert [n.value for n in read("It lay between −5 and –3 °C, or [−5, 3].")] == [-5, -3, -5, 3]
    assert [n.value for n in read("It lay within −5–−3 °C.")] == [-5, -3]


def test_a_sign_belongs_to_what_readers_see_marked() -> None:
    assert [n.text for n in read("It fell by –12%, −$5, $-5 and − 3 °C.")] == [
        "–12%", "−$5", "$-5", "− 3",
    ]  # fmt: skip
