"""The record and the words by which it is read, from the table that the build makes of them."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from imagenet_wiki.inquiry.record import Form, Record, prepared
from source_discipline.records.fact import Fact, Value
from source_discipline.records.values import Bound, Date, Range
from source_discipline.vocabulary.about_keys import AboutKey, Role
from source_discipline.vocabulary.in_force import _IN_FORCE, vocabulary


def read_record(table: Mapping[str, Any]) -> Record:
    """The record of a table."""
    facts = [read_fact(each) for each in table["facts"]]
    titles = {key: told["title"] for key, told in table["sources"].items()}
    return prepared(facts, titles, [_form(each) for each in table["misquotes"]])


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
        told.get("locator", ""),
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


def _form(told: Mapping[str, Any]) -> Form:
    fault = told.get("fault")
    return Form(
        told["id"],
        told["wrong"],
        (fault[0], fault[1]) if fault else None,
        tuple(told["refuted_by"]),
        tuple(told["see"]),
    )


def _key(told: Sequence[Any]) -> AboutKey:
    name, title, meaning, values, noun, roles = told
    return AboutKey(name, title, meaning, tuple(values), noun, _roles(roles))


def _roles(told: Iterable[str]) -> frozenset[Role]:
    return frozenset(Role(each) for each in told)
