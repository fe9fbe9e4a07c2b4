"""JSON with places: what it holds is what the standard reader says, where it stands is true."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from source_discipline.text.document import Document
from source_discipline.text.errors import ProjectErrors
from source_discipline.text.json_file import read_json

TEXTS = some.text(some.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=8)
KEYS = some.text(some.characters(max_codepoint=0xFFFF, exclude_categories=["Cs", "Cc", "Cn"]))
VALUES = some.recursive(
    some.none() | some.booleans() | some.integers(-(10**12), 10**12) | TEXTS,
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(KEYS, inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("", (1, 1), "this is not JSON: expecting value"),
        ('{"a": 1,}', (1, 9), "property name enclosed in double quotes"),
        ('{"a": 1, "a": 2}', (1, 10), "the key `a` appears twice"),
        ('{\n  "a" 1}', (2, 7), "expecting ':' delimiter"),
        ('["a\nb"]', (1, 4), "invalid control character"),
        ('["\\ud800"]', (1, 5), "half of a character"),
        ("[1] 2", (1, 5), "extra data"),
        ("[" * 100, (1, 101), "expecting value"),
        ("[" * 100 + "]" * 100, (1, 41), "nested too deeply"),
        ("[01]", (1, 3), "expecting ',' delimiter"),
        (f"[{'9' * 5000}]", (1, 1), "too many digits"),
        ("[1e99999999999999999999]", (1, 1), "too many digits"),
    ],
)
def test_text_that_is_not_json(text: str, place: tuple[int, int], message: str) -> None:
    with pytest.raises(ProjectErrors) as caught:
        read_json(Document("mine.json", text))
    (error,) = caught.value.errors
    assert message in error.message
    assert (error.line, error.column) == place


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "[]",
        '{"a": [1, -2, true, null, "\\u00e9 \\n \\"x\\""]}',
        " [ ] ",
        '"x"',
        "12",
        '{\n\t"a":\t1\n}',
        '{"\\ud83d\\ude00": 1, "\\ud83d\\ude01": 2}',
        '["\\ud83d\\ude00", "\\\\ud83d\\\\ude00", "a\\/b"]',
    ],
)
def test_json_reads_as_the_standard_reader_reads_it(text: str) -> None:
    assert read_json(Document("mine.json", text)).data == json.loads(text)


@given(data=VALUES, indent=some.sampled_from([None, 2, "\t"]), ascii=some.booleans())
def test_whatever_a_program_writes_can_be_read(data: Any, indent: int | str, ascii: bool) -> None:
    text = json.dumps(data, indent=indent, ensure_ascii=ascii)
    record = read_json(Document("mine.json", text))
    assert record.data == data
    for path, span in record.scalars():
        assert json.loads(text[slice(*span)]) == record.at(path)
