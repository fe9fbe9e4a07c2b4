"""Facts read from records whose shape the schema has already approved."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from source_discipline.records.fact import Derivation, Fact, Value
from source_discipline.records.values import Bound, Date, Range
from source_discipline.text.errors import InvalidRecord, ProjectErrors
from source_discipline.text.yaml_file import YamlFile


def read_facts(record: YamlFile) -> Iterator[Fact]:
    """The facts of one file of the ledger, in order. Raises `ProjectErrors` for a wrong value."""
    for index, data in enumerate(record.data["facts"]):
        yield _fact(record, index, data)


def _fact(record: YamlFile, index: int, data: Mapping[str, Any]) -> Fact:
    source = record.data["source"]
    line, column = record.value("facts", index, "id")
    derived = next(iter(data.get("derived", {}).items()), None)
    return Fact(
        source=source,
        id=data["id"],
        states=data["states"].strip(),
        locator=data["locator"],
        checked=data["checked"],
        printed=data.get("printed", ""),
        value=_value(record, index),
        unit=data.get("unit"),
        bound=Bound(data.get("bound", "exact")),
        about={key: str(value) for key, value in data.get("about", {}).items()},
        terms=tuple(data.get("terms", ())),
        says=tuple(data.get("says", ())),
        of=Decimal(data["of"]) if "of" in data else None,
        read_at=tuple(data.get("read_at", ())),
        derived=Derivation(derived[0], _names(source, derived[1])) if derived else None,
        origin=next(iter(_names(source, [data["origin"]])), None) if "origin" in data else None,
        disagrees=_names(source, data.get("disagrees", ())),
        note=data.get("note", "").strip(),
        path=record.path,
        line=line,
        column=column,
    )


def _names(source: str, references: Sequence[str]) -> tuple[str, ...]:
    """Global names: a bare id means a fact of the same source."""
    return tuple(name if "#" in name else f"{source}#{name}" for name in references)


def _value(record: YamlFile, index: int) -> Value | None:
    written = record.data["facts"][index].get("value")
    try:
        return None if written is None else read_value(written)
    except ValueError as error:
        place = record.value("facts", index, "value")
        raise ProjectErrors([InvalidRecord(record.path, *place, str(error))]) from None


def read_value(written: Any) -> Value:
    """The value a record writes as number, mapping or text. Raises `ValueError` with a sentence."""
    if isinstance(written, str):
        return _date(written)
    if isinstance(written, Mapping):
        low, high = Decimal(written["from"]), Decimal(written["to"])
        if low >= high:
            raise ValueError(f"the range from {low} to {high} is empty")
        return Range(low, high)
    return Decimal(written)


def _date(written: str) -> Date:
    parts = [int(part) for part in written.split("-")]
    try:
        date(*[*parts, 1, 1][:3])
    except ValueError:
        raise ValueError(f"`{written}` is not a valid date") from None
    return Date(*parts)


_DATE = re.compile(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?")
_RANGE = re.compile(r"([0-9][0-9.]*)\s*(?:-|–|\.\.|to)\s*([0-9][0-9.]*)")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def fact_from_words(value: str, unit: str | None, bound: str, about: Mapping[str, str]) -> Fact:
    """A fact given on a command line: `14197122`, `14,197,122`, `16.4%`, `11-14`, `2021-03-11`.

    Raises `ProjectErrors` where the value is none of these.
    """
    plain = value.strip().replace(",", "")
    if plain.endswith("%"):
        plain, unit = plain[:-1].strip(), unit or "percent"
    try:
        recorded = read_value(_written(plain))
    except ValueError as error:
        message = str(error) or f"`{value.strip()}` is not a valid value"
        raise ProjectErrors([InvalidRecord("--value", 1, 1, message, _ADVICE)]) from None
    return Fact(
        source="given",
        id="value",
        states="",
        locator="",
        checked="full-text",
        printed=value,
        value=recorded,
        unit=unit,
        bound=Bound(bound),
        about=dict(about),
    )


_ADVICE = (
    "write a number, a range such as 11-14, or a date such as 2021-03-11; a unit goes into --unit"
)


def _written(plain: str) -> Any:
    if _DATE.fullmatch(plain):
        return plain
    if ends := _RANGE.fullmatch(plain):
        low, high = ends.groups()
        return {"from": _number(low), "to": _number(high)}
    return _number(plain)


def _number(plain: str) -> Decimal:
    if not _NUMBER.fullmatch(plain):
        raise ValueError
    return Decimal(plain)
