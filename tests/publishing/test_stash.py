"""Blocks stay away from the renderer, and come back where they belong."""

from source_discipline.prose.generated_page import Block, GeneratedPage, Inline
from source_discipline.prose.page_head import PageHead
from source_discipline.publishing.html.stash import Stash

PAGE = GeneratedPage(
    "a.md",
    PageHead("A", "About a.", "Register"),
    ("# A\n\n", Block("<p>1</p>"), "\nOf ", Inline("2"), "\n\n", Block("<p>3</p>")),
)  # fmt: skip


def test_a_renderer_gets_prose_and_places() -> None:
    stash = Stash()
    assert stash.body(PAGE) == (
        '# A\n\n<div data-stash="0"></div>\n\nOf <span data-record>2</span>\n\n'
        '<div data-stash="1"></div>\n'
    )
    assert [block.html for block in stash.blocks] == ["<p>1</p>", "<p>3</p>"]


def test_the_edits_of_a_text_keep_the_same_blocks() -> None:
    whole, edited = Stash(), Stash()
    text = PAGE.document.text
    for start, end, place in reversed([*edited.edits(PAGE)]):
        text = text[:start] + place + text[end:]
    assert text.endswith(whole.body(PAGE))
    assert edited.blocks == whole.blocks


def test_each_block_comes_back_in_its_place_and_a_stranger_stays() -> None:
    stash = Stash()
    html = f'{stash.hold(Block("a"))}<p>b</p>{stash.hold(Block("c"))}<div data-stash="7"></div>'
    assert stash.restored(html) == (
        '<div data-record>a</div><p>b</p><div data-record>c</div><div data-stash="7"></div>'
    )


def test_figures_are_counted_as_they_are_written() -> None:
    stash = Stash()
    assert stash.figure(1234) == '<data class="figure" data-record value="1234">1,234</data>'
    assert (stash.figures, stash.blocks) == (1, [])
