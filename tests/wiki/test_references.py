"""References: numbered in reading order, in brackets, listed in one style, with ways back."""

import re

from imagenet_wiki.looks.references import with_references

LOCATOR = '<span class="locator">p. 3 (v1)</span>'


def sup(name: str, number: int, count: int = 1) -> str:
    """A reference as the renderer writes it."""
    place = "" if count == 1 else str(count)
    return (
        f'<sup id="fnref{place}:ref-{name}">'
        f'<a class="footnote-ref" href="#fn:ref-{name}">{number}</a></sup>'
    )


def foot(*names: str) -> str:
    """The list of references as the renderer writes it."""
    items = "".join(
        f'<li id="fn:ref-{name}">\n<p>Of {name}.&#160;'
        f'<a class="footnote-backref" href="#fnref:ref-{name}" title="Back">&#8617;</a></p>\n</li>'
        for name in names
    )
    return f'<div class="footnote">\n<hr />\n<ol>\n{items}\n</ol>\n</div>'


PAGE = (
    f"<p>It has 5,247 synsets {sup('a', 1)}{LOCATOR}.</p>"
    f"<table><tr><td>{sup('b', 3)}</td><td>Set {sup('a', 1, 3)}</td></tr></table>"
    f"<p>Stated {sup('c', 2)} and {sup('a', 1, 2)}.</p>"
    f"{foot('a', 'c', 'b')}"
)
WRITTEN = with_references(PAGE, {"ref-a": "Doe, J. (2009). A.", "ref-b": "B."}.get)


def test_references_are_numbered_as_a_reader_meets_them() -> None:
    assert re.findall(r"\[(\d+)\]</a></sup>", WRITTEN) == ["1", "2", "1", "3", "1"]
    assert re.findall(r'aria-label="Source (\d+)"', WRITTEN) == ["1", "2", "1", "3", "1"]
    listed = re.findall(r'<li id="fn:ref-(\w)">', WRITTEN)
    assert listed == ["a", "b", "c"]


def test_each_place_has_the_id_of_its_turn() -> None:
    ids = re.findall(r'<sup id="(fnref\d*:ref-a)">', WRITTEN)
    assert ids == ["fnref:ref-a", "fnref2:ref-a", "fnref3:ref-a"]


def test_a_reference_is_attached_to_its_statement_and_its_place_is_apart() -> None:
    assert "synsets<sup" in WRITTEN
    assert '</sup><span class="locator"> (p. 3 (v1))</span>.' in WRITTEN
    assert "Set<sup" in WRITTEN


def test_a_cell_that_is_only_references_says_so() -> None:
    assert WRITTEN.count('<td class="references"><sup id="fnref:ref-b">') == 1
    assert WRITTEN.count('class="references"') == 1


def test_the_list_has_the_given_text_else_that_of_the_renderer() -> None:
    items = dict(re.findall(r'<li id="fn:ref-(\w)"><p>(.*?) <span', WRITTEN))
    assert items == {"a": "Doe, J. (2009). A.", "b": "B.", "c": "Of c."}


def test_the_ways_back_are_an_arrow_or_letters_in_order() -> None:
    assert 'href="#fnref:ref-b" aria-label="Back to citation of source 2">↑</a>' in WRITTEN
    for place, letter in (("", "a"), ("2", "b"), ("3", "c")):
        label = f"Back to citation {letter} of source 1"
        assert f'href="#fnref{place}:ref-a" aria-label="{label}">{letter}</a>' in WRITTEN


def test_a_page_without_references_is_left_alone() -> None:
    assert with_references("<p>None.</p>", lambda _: "") == "<p>None.</p>"


def test_words_before_a_source_stand_apart_from_the_statement() -> None:
    html = f'<p>It has 9 <span class="affix">see</span> {sup("a", 1)}.</p>{foot("a")}'
    assert '9<span class="affix"> see </span><sup id' in with_references(html, lambda _: None)
