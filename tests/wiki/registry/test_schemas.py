"""The schemas of the registry: described field by field, with examples that hold."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from imagenet_wiki.registry.loading import FILES
from source_discipline.text.schemas import read_schema

Field = tuple[str, str, Mapping[str, Any]]


def fields(schema: Mapping[str, Any], name: str) -> Iterator[Field]:
    """Each described field of a schema: the file, the field's name, its subschema."""
    for key in ("properties", "$defs"):
        for field, value in schema.get(key, {}).items():
            yield name, field, value
            yield from fields(value, name)


FIELDS = [
    found for file in FILES for found in fields(read_schema(f"imagenet_wiki/registry-{file}"), file)
]


@pytest.mark.parametrize("file", FILES)
def test_each_file_has_a_schema(file: str) -> None:
    Draft202012Validator.check_schema(read_schema(f"imagenet_wiki/registry-{file}"))


@pytest.mark.parametrize(("file", "name", "field"), FIELDS)
def test_fields_are_described_and_examples_hold(
    file: str, name: str, field: Mapping[str, Any]
) -> None:
    assert "$ref" in field or (field["title"] and field["description"]), name
    definitions = read_schema(f"imagenet_wiki/registry-{file}")["$defs"]
    validator = Draft202012Validator({**field, "$defs": definitions})
    for example in field.get("examples", ()):
        assert validator.is_valid(example), (name, example)
    for example in field.get("x-bad-examples", ()):
        assert not validator.is_valid(example), (name, example)
