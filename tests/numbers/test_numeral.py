"""How numbers are printed, and the exact values and precision read from them."""

from decimal import Decimal

import pytest

from source_discipline.numbers.numeral import read
from source_discipline.numbers.numeral_patterns import STARTS, numeral_forms


@pytest.mark.parametrize(
    ("text", "value", "step"),
    [
        ("5,000", "5000", "1"),
        ("1,281,167", "1281167", "1"),
        ("16.42", "16.42", "0.01"),
        ("16.40%", "16.40", "0.01"),
        (".5", "0.5", "0.1"),
        ("007", "7", "1"),
        ("14.2 million", "14200000", "100000"),
        ("530-billion", "530000000000", "1000000000"),
        ("1.28M", "1280000", "10000"),
        ("22k", "22000", "1000"),
        ("70B", "70000000000", "1000000000"),
        ("2 dozen", "24", "12"),
        ("1\u202f281\u202f167", "1281167", "1"),
        ("1 281 167", "1281167", "1"),
        ("1.281.167", "1281167", "1"),
        ("12,81,167", "1281167", "1"),
        ("0,164", "0.164", "0.001"),
        ("16,4 %", "16.4", "0.1"),
        ("1\u2060,000", "1000", "1"),
        ("10^\u2060\u20609", "1000000000", "1000000000"),
        ("3.5 crore", "35000000", "1000000"),
        ("1.2bn", "1200000000", "100000000"),
        ("2 1/2", "2.5", "0.01"),
        ("2 to 1", "2", "0.01"),
        ("two to one", "2", "0.01"),
        ("million and a half", "1500000", "100000"),
        ("two and three quarters", "2.75", "0.1"),
        ("twenty\u2011one", "21", "1"),
        ("three sevenths", str(Decimal(3) / 7), "0.01"),
        ("1e-4", "0.0001", "0.0001"),
        ("10⁹", "1000000000", "1000000000"),
        ("10⁻³", "0.001", "0.001"),
        ("10^9", "1000000000", "1000000000"),
        ("3 × 10^8", "300000000", "100000000"),
        ("2½", "2.5", "0.01"),
        ("2:1", "2", "0.01"),
        ("3/4", "0.75", "0.01"),
        ("1 in 5", "0.2", "0.01"),
        ("9 out of 10", "0.9", "0.01"),
        ("seven", "7", "1"),
        ("Forty-two", "42", "1"),
        ("twenty one", "21", "1"),
        ("two hundred and five", "205", "1"),
        ("twenty-one thousand eight hundred forty-one", "21841", "1"),
        ("three million five hundred thousand", "3500000", "1000"),
        ("fifteen million", "15000000", "1000000"),
        ("two and a half million", "2500000", "100000"),
        ("half a million", "500000", "100000"),
        ("two thirds", str(Decimal(2) / 3), "0.01"),
        ("three-quarters", "0.75", "0.01"),
        ("half", "0.5", "0.01"),
        ("one in ten", "0.1", "0.01"),
        ("twice", "2", "1"),
        ("tenfold", "10", "1"),
        ("hundreds of thousands", "100000", "100000"),
        ("thousand million", "1000000000", "1000000"),
        ("three quarters of a million", "750000", "10000"),
        ("quarter million", "250000", "10000"),
        ("half-million", "500000", "100000"),
        ("half a dozen", "6", "1"),
        ("half of 1%", "0.5", "0.1"),
        ("2½ million", "2500000", "100000"),
        ("4¾ million", "4750000", "10000"),
        ("50 000", "50000", "1"),
        ("100,9", "100.9", "0.1"),
        ("1.234,5", "1234.5", "0.1"),
        ("1 234,5", "1234.5", "0.1"),
        ("0·87", "0.87", "0.01"),
        ("1.2·10⁶", "1200000", "100000"),
        ("1⁄3", str(Decimal(1) / 3), "0.01"),
        ("3⁄2", "1.5", "0.01"),
        ("4.5G", "4500000000", "100000000"),
        ("halved", "0.5", "0.01"),
        ("trebled", "3", "1"),
        ("zero", "0", "1"),
        ("six-figure", "100000", "1"),
        ("double-digit", "10", "1"),
        ("fourty", "40", "1"),
        ("seventyseven", "77", "1"),
    ],
)
def test_value_and_precision(text: str, value: str, step: str) -> None:
    match = numeral_forms().fullmatch(text)
    assert match is not None
    numeral = read(match)
    assert numeral.value == Decimal(value)
    assert numeral.step == Decimal(step)


@pytest.mark.parametrize(
    "text",
    [
        "often",
        "tend",
        "someone",
        "ones",
        "weight",
        "height",
        "nonzero",
        "pair",
        "first",
        "tens",
        "quarterly",
    ],
)
def test_words_that_hold_no_number(text: str) -> None:
    starts = [numeral_forms().match(text, match.start()) for match in STARTS.finditer(text)]
    assert not any(starts)


@pytest.mark.parametrize(
    "text", ["1.4.0", "127.0.0.1", "192.168.100.200", "2021-03-11", "2021-03", "12:30:05"]
)
def test_forms_without_a_value(text: str) -> None:
    match = numeral_forms().fullmatch(text)
    assert match is not None
    assert read(match).value is None


def test_a_start_for_every_digit_run_and_number_word() -> None:
    text = "At 5 of twelve sites, ½ of 1,024 plates (ID7) were lost; a dozen were not, .3 were."
    starts = [match.group()[:1] for match in STARTS.finditer(text)]
    assert starts == ["5", "t", "½", "1", "0", "7", "d", "."]
