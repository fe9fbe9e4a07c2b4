"""The plain version of a page made from data follows from its parts."""

import pytest

from source_discipline.prose.generated_page import Block, Inline, Markup, Part
from source_discipline.publishing.plain.pages import plain_part


@pytest.mark.parametrize(
    ("part", "told"),
    [
        ("## A <b> `c` {#d}", "## A <b> `c` {#d}"),
        (Markup(" {#a}"), ""),
        (Markup("<article>\n"), ""),
        (Inline('<a href="https://a.org/?b=1&amp;c">D</a>: e'), "[D](https://a.org/?b=1&c): e"),
        (Block('<p><a href="../b/">B</a></p>'), "[B](b/)\n"),
        (Block("<p>long</p>", plain="[written](../b/)"), "[written](b/)\n"),
    ],
)
def test_each_part_has_a_plain_form(part: Part, told: str) -> None:
    assert plain_part(part, "governance/a.md") == told


def test_what_stands_after_a_drawing_is_told() -> None:
    drawing = '<svg><title>T</title><rect x="1"/><g><circle/></g></svg>'
    assert plain_part(Block(f"<div>{drawing}<p>Caption</p></div>"), "a.md") == "Caption\n"


def test_the_plain_page_of_a_folder_stands_where_its_links_start() -> None:
    assert plain_part(Block('<a href="../b/">B</a>'), "artifacts/index.md") == "[B](../b/)\n"
