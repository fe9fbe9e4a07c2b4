"""The citation grammar, and which claim a citation belongs to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from costs import LINEAR, Counted, growth
from source_discipline.prose.citations import citations
from source_discipline.prose.mask import prose
from source_discipline.text.citekeys import legal
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
        ("A [@a][@b].", [("a", ""), ("b", "")]),
        ("A [-@key].", [("key", "")]),
        ("A [see @key, p. 3; but cf. -@b].", [("key", "p. 3"), ("b", "")]),
        ("A [@a;\n@b, pp.\n3-4].", [("a", ""), ("b", "pp. 3-4")]),
        ("> A [see\n> @a,\n> p. 3].", [("a", "p. 3")]),
        ("A <!-- [@x] --> [@a <!-- ; @c -->; @b].", [("a", ""), ("b", "")]),
        ("A `[@key]`.", []),
        ("A <!-- [@key] -->.", []),
        ("    [@key]", []),
        ("A a@b.org [a@b.org].", []),
        ("A [see `@key`].", []),
    ],
)
def test_grammar(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected
    assert not malformed(text)


@pytest.mark.parametrize(
    "key",
    ["Smith2020", "smith_2020", "10.1-x", "doi:10.1/x.y", "url:http://a.org/b?c=d&e-f", "Müller+a"],
)
def test_keys_that_need_no_braces(key: str) -> None:
    bare = key.replace("=", "")
    assert found(f"A [see @{bare}, p. 3; @b].") == [(bare, "p. 3"), ("b", "")]
    assert found(f"A [@{{{key}}}, p. 3; @b].") == [(key, "p. 3"), ("b", "")]


@pytest.mark.parametrize("key", ["doi:10.1/0140(95)9-X", "a;b", "a=b", "a--b", "a."])
def test_keys_that_need_braces(key: str) -> None:
    assert found(f"A [@{{{key}}}, p. 3; @b].") == [(key, "p. 3"), ("b", "")]
    assert found(f"A [@{key}].") == []


def test_words_before_a_source() -> None:
    cited, _ = citations(prose(Document("page.md", "A [see\nalso -@a; but @b; @c].")))
    assert [citation.prefix for citation in cited] == ["see also", "but", ""]


@pytest.mark.parametrize(
    ("text", "help"),
    [
        ("[@a, @b]", "write `[@a; @b]`"),
        ("[@a,\n@doi:1/2]", "write `[@a; @doi:1/2]`"),
        ("[@a and @b]", "write `[@a; @b]`"),
        ("[see @a p. 3]", "write `[see @a, p. 3]`"),
        ("[@doi:10.1(95)x, p. 3]", "write a key with such signs in braces: `@{doi:10.1(95)x}`"),
        ("[@a;]", "nothing else in the bracket"),
        ("[@a; b]", "nothing else in the bracket"),
        ("[@a,]", "nothing else in the bracket"),
        ("[@a; @a]", "name it once, with both places"),
        ("[@a](b.md)", "put it after the link"),
        ("[more on @a][b]", "put it after the link"),
        ("![@a](b.png)", "put it after the image"),
        ("[^ref-a]", "cite the source as `[@key]`, or give the footnote another name"),
        ("@a", "name the author in the sentence, and write `[@a]`"),
        ("-@a [p. 3]", "name the author in the sentence, and write `[@a, p. 3]`"),
        ("@{a;b}", "name the author in the sentence, and write `[@{a;b}]`"),
    ],
)
def test_near_misses(text: str, help: str) -> None:
    cited, (wrong,) = citations(prose(Document("page.md", f"A {text}.")))
    assert not cited
    assert text.lstrip("!").replace("\n", " ").startswith(wrong.text)
    assert wrong.help.endswith(help)


@pytest.mark.parametrize("before", ["", "> ", "text\n"])
def test_a_definition_is_no_citation(before: str) -> None:
    assert malformed(f"{before}[@key]: A new world.") == ["[@key]"]
    assert found(f"{before}In [@key]: a new world.") == [("key", "")]


@pytest.mark.parametrize("text", ["`@a`", "a@b", "a/@b", "@", "<!-- @a -->", "[x](http://y/@a)"])
def test_what_is_no_citation_at_all(text: str) -> None:
    assert found(text) == []
    assert malformed(text) == []


def test_numbers_in_a_link_that_names_a_user_are_seen() -> None:
    page = read_page(Document("page.md", "A [thanks to @ada for 70 plates](https://a.example/)."))
    assert [claim.number.text for claim in page.claims] == ["70"]


ONE, TWO = "| a | b |\n|---|---|\n", "| a | b | c |\n|---|---|---|\n"


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("It holds 5,000 plates [@a].", ["a"]),
        ("It holds 5,000 plates [@a; @b].", ["a", "b"]),
        ("It holds 5,000 plates [@a] and 6 boxes [@b].", ["a"]),
        ("It holds 6 boxes [@b] and 5,000 plates [@a].", ["a"]),
        ("By [@b] it holds 6 boxes, by [@a] 5,000 plates.", ["a"]),
        ("It holds 5,000 plates. [@a] Then it closed.", ["a"]),
        ("It is old [@a]. It holds 5,000 plates.", []),
        ("It holds 5,000 plates. It is old [@a].", []),
        ("- It holds 5,000 plates. It is old. [@a]", ["a"]),
        ("- It holds 5,000 plates.\n- It is old. [@a]", []),
        ("It holds 5,000 plates, e.g. Glass ones [@a].", ["a"]),
        # in a table: the own cell, a cell of the row that states nothing, the column, the caption
        (f"{ONE}| 5,000 | [@a] |\n| 6 | [@b] |", ["a"]),
        (f"{ONE}| 5,000 [@a] | 6 [@b] |", ["a"]),
        (f"{ONE}| x | 5,000 |\n| x | 6 [@b] |", []),
        (f"{TWO}| x | 5,000 | 6 [@b] |", []),
        (f"{TWO}| 5,000 [@a] | 6 | [@b] |", ["a"]),
        (f"{TWO}| 6 [@b] | 5,000 | [@a] |", ["a"]),
        (f"{TWO}| X [@a] | 5,000 | 6 [@b] |", ["a"]),
        (f"{TWO}| 1931 [@a] | 5,000 | 6 [@b] |", ["a"]),
        ("| 5,000 | [@a] | 6 | [@b] |\n|---|---|---|---|\n", ["a"]),
        ("| 6 | [@b] | 5,000 | [@a] |\n|---|---|---|---|\n", ["a"]),
        ("| a | b [@a] | c [@b] |\n|---|---|---|\n| x | 5,000 | 6 |", ["a"]),
        ("| a | b [@b] | c |\n|---|---|---|\n| x | 5,000 | [@a] |", ["a"]),
        (f"{ONE}| 5,000 | c |\n\n/// table-caption\nFrom [@a].\n///", ["a"]),
        (f"{ONE}| 5,000 [@a] | c |\n\n/// table-caption\nFrom [@b].\n///", ["a"]),
        (f"{ONE}| 5,000 | c |\n\nTable: From [@a].", ["a"]),
        (f"{ONE}| 5,000 | c |\n\n*Table 2. From [@a].*", ["a"]),
        (f"Table 1 | From [@a].\n\n{ONE}| 5,000 | c |", ["a"]),
        (f"{ONE}| 5,000 | c |\n\nThe table is from [@a].", []),
        (f"Table 1: [@a].\n\n{ONE}| 5,000 | c |\n\nTable 2: [@b].\n\n{ONE}| 6 | c |", ["a"]),
        (f"{ONE}| 6 | c |\n\nTable 1: [@b].\n\n{ONE}| 5,000 | c |\n\nTable 2: [@a].", ["a"]),
        (f"So it says [@b]. The counts are these [@a]:\n\n{ONE}| 5,000 | c |", ["a"]),
        (f"The counts are these [@b]:\n\nTable: From [@a].\n\n{ONE}| 5,000 | c |", ["a"]),
        (f"The counts are these [@a].\n\n{ONE}| 5,000 | c |", []),
        (f"The counts are these [@a]:\n\nIt says.\n\n{ONE}| 5,000 | c |", []),
    ],
)
def test_scope(text: str, keys: list[str]) -> None:
    page = read_page(Document("page.md", text))
    claim = next(claim for claim in page.claims if claim.number.text == "5,000")
    assert [citation.citekey for citation in claim.governing] == keys


@pytest.mark.parametrize(
    "text",
    [
        "It holds 5,000 plates [@a] and 6 boxes [@b].",
        "In [@a] it holds 5,000 plates. In [@b] it holds 6 boxes.",
        f"{ONE}| 5,000 [@a] | 6 [@b] |",
        f"{ONE}| 5,000 | [@a] |\n| 6 | [@b] |",
        "| 5,000 | [@a] | 6 | [@b] |\n|---|---|---|---|",
        "| a [@a] | b [@b] |\n|---|---|\n| 5,000 | 6 |",
    ],
)
def test_sources_that_are_exchanged_speak_for_other_numbers(text: str) -> None:
    def speaking(text: str) -> dict[str, list[str]]:
        claims = read_page(Document("page.md", text)).claims
        return {c.number.text: [each.citekey for each in c.governing] for c in claims}

    assert speaking(text) == {"5,000": ["a"], "6": ["b"]}
    exchanged = text.replace("@a]", "@x]").replace("@b]", "@a]").replace("@x]", "@b]")
    assert speaking(exchanged) == {"5,000": ["b"], "6": ["a"]}


SIGNS = ("[", "]", "@", "@a", "@{", "}", ";", ",", ", p. 3", "-", "see ", "\n", "> ", ":", "`")
OTHERS = ("<!-- ", "-->", "(", ")", "![", "| ", "a@b", "[^ref-", "1 ", "\\")
PIECES = st.lists(st.sampled_from(SIGNS + OTHERS), max_size=20).map("".join)


@given(PIECES)
def test_any_text_has_citations_in_order_or_says_what_is_wrong(text: str) -> None:
    cited, wrong = citations(prose(Document("page.md", text)))
    for citation in cited:
        bracket = text[slice(*citation.bracket)]
        assert (bracket[0], bracket[-1]) == ("[", "]")
        assert citation.bracket.start < citation.span.start < citation.span.end
        assert citation.span.end < citation.bracket.end
        assert legal(citation.citekey)
    assert [c.span for c in cited] == sorted({c.span for c in cited})
    brackets = {c.bracket for c in cited}
    assert all(each.why and each.help and each.span not in brackets for each in wrong)


@pytest.mark.parametrize("unit", ["[", "[@a ", "@a ", "@a, ", "@a;", "a; ", "@{", "[^ref-"])
@pytest.mark.parametrize("frame", ["{}", "[{}]", "[@x, {}]"])
def test_many_signs_of_citations_cost_linear_time(unit: str, frame: str) -> None:
    def read(size: int) -> object:
        return read_page(Document("page.md", frame.format(unit * size)))

    assert growth(read, 400) < LINEAR


@pytest.mark.parametrize("unit", ["[@a]1 ", "1 [@a] x ", "[@a][@b, p. 3] 1 "])
def test_many_citations_in_a_sentence_cost_linear_time(unit: str) -> None:
    assert growth(lambda size: read_page(Document("page.md", Counted(unit * size))), 200) < LINEAR
