"""Names of units: what a name means by itself, as a unit, a currency or a counted noun.

A counted noun is a dimension of its own, under the name that stands for all its synonyms.
"""

from decimal import Decimal

from source_discipline.numbers.plurals import singular
from source_discipline.numbers.unit_table import Measure, units
from source_discipline.vocabulary import groups
from source_discipline.vocabulary.in_force import by_vocabulary

UNLISTED = "~"
"""Before the name of a counted noun that is on no list."""
_SYMBOL = 2
"""Up to this length the case of a unit matters: `g` is gram, `G` is not."""
_PLURAL = 3
"""A shorter word is no plural of a unit: `has` are no hectares."""


@by_vocabulary
def _counted() -> dict[str, Measure]:
    return {name: single(key) for key, names in groups("counted").items() for name in names}


@by_vocabulary
def _money() -> dict[str, Measure]:
    found: dict[str, Measure] = {}
    for key, names in groups("money").items():
        code, _, worth = key.partition(" ")
        found.update(dict.fromkeys(names, single(code)._replace(worth=Decimal(worth or 1))))
    return found


@by_vocabulary
def _currencies() -> frozenset[str]:
    return frozenset(name for found in _money().values() for name, _ in found.dimensions)


def is_currency(name: str) -> bool:
    """Whether a dimension is a currency."""
    return name in _currencies()


def money(text: str) -> Measure | None:
    """What a text means as a sign, code or name of a currency."""
    return _money().get(text) or _money().get(text.lower())


def is_noun(name: str) -> bool:
    """Whether a dimension is what is counted, as its name shows, and not a scale."""
    return name.startswith(UNLISTED) or name in _nouns()


@by_vocabulary
def _nouns() -> frozenset[str]:
    return frozenset(name for found in _counted().values() for name, _ in found.dimensions)


def single(name: str) -> Measure:
    """One of a dimension, and nothing else."""
    return Measure(((name, 1),))


def measured(text: str) -> Measure | None:
    """A unit of the table, or a currency, by itself."""
    table, lower = units(), text.lower()
    found = table.symbols.get(text)
    if found is None and len(text) > _SYMBOL:
        found = table.words.get(lower)
    if found is None and len(text) > _PLURAL:
        found = table.symbols.get(singular(text)) or table.words.get(singular(lower))
    return found or money(text)


def known(text: str) -> Measure | None:
    """A unit, a currency, or a counted noun of the lists."""
    names, lower = _counted(), text.lower()
    forms = (text, singular(text), lower, singular(lower))
    return measured(text) or next((names[form] for form in forms if form in names), None)
