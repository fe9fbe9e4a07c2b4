"""YAML records: data without floats, a place for every key and value, and plain complaints."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from source_discipline.text import yaml_events
from source_discipline.text.document import Document
from source_discipline.text.errors import MissingFile, ProjectErrors, UnreadableFile
from source_discipline.text.yaml_file import YamlFile, load_yaml, read_yaml


def read(text: str) -> YamlFile:
    return read_yaml(Document("evidence/survey1999.yml", text))


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("16.40", Decimal("16.40")),
        ("-0.5", Decimal("-0.5")),
        ("5000", 5000),
        ("0", 0),
        ("'5000'", "5000"),
        ("5,000", "5,000"),
        ("1_000", "1_000"),
        ("1e3", "1e3"),
        ("007", "007"),
        ("12:30", "12:30"),
        (".inf", ".inf"),
        ("2021-03-11", "2021-03-11"),
        ("no", "no"),
        ("true", True),
        ("~", None),
        ("", None),
        ("1" * 40, "1" * 40),
        ("[1, 2.0]", [1, Decimal("2.0")]),
        ("{from: 1, to: 2}", {"from": 1, "to": 2}),
        ("|\n  two\n  lines\n", "two\nlines\n"),
    ],
)
def test_scalars_keep_what_is_written(written: str, value: object) -> None:
    data = read(f"value: {written}").data["value"]
    assert data == value
    assert type(data) is type(value)


def test_decimals_keep_their_digits() -> None:
    assert str(read("value: 16.40").data["value"]) == "16.40"


def test_every_key_and_value_has_its_place() -> None:
    record = read("source: a\nfacts:\n- id: é\n  about: {year: 1999}\n- id: b\n")
    assert record.key("source") == (1, 1)
    assert record.value("source") == (1, 9)
    assert record.value("facts", 0, "id") == (3, 7)
    assert record.key("facts", 0, "about", "year") == (4, 11)
    assert record.value("facts", 0, "about", "year") == (4, 17)
    assert record.key("facts", 1) == (5, 3)


def test_a_path_that_is_not_there_has_the_place_of_its_parent() -> None:
    record = read("facts:\n- id: a\n")
    assert record.value("facts", 0, "unit") == record.value("facts", 0) == (2, 3)


def test_lines_are_counted_as_in_the_file_with_carriage_returns() -> None:
    assert read("a: 1\r\nb: 2\r\n").value("b") == (2, 4)


BROKEN = [
    ("", 1, 1, "this file is empty"),
    ("# only a remark\n", 1, 1, "this file is empty"),
    ("a: 1\na: 2\n", 2, 1, "the key `a` appears twice"),
    ("f:\n- {a: 1, a: 2}\n", 2, 10, "the key `a` appears twice"),
    ("a: b: c\n", 1, 5, "text without quotes cannot contain a colon and a space"),
    ("a: [1, 2\nb: 3\n", 1, 4, "this bracket is not closed"),
    ("a: {b: 2\n", 1, 4, "this brace is not closed"),
    ("a: 'open\nb: 1\n", 1, 4, "this quote is not closed"),
    ("a:\n\t- b\n", 2, 1, "a tab cannot indent YAML"),
    ("a: &x 1\n", 1, 4, "`&x` names a value as anchor"),
    ("a: *x\n", 1, 4, "`*x` repeats a value by alias"),
    ("a: !!float 1\n", 1, 4, "the tag `!!float` is not supported"),
    ("a: !secret 1\n", 1, 4, "the tag `!secret` is not supported"),
    ("? [a]\n: 1\n", 1, 3, "a key must be a word, not a list or a mapping"),
    ("a: 1\n---\nb: 1\n", 2, 1, "a second document starts here"),
    ("a: x\u0007\n", 1, 5, "the character U+0007 is not allowed in a record"),
    ("a: x\u2028y\n", 1, 5, "the character U+2028 is not allowed in a record"),
    ("- a\nb: 1\n", 2, 1, "this line does not continue the list above"),
    ("a: 1\n b: 1\n", 2, 3, "text without quotes cannot contain a colon and a space"),
    ("a: `x`\n", 1, 4, "text without quotes cannot start with this character"),
    ("a: [1,\n", 2, 1, "a value is missing here"),
    ("[" * 60, 1, 41, "the data is nested too deeply"),
    ('a: "\\q"\n', 1, 5, "this is not YAML: found unknown escape character"),
]


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "python"])
@pytest.mark.parametrize(("text", "line", "column", "message"), BROKEN)
def test_what_is_broken_is_named_with_its_place(
    text: str, line: int, column: int, message: str, pure: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if pure:
        monkeypatch.setattr(yaml_events, "_LOADER", yaml_events.yaml.SafeLoader)
    with pytest.raises(ProjectErrors) as raised:
        read(text)
    (error,) = raised.value.errors
    assert isinstance(error, UnreadableFile)
    assert error.path == "evidence/survey1999.yml"
    if not pure:  # the two parsers differ in some words and columns
        assert (error.line, error.column, error.message) == (line, column, message)


def test_bytes_that_are_not_utf_8(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes("é: 1\nb: ".encode() + b"\xff\n")
    with pytest.raises(ProjectErrors) as raised:
        load_yaml(tmp_path / "a.yml", tmp_path)
    assert str(raised.value).startswith("a.yml:2:4: error[PRJ002]: byte 0xff is not UTF-8")


def test_a_byte_order_mark_is_no_part_of_the_first_key(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"\xef\xbb\xbfa: 1\n")
    record = load_yaml(tmp_path / "a.yml", tmp_path)
    assert record.data == {"a": 1}
    assert record.key("a") == (1, 1)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ProjectErrors) as raised:
        load_yaml(tmp_path / "a.yml", tmp_path)
    assert isinstance(raised.value.errors[0], MissingFile)


YAML_LIKE = st.text(alphabet="ab01 .:-?#&*!|>'\"%@`{}[],\n\t\\~\u00e9\u2028\x00", max_size=60)


@given(st.text() | YAML_LIKE)
def test_any_text_is_read_or_refused_with_a_place(text: str) -> None:
    try:
        places = [read(text).value()]
    except ProjectErrors as refused:
        places = [(error.line, error.column) for error in refused.errors]
    assert min(places) >= (1, 1)
