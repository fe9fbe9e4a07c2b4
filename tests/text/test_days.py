"""Names of months and days, held against those of the Unicode CLDR."""

import pytest
from babel.core import get_global
from babel.dates import get_day_names, get_month_names

from source_discipline.text.days import MONTH_OF, WEEKDAY_OF

LOCALES = ["en", *sorted(x for x in get_global("parent_exceptions") if x.startswith("en_"))]
OLDER = {"Tues", "Thur", "Thurs"}
"""Abbreviations that CLDR no longer gives."""


@pytest.mark.parametrize(
    ("table", "names"), [(MONTH_OF, get_month_names), (WEEKDAY_OF, get_day_names)]
)
def test_names_are_those_of_cldr(table: dict[str, int], names: object) -> None:
    assert len(LOCALES) > 50
    known = {
        (name, number)
        for locale in LOCALES
        for width in ("wide", "abbreviated")
        for context in ("format", "stand-alone")
        for number, name in names(width, context, locale).items()  # type: ignore[operator]
    }
    assert known <= set(table.items())
    written = {(name.removesuffix("."), number) for name, number in table.items()}
    assert {pair for pair in written if pair[0] not in OLDER} == {
        (name.removesuffix("."), number) for name, number in known
    }
