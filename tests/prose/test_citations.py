"""The citation grammar, and which claim a citation belongs to."""

import pytest

from costs import LINEAR, growth
from source_discipline.prose.citations import citations
from source_discipline.prose.mask import prose
from source_discipline.text.document import Document
from source_discipline.verdicts.claim import read_page


def found(text: str) -> list[tuple[str, str]]:
    cited, _ = citations(prose(Document("page.md", text)))
    return [(citation.citekey, citation.locator) for citation in cited]


def malformed(text: str) -> list[str]:
    _, wrong = citations(prose(Document("page.md", text)))
    return [bracket.text for bracket in wrong]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A [@key].", [("key", "")]),
        ("A [@key, Table 2].", [("key", "Table 2")]),
        ("A [@key, p. 3, note 4].", [("key", "p. 3, note 4")]),
        ("A [@a; @b].", [("a", ""), ("b", "")]),
        ("A [@a, Table 1; @b].", [("a", "Table 1"), ("b", "")]),
        ("A `[@key]`.", []),
        ("A <!-- [@key] -->.", []),
        ("    [@key]", []),
        ("A a@b.org.", []),
    ],
)
def test_grammar(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected
    assert not malformed(text)


@pytest.mark.parametrize(
    "bracket",
    [
        "[see @key]",
        "[-@key]",
        "[@a, @b]",
        "[@Key]",
        "[@key.x]",
        "[@key:x]",
        "[@a;]",
        "[@a; b]",
        "[@a; @a]",
    ],
)
def test_near_misses(bracket: str) -> None:
    assert found(f"A {bracket}.") == []
    assert malformed(f"A {bracket}.") == [bracket]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("It holds 5,000 plates [@a].", ["a"]),
        ("It holds 5,000 plates. [@a] Then it closed.", ["a"]),
        ("It is old [@a]. It holds 5,000 plates.", []),
        ("It holds 5,000 plates. It is old [@a].", []),
        ("- It holds 5,000 plates. It is old. [@a]", ["a"]),
        ("- It holds 5,000 plates.\n- It is old. [@a]", []),
        ("| a | b |\n|---|---|\n| 5,000 | [@a] |\n| 6 | [@b] |", ["a"]),
        ("| a | b |\n|---|---|\n| 5,000 | c |\n\n/// table-caption\nFrom [@a].\n///", ["a"]),
        ("It holds 5,000 plates, e.g. Glass ones [@a].", ["a"]),
    ],
)
def test_scope(text: str, keys: list[str]) -> None:
    page = read_page(Document("page.md", text))
    claim = next(claim for claim in page.claims if claim.number.text == "5,000")
    assert [citation.citekey for citation in claim.citations] == keys


@pytest.mark.parametrize("unit", ["[@a]1 ", "1 [@a] x ", "[@a][@b, p. 3] 1 "])
def test_many_citations_in_a_sentence_cost_linear_time(unit: str) -> None:
    assert growth(lambda size: read_page(Document("page.md", unit * size)), 500) < LINEAR
