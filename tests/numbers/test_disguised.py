"""Numbers that a reader sees though no plain digit or word shows them."""

from decimal import Decimal

import pytest

from source_discipline.numbers.number import Kind, Number
from source_discipline.numbers.scan import numbers
from source_discipline.prose.mask import prose
from source_discipline.text.document import Document


def read(text: str) -> list[Number]:
    return numbers(prose(Document("page.md", f"{text}\n")))


@pytest.mark.parametrize(
    ("form", "value"),
    [
        ("n*ine*ty", 90),
        ("n**ine**ty", 90),
        ("n<em>ine</em>ty", 90),
        ("nine<wbr>ty", 90),
        ("nine\u200bty", 90),
        ("nine&shy;ty", 90),
        ("nine&zwj;ty", 90),
        ("nin\u0435ty", 90),  # a Cyrillic letter
        ("7**7**", 77),
        ("7<b>7</b>", 77),
        ("7\u200b7", 77),
        ("7&#8203;7", 77),
        ("\u2460", 1),  # a circled digit
        ("\u216b", 12),  # a Roman numeral in one sign
        ("\U0001d360", 1),  # a counting rod
        ("🔟", 10),
        ("💯", 100),
    ],
)
def test_what_is_shown_is_read(form: str, value: int) -> None:
    (number,) = read(f"It holds {form} plates.")
    assert form.startswith(number.text)
    assert (number.kind, number.value) == (Kind.QUANTITY, Decimal(value))


@pytest.mark.parametrize("form", ["七十七", "柒拾", "\u2077\u2077", "\u216b\u2160"])
def test_what_nobody_can_compare_is_seen(form: str) -> None:
    assert [(n.text, n.kind, n.value) for n in read(f"It holds {form} plates.")] == [
        (form, Kind.QUANTITY, None)
    ]


@pytest.mark.parametrize(
    "form",
    [
        "Image*Net*",
        "un<em>do</em>ne",
        "\u4e00\u8d77",
        "Müller",
        "\u041b\u0435\u043d\u0441",
        "co\u00adop",
    ],
)
def test_a_word_with_marks_or_other_letters_is_no_number(form: str) -> None:
    assert read(f"It has {form} there.") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It is in m² there.", Kind.EXEMPT),
        ("It is in cm⁻² there.", Kind.EXEMPT),
        ("It emits CO₂ there.", Kind.EXEMPT),
        ("It holds plates² there.", Kind.REFERENCE),
        ("It emits CO<sub>2</sub> there.", Kind.EXEMPT),
    ],
)
def test_a_raised_or_lowered_digit_belongs_to_its_word(text: str, kind: Kind) -> None:
    (number,) = read(text)
    assert number.kind is kind
    assert number.text in "²2₂"


@pytest.mark.parametrize(
    ("code", "value", "unit"),
    [
        ("`14,197,122`", "14197122", None),
        ("`16.4%`", "16.4", "percent"),
        ("`5 GB`", "5", "GB"),
        ("`$1,200`", "1200", "US dollars"),
        ("``1.2 million``", "1200000", None),
    ],
)
def test_a_figure_in_code_is_a_statement(code: str, value: str, unit: str | None) -> None:
    (number,) = read(f"It holds {code} there.")
    assert (number.value, number.unit) == (Decimal(value), unit)
    assert number.kind.judged


@pytest.mark.parametrize(
    "code", ["`224`", "`0.5`", "`n = 5`", "`1.2.3`", "`a 1,000`", "`1,000, 2`", "`2021-03-11`"]
)
def test_other_code_is_code(code: str) -> None:
    assert [number.kind for number in read(f"Set it to {code} there.")] == [Kind.CODE]


def test_the_digits_of_a_unit_belong_to_it() -> None:
    found = [(n.text, n.kind) for n in read("It has 15 µg/m3 at 8 sites, and 5m2.")]
    assert found == [
        ("15", Kind.MEASURE), ("3", Kind.EXEMPT), ("8", Kind.COUNT),
        ("5", Kind.MEASURE), ("2", Kind.EXEMPT),
    ]  # fmt: skip
