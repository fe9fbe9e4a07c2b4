"""A page made from data: all that follows from its parts is what reading its text would find."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from source_discipline.prose.front_matter import metadata
from source_discipline.prose.generated_page import (
    Block,
    GeneratedPage,
    Inline,
    Markup,
    Parts,
    spaced,
)
from source_discipline.prose.mask import OBJECT, generated_prose
from source_discipline.prose.page_head import PageHead
from source_discipline.verdicts.claim import read_generated

BLOCK = Block("<p>7 plates</p>", sources=frozenset({"survey1999"}))
DAYS = (date(2026, 1, 2), date(2027, 1, 2))


def page(*parts: str | Block | Inline | Markup, title: str = "Plates") -> GeneratedPage:
    head = PageHead(title, "About 5 plates.", "Register", DAYS)
    return GeneratedPage("plates.md", head, parts)


def test_what_is_printed_from_data_stands_where_the_page_says() -> None:
    made = page("# Plates\n\n", BLOCK, "\nHeld by ", Inline("<b>8</b>"), " keepers.\n")
    assert [made.document.text[slice(*span)] for _, span in made.placed()] == [
        "<div data-record><p>7 plates</p></div>",
        "<span data-record><b>8</b></span>",
    ]


def test_only_prose_is_read() -> None:
    made = page(
        "# Plates", Markup(" {#p9}"), "\n\n", BLOCK, "\nOf ", Inline("<b>8</b>"), ", 6 are lost.\n"
    )
    numbers = [claim.number.text for claim in read_generated(made).claims]
    assert numbers == ["5", "6"]


def test_a_record_within_a_line_stands_there_like_code_and_a_block_leaves_nothing() -> None:
    prose = generated_prose(page("Of ", Inline("8"), " plates.\n\n", BLOCK))
    assert [" ".join(prose.mask[slice(*block.span)].split()) for block in prose.blocks[-1:]] == [
        f"Of {OBJECT * len('<span data-record>8</span>')} plates."
    ]


def test_what_looks_like_a_record_in_prose_is_prose() -> None:
    made = page("<div data-record>7</div>\n\nand <span data-record>8</span>\n")
    assert [*made.placed()] == []
    assert [claim.number.text for claim in read_generated(made).claims] == ["5", "7", "8"]


def test_groups_are_parted_by_blank_lines_and_empty_ones_left_out() -> None:
    parts: Parts = spaced("a", None, "", BLOCK, (), ("b", Markup(" {#b}")), Markup("<p>\n"), "c")
    assert parts == (
        "a", "\n\n", BLOCK, "\n\n", "b", Markup(" {#b}"), "\n\n", Markup("<p>\n"), "\n", "c"
    )  # fmt: skip


def test_a_page_rests_on_what_its_blocks_rest_on() -> None:
    other = Block("", sources=frozenset({"recount2004"}))
    assert page("[@memoir2010]", BLOCK, other).sources == {"survey1999", "recount2004"}
    assert page("no block").sources == frozenset()


_TEXTS = st.text(st.sampled_from("aé 5'\":#{}[]&*!|>%@`\\-\n\t,.?~"), max_size=20)


@given(_TEXTS)
def test_the_head_says_what_is_read_in_it(title: str) -> None:
    made = page("# Plates\n", title=title)
    assert made.head.metadata == metadata(made.document.text)
    assert made.head.metadata.title == " ".join(title.split())
    assert made.head.metadata.reviews["next_review"].date == DAYS[1]


def test_a_page_without_reviews_says_so_and_a_long_table_hides_its_contents() -> None:
    made = GeneratedPage("a.md", PageHead("A", "B", "C", searchable=False), ())
    assert made.head.metadata == metadata(made.document.text)
    assert made.head.metadata.reviews == {}
    assert "search:\n  exclude: true\nhide:\n  - toc\n---\n" in made.document.text
    wide = GeneratedPage("a.md", PageHead("A", "B", "C", wide=True), ())
    assert "hide:" in wide.document.text
    assert "search:" not in wide.document.text
