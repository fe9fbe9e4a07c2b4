"""What is looked for in a page and in its HTML takes time linear in its size."""

import pytest

from costs import LINEAR, growth
from source_discipline.prose.mask import prose
from source_discipline.prose.unread import filled_in, unread
from source_discipline.publishing.html.look import changes, look
from source_discipline.publishing.html.unmarking import Elements, unmarked
from source_discipline.rules.html.rendered import shown
from source_discipline.rules.unread.disguises import disguises
from source_discipline.text.document import Document

PIECES = ("<a x='", '<a x="1"', "&#110;", "{{ ", "{%", "--8<-- ", "](data:", "a&#1;", "\ue001", "🂧")
HTML = (
    "<div>",
    "</b>",
    "<div></b>",
    "<a href='#'>1",
    "<!-- 1 ",
    "--><!-- 1 ",
    "<script>1",
    "</script><style>1 ",
    "1 ",
    '<ol start="2">',
    "\ue001\ue011\ue0021",
)
DRAWN = ("<!-- 5 ", "<script>5 ", "<style>--> 5 ")
ELEMENTS = Elements(lambda index, text, linked: text, lambda index, after: "", str)


@pytest.mark.parametrize("piece", PIECES)
def test_looking_for_what_cannot_be_read(piece: str) -> None:
    def find(size: int) -> None:
        page = prose(Document("page.md", piece * size))
        for looking in (unread(page), filled_in(page), disguises(page, ())):
            assert all(looking)

    assert growth(find, 2000) < LINEAR


@pytest.mark.parametrize("piece", HTML)
def test_reading_html(piece: str) -> None:
    def read(size: int) -> None:
        html = piece * size
        assert shown(html).parts
        assert [*changes(look(html), look(f"{html} 1"))] == ["put `1` for `nothing`"]
        assert unmarked(html, ELEMENTS)

    assert growth(read, 2000) < LINEAR


@pytest.mark.parametrize("piece", DRAWN)
def test_reading_a_drawing(piece: str) -> None:
    assert (
        growth(lambda size: prose(Document("page.md", f"<svg>{piece * size}</svg>")), 500) < LINEAR
    )
