"""Published schemas (JSON Schema, Draft 2020-12), and what in some data breaks them."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from jsonschema_rs import Validator, validator_for

from source_discipline.text.yaml_file import DataPath


@dataclass(frozen=True, slots=True)
class Breach:
    """One keyword of a schema that data does not satisfy."""

    keyword: str
    """The schema's keyword: `type`, `required`, `enum` ..."""
    wanted: Any
    """What the keyword demands."""
    schema: Mapping[str, Any]
    """The subschema that contains the keyword."""
    path: DataPath
    """Where in the data."""
    found: Any
    """The data there."""
    of_key: bool = False
    """Whether it is the key at the end of the path that is at fault."""


@cache
def read_schema(name: str) -> dict[str, Any]:
    """The schema `<package>/<name>`, the file `schema/<name>.schema.json` of that package."""
    package, _, stem = name.partition("/")
    file = files(package) / "schema" / f"{stem}.schema.json"
    schema: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return schema


@dataclass(frozen=True, slots=True)
class Schema:
    """A schema as data, with what checks by it."""

    data: dict[str, Any]
    validator: Validator


@cache
def named_schema(name: str) -> Schema:
    """A published schema, named as in `read_schema`."""
    return schema(read_schema(name))


def schema(data: dict[str, Any]) -> Schema:
    """The schema that some data describe."""
    return Schema(data, validator_for(data))


def breaches(data: Any, schema: Schema) -> Iterator[Breach]:
    """Everything in `data` that breaks a schema."""
    if schema.validator.is_valid(data):
        return
    for error in schema.validator.iter_errors(data):
        *place, keyword = error.schema_path
        part = _at(schema.data, place)
        path = tuple(error.instance_path)
        found = _at(data, path)
        if "propertyNames" in place:  # of which it is not told which name is at fault
            names = validator_for(part)
            for name in (each for each in found if not names.is_valid(each)):
                yield Breach(str(keyword), part[keyword], part, (*path, name), name, of_key=True)
        else:
            yield Breach(str(keyword), part[keyword], part, path, found)


def _at(data: Any, path: Iterable[str | int]) -> Any:
    for step in path:
        data = data[step]
    return data
