"""Units are what well-kept libraries say they are, and none replaces one that does not convert."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import permutations, product

import pint
import pytest
from babel.core import get_global
from babel.numbers import get_currency_name, get_currency_symbol, get_territory_currencies

from source_discipline.numbers.measures import is_measure, measure
from source_discipline.numbers.unit_table import units
from source_discipline.records.fact import Fact
from source_discipline.verdicts.comparing.dimensions import Agreement, compatible
from source_discipline.verdicts.judge import judge_sentence
from source_discipline.vocabulary import groups
from source_discipline.vocabulary.in_force import CORE, in_force

PHYSICAL = {
    "time": "[time]", "length": "[length]", "mass": "[mass]", "amount": "[substance]",
    "current": "[current]", "temperature": "[temperature]",
}  # fmt: skip
DIFFER = {"acre": "of a survey", "kt": "a knot", "Tt": "a tex"}
"""What pint means by a name that means another unit here."""
WORDS = {"TOP", "ALL", "TRY", "MAD", "CUP", "PEN", "SOS", "COP", "GEL", "MOP"}
"""Codes of currencies that are English words in capitals."""


def test_units_are_worth_what_pint_says() -> None:
    with in_force(CORE):
        table = units()
    registry, compared = pint.UnitRegistry(), 0
    words = {name: found for name, found in table.words.items() if len(name) > 2}
    for name, found in (table.symbols | words).items():
        physical = all(part in PHYSICAL for part, _ in found.dimensions)
        if name in DIFFER or not physical or not name.isalpha():
            continue
        try:
            theirs = registry.Quantity(1.0, name).to_base_units()
        except pint.UndefinedUnitError:
            continue
        powers = {PHYSICAL[part]: power for part, power in found.dimensions}
        assert dict(theirs.dimensionality) == powers, name
        assert float(theirs.magnitude) == pytest.approx(float(found.worth), rel=1e-6), name
        compared += 1
    assert compared > 200


def currencies() -> set[str]:
    """The codes of all currencies that are legal tender somewhere."""
    day = date(2026, 1, 1)
    places = get_global("territory_currencies")
    return {code for place in places for code in get_territory_currencies(place, day, tender=True)}


def test_currencies_are_those_of_the_cldr() -> None:
    listed = {key: set(names) for key, names in groups("money").items()}
    assert currencies() <= listed.keys()
    for code in currencies():
        symbol = get_currency_symbol(code, "en")
        names = {get_currency_name(code, count, locale="en") for count in (1, 2)}
        assert names <= listed[code], code
        assert symbol in listed[code] or symbol in WORDS
        assert (code in listed[code]) != (code in WORDS)


def test_no_sign_means_two_currencies() -> None:
    signs = [sign for names in groups("money").values() for sign in names]
    assert len(signs) == len(set(signs))


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("kWh/m²", "kWh per m2"),
        ("µg/m3", "μg per m³"),
        ("GPU-hours", "GPU hours"),
        ("liters per minute", "L/min"),
        ("liters a minute", "litres per minute"),
        ("images per class", "images for each class"),
        ("kilowatt hours", "kW·h"),
        ("square meters", "m²"),
        ("tCO2e", "tonnes CO2e"),
        ("deaths per 1,000 inhabitants", "deaths per thousand inhabitants"),
        ("petaflop/s-days", "petaFLOP"),
        ("m s⁻¹", "m/s"),
        ("Australian dollars", "A$"),
        ("labeled training pictures", "images"),
        ("frobs", "dusty frobs"),
    ],
)
def test_one_unit_in_two_writings(written: str, same: str) -> None:
    assert measure(written).dimensions == measure(same).dimensions


@pytest.mark.parametrize("text", ["GB", "MB/s", "km²", "mW/m²", "kWh", "GPU-hours", "tCO2e", "°C"])
def test_a_unit_of_measurement(text: str) -> None:
    assert is_measure(text)


@pytest.mark.parametrize("text", ["has", "images", "percent", "$", "USD", "the", "images/s", "x"])
def test_no_unit_of_measurement(text: str) -> None:
    assert not is_measure(text)


def test_products_convert() -> None:
    kilowatt_hours, joules = measure("kWh"), measure("MJ")
    assert kilowatt_hours.worth / joules.worth == Decimal("3.6")
    assert measure("m³").worth / measure("L").worth == 1000
    assert measure("deaths per million").worth * 10**6 == measure("deaths").worth


PER = ("minute", "hour", "day", "year", "class", "user", "hectare", "1,000 plates", "GPU")


def unit_pairs() -> Iterator[tuple[str, str]]:
    """Any two units of the table, and of any two divisors, that do not convert."""
    with in_force(CORE):
        names = {found.dimensions: name for name, found in units().symbols.items()}
        names |= {found.dimensions: name for name, found in units().words.items()}
    yield from permutations((*names.values(), "plates", "boxes"), 2)
    yield from permutations((f"plates per {noun}" for noun in PER), 2)
    for noun, unit in product(PER, ("kg", "percent", "plates")):
        yield from ((unit, f"{unit} per {noun}"), (f"{unit} per {noun}", unit))


def test_no_unit_states_what_is_recorded_in_another() -> None:
    pairs = [pair for pair in unit_pairs() if measure(pair[0]) != measure(pair[1])]
    assert len(pairs) > 1000
    passed = [pair for pair in pairs if supported(f"It was 13 {pair[0]}.", pair[1])]
    assert not passed


def test_no_currency_states_another() -> None:
    signs = [names[0] for names in groups("money").values()]
    agree = [p for p in permutations(signs, 2) if compatible(*p) is not Agreement.NO]
    assert agree in ([], [("US dollars", "cents"), ("cents", "US dollars")])
    passed = [
        pair for pair in permutations(signs, 2) if supported(f"It was 13 {pair[0]}.", pair[1])
    ]
    assert not passed


def test_the_right_unit_states_it() -> None:
    with in_force(CORE):
        names = [*units().symbols, *units().words]
    refused = {name for name in names if not supported(f"It was 13 {name} there.", name)}
    assert not refused


def supported(sentence: str, unit: str) -> bool:
    """Whether any number of a sentence states 13 of a unit."""
    fact = Fact("a", "b", "", "", "full-text", value=Decimal(13), unit=unit)
    return any(verdict == "supported" for _, verdict, _ in judge_sentence(sentence, fact))
