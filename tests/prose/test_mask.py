"""What counts as prose, and that positions on the mask are positions in the file."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from costs import LINEAR, Counted, growth
from sampling import some
from source_discipline.prose.mask import prose
from source_discipline.prose.prose import Prose
from source_discipline.text.document import Document
from source_discipline.text.punctuation import JOINER


def read(text: str) -> Prose:
    return prose(Document("page.md", text))


def blocks(text: str) -> list[tuple[str, str]]:
    page = read(text)
    return [(str(b.kind), " ".join(page.mask[slice(*b.span)].split())) for b in page.blocks]


CASES = {
    "paragraph": ("Seven *plates*\nand **boxes**.", [("paragraph", "Seven plates and boxes .")]),
    "link-target": ("See [seven](https://x.org/8).", [("paragraph", "See seven .")]),
    "link-title": ('See [it](u "seven").', [("paragraph", "See it seven .")]),
    "image-alt": ("![seven plates](p8.png)", [("paragraph", "seven plates")]),
    "html-alt": ('<img src="8.png" alt="seven">', [("paragraph", "seven")]),
    "code-span": ("Set `k=8` so.", [("paragraph", "Set \ufffc\ufffc\ufffc\ufffc\ufffc so.")]),
    "double-backticks": ("``a ` 8`` b", [("paragraph", "\ufffc" * 9 + " b")]),
    "unclosed-backtick": ("a ` 8", [("paragraph", "a ` 8")]),
    "fence": ("```\nseven\n```\nafter", [("paragraph", "after")]),
    "fence-tilde": ("~~~ text\n```\n~~~\nafter", [("paragraph", "after")]),
    "fence-unclosed-nope": ("```\nseven", [("paragraph", "``` seven")]),
    "comment": ("a <!-- seven\n\n8 --> b", [("paragraph", "a"), ("paragraph", "b")]),
    "comment-in-code-nope": (
        "a `<!--` 8 `-->`",
        [("paragraph", "a " + "\ufffc" * 6 + " 8 " + "\ufffc" * 5)],
    ),
    "math": ("so $k=8$ holds", [("paragraph", "so k=8 holds")]),
    "template": ("so {{ k }} holds", [("paragraph", "so {{ k }} holds")]),
    "code-in-two-items": ("- it`s\n- 8, it`s so", [("item", "it`s"), ("item", "8, it`s so")]),
    "code-in-two-lines": (
        "so `k\n= 8` holds",
        [("paragraph", "so \ufffc\ufffc \ufffc\ufffc\ufffc\ufffc holds")],
    ),
    "money-nope": ("from $5 to $6", [("paragraph", "from $5 to $6")]),
    "admonition": (
        '!!! note "Title 7"\n    Body.\n\n    Second.\n\nAfter.',
        [
            ("title", '"Title 7"'),
            ("paragraph", "Body."),
            ("paragraph", "Second."),
            ("paragraph", "After."),
        ],
    ),
    "details": ('??? note "T"\n\n    Body.', [("title", '"T"'), ("paragraph", "Body.")]),
    "tab": ('=== "Tab"\n\n    Body.', [("title", '"Tab"'), ("paragraph", "Body.")]),
    "footnote": ("[^a]: Text.\n\n    More.", [("footnote", "Text."), ("footnote", "More.")]),
    "definition": ("Term\n:   Text.", [("paragraph", "Term"), ("definition", "Text.")]),
    "quote": ("> one\n> two", [("quote", "one two")]),
    "items": ("- one\n- two\n    more", [("item", "one"), ("item", "two more")]),
    "ordered": ("1. one\n2. two", [("item", "one"), ("item", "two")]),
    "year-at-line-start-nope": ("It was in\n2012. Then", [("paragraph", "It was in 2012. Then")]),
    "indented-code": ("para\n\n    code 8", [("paragraph", "para")]),
    "indented-after-item-nope": ("- item\n\n    more", [("item", "item"), ("item", "more")]),
    "heading": ("## Head 7 {#x8}\ntext", [("heading", "Head 7"), ("paragraph", "text")]),
    "setext": ("Head\n====\ntext", [("heading", "Head"), ("paragraph", "text")]),
    "table": ("| a | b |\n|---|---|\n| 1 | 2 |", [("row", "| a | b |"), ("row", "| 1 | 2 |")]),
    "reference-target": ("[x]: https://x.org/8\n\ntext", [("paragraph", "text")]),
    "abbreviation": ("*[AB]: Seven words", [("definition", "Seven words")]),
    "entity": ("5&nbsp;&times;&nbsp;6", [("paragraph", "5 × 6")]),
    "escape": (r"\*seven\*", [("paragraph", "*seven *")]),
    "citation": ("Seven [@key, p. 8].", [("paragraph", "Seven .")]),
    "front-matter": (
        "---\ntitle: T\ndescription: Seven\nreviewed: 2026-01-01\n---\ntext",
        [("metadata", "T"), ("metadata", "Seven"), ("paragraph", "text")],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_blocks(name: str) -> None:
    text, expected = CASES[name]
    assert blocks(text) == expected


def test_math_and_templates_of_other_sites_hold_no_prose() -> None:
    page = prose(Document("page.md", "so $k=8$ and {{ 8 }} hold"), foreign=True)
    assert page.mask == "so \ufffc\ufffc\ufffc\ufffc\ufffc and         hold"


def test_sections_are_the_headings_above() -> None:
    page = read("# A\n\n## B\n\ntext\n\n## C\n\nmore\n")
    assert [block.section for block in page.blocks[2::2]] == [("A", "B"), ("A", "C")]


def test_rows_know_header_and_caption() -> None:
    page = read("| a | b |\n|---|---|\n| 1 | 2 |\n\n/// table-caption\nFrom [@key].\n///\n")
    row = page.blocks[1]
    assert row.header == ("a", "b")
    assert [page.mask[slice(*cell)].strip() for cell in row.cells] == ["1", "2"]
    assert page.document.text[slice(*row.context[0])] == "From [@key]."


markdown = st.text(
    st.sampled_from(list("ab1. \n\t`*_[]()<>!#|-=:@$\\&;{}~\"'^+%é🙂\r")), max_size=200
)


@given(st.one_of(markdown, st.text(max_size=200)))
def test_the_mask_is_as_long_as_the_file(text: str) -> None:
    page = read(text)
    assert len(page.mask) == len(text)
    for block in page.blocks:
        assert 0 <= block.span.start <= block.span.end <= len(text)


_ENTITY = re.compile(r"&#?\w+;")
"""What a renderer shows as another character, which stands in the mask for it."""


@given(markdown)
def test_what_is_not_blanked_stands_as_written(text: str) -> None:
    page = read(text)
    entities = {place for found in _ENTITY.finditer(text) for place in range(*found.span())}
    kept = [
        place
        for place, character in enumerate(page.mask)
        if character not in f" \ufffc{JOINER}" and place not in entities
    ]
    assert [page.mask[place] for place in kept] == [text[place] for place in kept]


OPENERS = ("`", "``a", "<!--", "$", "[", "<a ", "```\n", "&", "{#a", "[@a", "$$", "](", "{{")


@pytest.mark.parametrize("opener", some(OPENERS, lambda number: number % 3 == 0))
def test_no_opener_costs_more_than_linear_time(opener: str) -> None:
    assert growth(lambda size: read(Counted(opener * size)), 1000) < LINEAR
