"""A fact in words for a reader: what it is about, and the arithmetic behind a derived value."""

from decimal import Decimal

from source_discipline.numbers.scan import numbers_in
from source_discipline.records.fact import Derivation, Fact
from source_discipline.records.ledger import Ledger
from source_discipline.records.values import Bound, Date, Range
from source_discipline.text.citekeys import file_stem, named
from source_discipline.text.days import MONTHS
from source_discipline.vocabulary.in_force import about_keys

_SIGNS = {"sum": " + ", "difference": " − ", "product": " × ", "ratio": " ÷ ", "percent": " ÷ "}


def about(fact: Fact) -> tuple[tuple[str, str], ...]:
    """What a value is about, each part with its title, in the order of the keys."""
    keys = about_keys().values()
    return tuple((key.title, fact.about[key.name]) for key in keys if key.name in fact.about)


def formula(derivation: Derivation, ledger: Ledger) -> str:
    """The arithmetic with its values: `26.172 percent − 16.422 percent`."""
    facts = [fact for name in derivation.operands if (fact := ledger.get(name))]
    if derivation.operation == "count":
        return f"a count of {len(derivation.operands)} records"
    terms = _SIGNS[derivation.operation].join(stated(fact) for fact in facts)
    return f"100 × {terms}" if derivation.operation == "percent" else terms


def stated(fact: Fact) -> str:
    """The recorded value in words: `more than 50 institutions`."""
    unit = f" {fact.unit}" if fact.unit else ""
    hedge = "" if fact.bound is Bound.EXACT else f"{fact.bound.replace('-', ' ')} "
    match fact.value:
        case None:
            return "no value"
        case Date():
            return in_words(fact.value)
        case Range(low, high):
            return f"{hedge}{low:,f} to {high:,f}{unit}"
        case Decimal():
            return f"{hedge}{figure(fact)}{unit}"


def figure(fact: Fact) -> str:
    """A fact's single value, in the source's own magnitude: `3.2 million`, not `3,200,000`."""
    rounded = numbers_in(fact.printed) if "illion" in fact.printed else ()
    own = (number.text for number in rounded if number.value == fact.value and number.step > 1)
    return next(own, f"{fact.value:,f}")


_CENTURY = 100


def in_words(date: Date) -> str:
    """A date as prose prints it: `March 11, 2021`, `the 1990s`."""
    if date.years == _CENTURY:
        return f"the century from {date.year}"
    if date.years > 1:
        return f"the {date.year}s"
    month = f"{MONTHS[date.month - 1]} " if date.month else ""
    day = f"{date.day}, " if date.day else ""
    return f"{month}{day}{date.year}"


def recorded(fact: Fact) -> str:
    """The value as the source prints it, what it is about, and where it is stated."""
    parts = ", ".join(part for _, part in about(fact))
    value = fact.printed or str(fact.value)
    unit = f" {fact.unit}" if fact.unit and fact.unit not in value else ""
    subject = f" for {parts}" if parts else ""
    return f"{value}{unit}{subject} ({fact.source}, {fact.locator}; fact {fact.id})"


def ledger_file(citekey: str) -> str:
    """Where the facts of a source are recorded."""
    return f"evidence/{file_stem(citekey)}.yml"


def instead(elsewhere: tuple[Fact, ...]) -> str:
    """Advice to cite a source that does state the value; empty where none is recorded."""
    if not elsewhere:
        return ""
    sources = list(dict.fromkeys(fact.source for fact in elsewhere))[:3]
    return "cite a source that states it: " + ", ".join(f"`[{named(key)}]`" for key in sources)
