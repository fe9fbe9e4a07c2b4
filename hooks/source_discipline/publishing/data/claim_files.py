"""`claims.json`, `claims.csv` and `sources.json`."""

import json
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from source_discipline.publishing.addresses import entry_address
from source_discipline.publishing.data.claim_rows import (
    ClaimRow,
    claim_rows,
    derivation,
    meanings,
)
from source_discipline.publishing.data.csv_json import delimited
from source_discipline.publishing.html.elements import iso
from source_discipline.records.bibliography.apa import reference_text
from source_discipline.records.bibliography.source import Source
from source_discipline.records.fact import Fact
from source_discipline.records.ledger import Ledger
from source_discipline.records.values import Date, Range
from source_discipline.rules.project import Project
from source_discipline.rules.result import Result
from source_discipline.verdicts.own_words import plain

ALWAYS = ("page", "page_title", "address", "stated", "sentence", "kind", "bound", "verdict")
"""The fields that each claim in `claims.json` has; one without content is otherwise left out."""
SOURCE_MEANINGS: Mapping[str, str] = {
    "citekey": "The source's lasting key, as it is cited.",
    "kind": "What kind of source it is; this decides what it may be cited for.",
    "carries_figures": "Whether a source of this kind may be cited for a number.",
    "reference": "The source as an entry in a reference list.",
    "title": "Its title.",
    "year": "The year of publication.",
    "url": "Its address.",
    "doi": "Its digital object identifier, without a resolver.",
    "address": "The source's entry on this site.",
    "cited_by": "The ids of the claims that it supports.",
    "facts": "What it states, one record per fact.",
}
"""What each field of a source in `sources.json` contains."""

_FACT_MEANINGS = {
    "name": "The fact's lasting name: citekey and id.",
    "states": "What the source states, in this wiki's own words.",
    "printed": "The value as the source prints it.",
    "value": "The value in plain digits, as text; dates in ISO form; for a range, both ends.",
    "unit": "What is counted, or the unit of measure.",
    "bound": "How the source hedges the value: exact, about, nearly, more-than, at-least,"
    " less-than, at-most.",
    "about": "What the value is about",
    "locator": "Where in the source it is stated.",
    "checked": "How it was read: full-text, counted, abstract, transcription, secondary; recalled"
    " supports nothing.",
    "read_at": "The addresses at which a copy was read.",
    "derived": "The arithmetic behind a derived value, with the facts it is applied to.",
    "origin": "The fact of another source that this one repeats.",
    "disagrees": "Facts of other sources that contradict this one.",
    "note": "A remark on the statement.",
}


def fact_meanings(project: Project) -> dict[str, str]:
    """What each field of a fact in `sources.json` holds, with the keys of `about`."""
    keys = ", ".join(key.name for key in project.vocabulary.about)
    return _FACT_MEANINGS | {"about": f"What the value is about: {keys}."}


def claims_json(result: Result) -> str:
    """All claims, with the edition's date of check left to the site: the file never varies."""
    return json_list("claims", (_slim(record) for record in claim_rows(result)))


def claims_csv(result: Result) -> str:
    """All claims, one per row, every column in every row."""
    rows = (record.fields.values() for record in claim_rows(result))
    return delimited([meanings(result.project), *rows])


def sources_json(result: Result) -> str:
    """All sources with the facts recorded from each and the claims that rest on them."""
    cited: dict[str, list[str]] = {}
    for record in claim_rows(result):
        if record.id:
            cited.setdefault(record.source, []).append(record.id)
    ordered = sorted(result.project.bibliography, key=lambda source: source.citekey)
    records = (_source(source, result, cited.get(source.citekey, [])) for source in ordered)
    return json_list("sources", records)


def json_list(name: str, records: Iterable[Mapping[str, Any]]) -> str:
    """An object with one list, one record per line: long lists stay readable and quick to write."""
    lines = ",\n".join(json.dumps(record, ensure_ascii=False) for record in records)
    return f'{{"{name}": [\n{lines}\n]}}\n'


def _slim(record: ClaimRow) -> dict[str, str]:
    fields = record.fields
    return {name: value for name, value in fields.items() if value or name in ALWAYS}


def _source(source: Source, result: Result, cited_by: list[str]) -> dict[str, Any]:
    ledger = result.project.ledger
    return {
        "citekey": source.citekey,
        "kind": source.kind,
        "carries_figures": source.carries_figures,
        "reference": reference_text(source),
        "title": source.title,
        "year": source.year,
        "url": source.url,
        "doi": source.doi,
        "address": entry_address(source),
        "cited_by": cited_by,
        "facts": [dict(_fact(fact, ledger)) for fact in ledger.of(source.citekey)],
    }


def _fact(fact: Fact, ledger: Ledger) -> Iterator[tuple[str, Any]]:
    fields = {
        "name": fact.name,
        "states": fact.states,
        "printed": fact.printed,
        "value": recorded(fact),
        "unit": fact.unit,
        "bound": fact.bound.value if fact.value is not None else None,
        "about": dict(fact.about),
        "locator": fact.locator,
        "checked": fact.checked,
        "read_at": list(fact.read_at),
        "derived": derivation(fact),
        "origin": fact.origin,
        "disagrees": list(fact.disagrees),
        "note": plain(fact.note, ledger),
    }
    yield from ((name, value) for name, value in fields.items() if value)


def recorded(fact: Fact) -> str | dict[str, str] | None:
    """A recorded value as text: plain digits, an ISO date, or both ends of a range."""
    match fact.value:
        case Date():
            return iso(fact.value)
        case Range(low, high):
            return {"from": format(low, "f"), "to": format(high, "f")}
        case Decimal():
            return format(fact.value, "f")
    return None
