"""The record and the words by which it is read, from the table that the build makes of them."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from imagenet_wiki.inquiry.entries import Entry, Named, Wrong
from imagenet_wiki.inquiry.record import Record
from imagenet_wiki.inquiry.wording import Lexicon
from source_discipline.records.fact import Fact, Value
from source_discipline.records.ledger import Ledger
from source_discipline.records.values import Bound, Date, Range
from source_discipline.vocabulary.about_keys import AboutKey, Role
from source_discipline.vocabulary.in_force import _IN_FORCE, vocabulary


def read_record(table: Mapping[str, Any]) -> Record:
    """The record of a table."""
    facts = tuple(read_fact(each) for each in table["facts"])
    entries = tuple(
        Entry(fact, _stems(told["own"]), _stems(table["sources"][fact.source]), _named(told))
        for fact, told in zip(facts, table["facts"], strict=True)
        if "own" in told
    )
    wrong = tuple(_wrong(each) for each in table["wrong"])
    return Record(
        Ledger(facts),
        entries,
        {each.fact.name: each for each in entries},
        tuple(each for each in wrong if each.entry.fact.value is not None),
        tuple(each for each in wrong if each.entry.fact.value is None),
        Lexicon([*entries, *(each.entry for each in wrong)]),
    )


def _wrong(told: Mapping[str, Any]) -> Wrong:
    stems = (_stems(told["own"]), _stems(told["beside"]))
    entry = Entry(read_fact(told), *stems, _named(told), _pairs(told["implied"]))
    return Wrong(entry, tuple(told["refuted_by"]), tuple(told["see"]))


def _stems(told: str) -> frozenset[str]:
    return frozenset(told.split())


def _named(told: Mapping[str, Any]) -> frozenset[Named]:
    return _pairs(told["named"])


def _pairs(told: Iterable[Sequence[str]]) -> frozenset[Named]:
    return frozenset((facet, value) for facet, value in told)


def put_in_force(told: Mapping[str, Any]) -> None:
    """Read by the words of a table from now on."""
    lists = tuple((name, tuple(lines)) for name, lines in told["lists"])
    _IN_FORCE.set(vocabulary(lists, tuple(_key(each) for each in told["about"])))


def read_fact(told: Mapping[str, Any]) -> Fact:
    """A fact of a table, which leaves out what is empty."""
    return Fact(
        told.get("source", ""),
        told.get("id", ""),
        told.get("states", ""),
        "",
        "",
        printed=told.get("printed", ""),
        value=_value(told.get("value")),
        unit=told.get("unit"),
        bound=Bound(told.get("bound", "exact")),
        about=dict(told.get("about", ())),
        terms=tuple(told.get("terms", ())),
        says=tuple(told.get("says", ())),
        of=Decimal(told["of"]) if "of" in told else None,
        origin=told.get("origin"),
    )


def _value(told: Sequence[Any] | None) -> Value | None:
    """A number as it is written, the ends of a range, or the parts of a date."""
    if told is None:
        return None
    kind, *parts = told
    match kind:
        case "range":
            return Range(Decimal(parts[0]), Decimal(parts[1]))
        case "date":
            return Date(parts[0], parts[1], parts[2], parts[3])
    return Decimal(parts[0])


def _key(told: Sequence[Any]) -> AboutKey:
    name, title, meaning, values, noun, roles = told
    return AboutKey(name, title, meaning, tuple(values), noun, _roles(roles))


def _roles(told: Iterable[str]) -> frozenset[Role]:
    return frozenset(Role(each) for each in told)
