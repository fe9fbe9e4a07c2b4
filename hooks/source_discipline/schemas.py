"""Published schemas (JSON Schema, Draft 2020-12), and what in some data breaks them."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from source_discipline.records import DataPath


@dataclass(frozen=True, slots=True)
class Breach:
    """One keyword of a schema that data does not satisfy."""

    keyword: str
    """The schema's keyword: `type`, `required`, `enum` ..."""
    wanted: Any
    """What the keyword demands."""
    schema: Mapping[str, Any]
    """The subschema that holds the keyword."""
    path: DataPath
    """Where in the data."""
    found: Any
    """The data there."""


@cache
def read_schema(name: str) -> Mapping[str, Any]:
    """The schema `schema/<name>.schema.json` of this package."""
    file = files("source_discipline") / "schema" / f"{name}.schema.json"
    schema: Mapping[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return schema


def breaches(data: Any, name: str) -> Iterator[Breach]:
    """Everything in `data` that breaks the schema `name`."""
    for error in _validator(name).iter_errors(data):
        yield Breach(
            keyword=str(error.validator),
            wanted=error.validator_value,
            schema=error.schema,
            path=tuple(error.absolute_path),
            found=error.instance,
        )


@cache
def _validator(name: str) -> Any:
    # Imported on first use: it takes a good part of the start-up, and some commands read no record.
    from jsonschema import Draft202012Validator

    return Draft202012Validator(read_schema(name))
