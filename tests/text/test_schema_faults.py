"""Records against a schema: each breach at its place, with the nearest known word."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from source_discipline.records.evidence_schema import evidence_schema
from source_discipline.text.document import Document
from source_discipline.text.schema_faults import nearest, problems
from source_discipline.text.schemas import breaches, named_schema, read_schema, schema
from source_discipline.text.yaml_file import read_yaml

SOUND = """\
source: survey1999
facts:
- id: plates
  states: The archive held 5,000 plates.
  value: 5000
  unit: plates
  locator: Table 2
  checked: full-text
"""


def found(text: str) -> list[tuple[int, int, str, str]]:
    record = read_yaml(Document("evidence/survey1999.yml", text))
    return sorted(
        (e.line, e.column, e.message, e.help) for e in problems(record, evidence_schema())
    )


def test_a_sound_record_has_no_problems() -> None:
    assert found(SOUND) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("  unit:", "  untis:", (6, 3, "unknown key `untis`", "did you mean `unit`?")),
        ("source:", "sauce:", (1, 1, "unknown key `sauce`", "did you mean `source`?")),
        (
            "full-text",
            "fulltext",
            (8, 12, "`fulltext` is not valid for `checked`", "did you mean `full-text`?"),
        ),
        ("full-text", "", (8, 11, "`checked` is empty", "How the fact was read")),
        ("Table 2", "2", (7, 12, "`locator` must be text", "Where it is stated in the source")),
        ("Table 2", "' '", (7, 12, "`locator` is empty", "Where it is stated in the source")),
        ("id: plates", "id: The plates", (3, 7, "`The plates` does not fit `id`", "A name made")),
        ("5000", "5,000", (5, 10, "`5,000` does not fit `value`", "One plain number")),
        ("5000", "[1, 2]", (5, 10, "`value` must be a number or text or a mapping", "One plain")),
        (
            "5000",
            "{from: 1, too: 2}",
            (5, 20, "unknown key `too`", "did you mean `to`?"),
        ),
        ("  value: 5000\n", "", (5, 3, "`unit` is given without `value`", "add `value`")),
        ("  locator: Table 2\n", "", (3, 3, "`locator` is missing", "Where it is stated")),
        ("  unit: plates", "  about: {year: 19}", (6, 17, "`19` does not fit `year`", "The year")),
        (
            "  unit: plates",
            "  about: {subjct: plates}",
            (6, 11, "unknown key `subjct`", "did you mean `subject`?"),
        ),
        ("  unit: plates", "  terms: [a, a]", (6, 10, "`terms` contains an item twice", "keep it")),
        ("  unit: plates", "  terms: []", (6, 10, "`terms` is empty", "Words")),
        (
            "  unit: plates",
            "  derived: {ratio: [a]}",
            (6, 20, "`ratio` has too few items", "A list of exactly two"),
        ),
        ("- id", "- 5\n- id", (3, 3, "an item of `facts` must be a mapping", "One statement")),
    ],
)
def test_a_breach_is_told_with_place_and_advice(
    old: str, new: str, expected: tuple[int, int, str, str]
) -> None:
    assert SOUND.count(old) == 1
    told = found(SOUND.replace(old, new))
    line, column, message, help = expected
    assert any(
        (each[:3] == (line, column, message)) and each[3].startswith(help) for each in told
    ), told


def test_each_missing_key_is_told_once() -> None:
    told = found("source: survey1999\nfacts:\n- id: plates\n")
    assert [message for _, _, message, _ in told] == [
        "`checked` is missing", "`locator` is missing", "`states` is missing"
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["5\n", "- a\n", "~\n", "facts: 3\nsource: survey1999\n"])
def test_a_record_of_another_shape_is_no_crash(text: str) -> None:
    assert found(text)


def test_many_known_words_are_not_listed() -> None:
    assert nearest("zzz", [f"fact-{number}" for number in range(50)]) == ""
    assert nearest("zzz", ["a", "b"]) == "the valid ones are `a`, `b`"


def fields(schema: Any, name: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Each described field of a schema, with its name."""
    for key, value in schema.get("properties", {}).items():
        yield key, value
        yield from fields(value)
    for key, value in schema.get("$defs", {}).items():
        yield key, value
        yield from fields(value)


SCHEMA = read_schema("source_discipline/evidence")
FIELDS = list(fields(SCHEMA))


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(("name", "field"), FIELDS)
def test_each_field_says_what_it_is(name: str, field: Mapping[str, Any]) -> None:
    assert field["title"]
    assert "description" in field or "$ref" in field


def sub(field: Mapping[str, Any]) -> Draft202012Validator:
    return Draft202012Validator({**field, "$defs": SCHEMA["$defs"]})


@pytest.mark.parametrize(("name", "field"), FIELDS)
def test_good_examples_are_valid_and_bad_ones_are_not(name: str, field: Mapping[str, Any]) -> None:
    for example in field.get("examples", ()):
        assert sub(field).is_valid(example), example
    for example in field.get("x-bad-examples", ()):
        assert not sub(field).is_valid(example), example


def test_breaches_name_keyword_and_path() -> None:
    (breach,) = breaches({"source": "a", "facts": []}, named_schema("source_discipline/evidence"))
    assert (breach.keyword, breach.path) == ("minItems", ("facts",))


def test_a_key_that_does_not_fit_is_shown_itself() -> None:
    names = schema({"type": "object", "propertyNames": {"enum": ["high", "low"]}})
    forms = {"pattern": "^[a-z]$", "description": "A letter"}
    letters = schema({"type": "object", "propertyNames": forms})
    record = read_yaml(Document("tides.yml", "low: 1\nhihg: 2\na: 3\n"))
    told = [[(e.line, e.message, e.help) for e in problems(record, s)] for s in (names, letters)]
    assert told == [
        [
            (2, "unknown key `hihg`", "did you mean `high`?"),
            (3, "unknown key `a`", "the valid ones are `high`, `low`"),
        ],
        [(1, "unknown key `low`", "A letter"), (2, "unknown key `hihg`", "A letter")],
    ]
