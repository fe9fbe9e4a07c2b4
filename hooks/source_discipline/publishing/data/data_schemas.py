"""JSON Schemas (Draft 2020-12) of `claims.json` and `sources.json`.

They are written from the data dictionary and from the program's own vocabularies, so that what
the dictionary explains, what the schema allows and what the files contain are the same.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from source_discipline.numbers.number import Kind
from source_discipline.publishing.data.claim_files import ALWAYS, SOURCE_MEANINGS, fact_meanings
from source_discipline.publishing.data.claim_rows import meanings
from source_discipline.publishing.data.csv_json import json_text
from source_discipline.publishing.labels import READ_AS
from source_discipline.records.bibliography.source_kinds import KINDS
from source_discipline.records.values import Bound
from source_discipline.rules.result import Result
from source_discipline.verdicts.verdict import Status

Schema = dict[str, Any]

_VALUES: Mapping[str, Iterable[str]] = {
    "kind": [kind.value for kind in Kind if kind.judged],
    "bound": [bound.value for bound in Bound],
    "verdict": [status.value for status in Status],
    "source_kind": list(KINDS),
    "read": list(READ_AS),
}
"""The fields of a claim whose value is one of a few words."""
_TEXT: Schema = {"type": "string", "minLength": 1}
_NAME: Schema = {"type": "string", "pattern": "^[^\\s#]+#[a-z0-9-]+$"}
_FACT: Mapping[str, Schema] = {
    "name": _NAME,
    "states": _TEXT,
    "printed": _TEXT,
    "value": {
        "oneOf": [
            _TEXT,
            {
                "type": "object",
                "additionalProperties": False,
                "required": ["from", "to"],
                "properties": {"from": _TEXT, "to": _TEXT},
            },
        ]
    },
    "unit": _TEXT,
    "bound": {"enum": [bound.value for bound in Bound]},
    "about": {"type": "object", "additionalProperties": _TEXT},
    "locator": _TEXT,
    "checked": {"enum": list(READ_AS)},
    "read_at": {"type": "array", "items": _TEXT},
    "derived": _TEXT,
    "origin": _TEXT,
    "disagrees": {"type": "array", "items": _NAME},
    "note": _TEXT,
}
_SOURCE: Mapping[str, Schema] = {
    **{name: {"type": "string"} for name in SOURCE_MEANINGS},
    "citekey": {"type": "string", "pattern": "^[^\\s#]+$"},
    "kind": {"enum": list(KINDS)},
    "carries_figures": {"type": "boolean"},
    "cited_by": {"type": "array", "items": _TEXT},
}
_FACTS: Schema = {
    "type": "object",
    "additionalProperties": False,
    "required": ["name", "states", "locator", "checked"],
}


def claims_schema(result: Result) -> str:
    """The schema of `claims.json`; a field without content is left out there."""
    values: dict[str, Schema] = {name: {"enum": list(each)} for name, each in _VALUES.items()}
    values["page"] = {"type": "string"}
    told = meanings(result.project)
    fields = {name: values.get(name, _TEXT) | _told(told[name]) for name in told}
    return _file("claims", "Every claim of the wiki, by page and by place.", fields, ALWAYS)


def sources_schema(result: Result) -> str:
    """The schema of `sources.json`; every source has every field."""
    fact = fact_meanings(result.project)
    facts = {**_FACTS, "properties": {name: _FACT[name] | _told(fact[name]) for name in fact}}
    source = {**_SOURCE, "facts": {"type": "array", "items": facts}}
    fields = {name: source[name] | _told(SOURCE_MEANINGS[name]) for name in SOURCE_MEANINGS}
    return _file("sources", "Every source, with the facts recorded from it.", fields, fields)


def _told(meaning: str) -> Schema:
    return {"description": meaning}


def _file(name: str, told: str, fields: Mapping[str, Schema], required: Iterable[str]) -> str:
    record = {
        "type": "object",
        "additionalProperties": False,
        "required": list(required),
        "properties": dict(fields),
    }
    return json_text(
        {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": f"urn:source-discipline:{name}:1",
            "title": f"{name}.json",
            "description": told,
            "type": "object",
            "additionalProperties": False,
            "required": [name],
            "properties": {name: {"type": "array", "items": record}},
        }
    )
