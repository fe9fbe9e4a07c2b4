"""What a figure shows: recorded values and dated sources, each with a label and a series."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from imagenet_wiki.registry.registers import Figure, Shown
from source_discipline.records.bibliography.bibliography import Bibliography
from source_discipline.records.ledger import Ledger
from source_discipline.records.values import Date
from source_discipline.verdicts.fact_words import in_words, stated


@dataclass(frozen=True, slots=True)
class Datum:
    """One thing that a figure shows."""

    label: str
    series: str
    words: str
    """The value, or the day or year, as a reader gets it."""
    value: Decimal = Decimal(0)
    day: tuple[int, int, int] = (0, 0, 0)
    """Year, month and day, for the order in time; what is not recorded is 0."""
    fact: str = ""
    source: str = ""
    """The key of the source whose year it is, where no fact is shown."""


def data(figure: Figure, ledger: Ledger, bibliography: Bibliography) -> tuple[Datum, ...]:
    """All that a figure shows, in the order of the register."""
    return tuple(_data(figure.items, ledger, bibliography))


def _data(items: Sequence[Shown], ledger: Ledger, bibliography: Bibliography) -> Iterator[Datum]:
    for item in items:
        if fact := ledger.get(item.fact):
            words = stated(fact)
            match fact.value:
                case Decimal():
                    yield Datum(item.label, item.series, words, fact.value, fact=fact.name)
                case Date(year, month, day):
                    when = (year, month or 0, day or 0)
                    yield Datum(
                        item.label, item.series, in_words(fact.value), day=when, fact=fact.name
                    )
        elif (source := bibliography.get(item.source)) and source.year.isdecimal():
            when = (int(source.year), 0, 0)
            yield Datum(item.label, item.series, source.year, day=when, source=item.source)


def series(shown: Sequence[Datum]) -> tuple[str, ...]:
    """The names of the series, in the order in which they first come up."""
    return tuple(dict.fromkeys(datum.series for datum in shown))


def told(shown: Sequence[Datum]) -> str:
    """All that is shown, in a sentence for who cannot see it."""
    return "; ".join(
        f"{f'{datum.series}, ' if datum.series else ''}{datum.label}: {datum.words}"
        for datum in shown
    )
