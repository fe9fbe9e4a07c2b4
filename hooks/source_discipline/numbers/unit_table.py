"""The table of units: what each symbol and each word measures, with every prefix that it takes."""

import re
from decimal import Decimal
from typing import NamedTuple

from source_discipline.vocabulary import lines
from source_discipline.vocabulary.in_force import by_vocabulary

_PREFIXES = {
    "f": ("femto", -15), "p": ("pico", -12), "n": ("nano", -9), "µ": ("micro", -6),
    "m": ("milli", -3), "c": ("centi", -2), "d": ("deci", -1), "h": ("hecto", 2),
    "k": ("kilo", 3), "K": ("kilo", 3), "M": ("mega", 6), "G": ("giga", 9), "T": ("tera", 12),
    "P": ("peta", 15), "E": ("exa", 18), "Z": ("zetta", 21),
}  # fmt: skip
_BINARY = {
    "Ki": ("kibi", 1), "Mi": ("mebi", 2), "Gi": ("gibi", 3), "Ti": ("tebi", 4), "Pi": ("pebi", 5),
}  # fmt: skip
_MICRO = ("µ", "μ", "u")
"""The micro sign, the Greek letter, and what is typed for both."""
_FACTOR = re.compile(r"([a-z-]+)(?:\^(-?\d))?")
_SPELLED = re.compile(r"[a-zé]{3,}")


class Measure(NamedTuple):
    """What a unit measures: a product of base dimensions with their exponents, and its worth."""

    dimensions: tuple[tuple[str, int], ...]
    worth: Decimal = Decimal(1)

    @property
    def dimension(self) -> str:
        """The dimensions as the table writes them: `mass.length^-3`."""
        return ".".join(
            f"{name}^{power}" if power != 1 else name for name, power in self.dimensions
        )

    def times(self, other: "Measure", power: int = 1) -> "Measure":
        """The product with a power of another one."""
        powers = dict(self.dimensions)
        for name, each in other.dimensions:
            powers[name] = powers.get(name, 0) + each * power
        found = tuple(sorted((name, each) for name, each in powers.items() if each))
        return Measure(found, self.worth * other.worth**power)


NUMBER = Measure(())
"""What has no unit."""


class Units(NamedTuple):
    """The units by symbol, as written, and by word, in small letters."""

    symbols: dict[str, Measure]
    words: dict[str, Measure]


@by_vocabulary
def units() -> Units:
    """Every unit that a list names or makes by a prefix."""
    table = Units({}, {})
    for line in lines("units"):
        head, _, names = line.partition(":")
        dimensions, worth, *prefixes = head.split()
        _add(table, dimension(dimensions, Decimal(worth)), prefixes, names.strip().split(", "))
    return table


def dimension(text: str, worth: Decimal = Decimal(1)) -> Measure:
    """The measure that a product such as `mass.length^-3` names."""
    found = NUMBER
    for name, power in _FACTOR.findall(text):
        found = found.times(Measure(((name, 1),)), int(power or 1))
    return found._replace(worth=worth)


def _add(table: Units, measure: Measure, prefixes: list[str], names: list[str]) -> None:
    for name in names:
        table.symbols[name] = measure
        if name[0].isalpha():
            table.words.setdefault(name.lower(), measure)
    words = [name for name in names if _SPELLED.fullmatch(name)]
    for prefix in prefixes:
        word, worth = _prefix(prefix)
        scaled = measure._replace(worth=measure.worth * worth)
        for letter in _MICRO if prefix == "µ" else (prefix,):
            table.symbols[letter + names[0]] = scaled
        for name in words:
            table.words[word + name] = scaled


def _prefix(letters: str) -> tuple[str, Decimal]:
    if letters in _BINARY:
        word, power = _BINARY[letters]
        return word, Decimal(1024) ** power
    word, power = _PREFIXES[letters]
    return word, Decimal(10) ** power
