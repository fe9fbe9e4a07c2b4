"""Inline patterns that are tried only where they can match give the same HTML as all of them."""

from pathlib import Path

import markdown
import pytest

from imagenet_wiki.looks.inline_patterns import SIGNS, AttentivePatterns

DOCS = Path(__file__).parents[2] / "docs"
EXTENSIONS = ["abbr", "attr_list", "footnotes", "md_in_html", "smarty", "tables", "toc"]
EXAMPLES = {
    "backtick": "`code` and ``more ` code``",
    "escape": r"a \* b",
    "footnote": "a[^1]\n\n[^1]: Note",
    "reference": "[a][b]\n\n[b]: http://c.org/",
    "link": "[a](http://b.org/ 'title')",
    "image_link": "![a](b.png)",
    "image_reference": "![a][b]\n\n[b]: c.png",
    "short_reference": "[a]\n\n[a]: http://c.org/",
    "short_image_ref": "![a]\n\n[a]: c.png",
    "autolink": "<http://a.org/>",
    "automail": "<a@b.org>",
    "linebreak": "a  \nb",
    "html": "a <b>c</b>",
    "entity": "a &copy; b &#169; c",
    "em_strong": "**a** *b* __c__ _d_ ***e***",
}
QUOTATIONS = (
    "'a' \"b\" \"'c' d\" the '80s isn't 'e'. \"f\", \"'g'\" (\"h\") 'i",
    '""',
    "a\"b'c",
)


def _plain(text: str) -> str:
    return markdown.markdown(text, extensions=EXTENSIONS)


def _attentive(text: str) -> str:
    return markdown.markdown(text, extensions=[*EXTENSIONS, AttentivePatterns()])


def test_each_pattern_with_a_sign_is_one_of_the_renderer_s() -> None:
    md = markdown.Markdown(extensions=EXTENSIONS)
    smarty = md.treeprocessors["smarty"].inlinePatterns
    assert all(name in md.inlinePatterns or name in smarty for name in SIGNS)
    assert SIGNS.keys() - EXAMPLES.keys() == {name for name in SIGNS if name in smarty}


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_a_pattern_matches_has_its_sign(name: str) -> None:
    text = EXAMPLES[name]
    assert _attentive(text) == _plain(text)
    assert _attentive(f"In words {text}") == _plain(f"In words {text}")
    assert not set(SIGNS[name]).isdisjoint(text)


@pytest.mark.parametrize("text", QUOTATIONS)
def test_quotation_marks_are_set_as_before(text: str) -> None:
    assert _attentive(text) == _plain(text)
    assert _plain(text) != markdown.markdown(text)


@pytest.mark.parametrize("file", sorted(DOCS.rglob("*.md")), ids=lambda file: file.name)
def test_real_pages_are_the_same(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert _attentive(text) == _plain(text)


def test_a_pattern_that_is_not_known_is_always_tried() -> None:
    class Shouting(markdown.Extension):
        def extendMarkdown(self, md: markdown.Markdown) -> None:
            pattern = markdown.inlinepatterns.SimpleTagInlineProcessor(r"()x(\w+)x", "strong")
            md.inlinePatterns.register(pattern, "shouting", 55)

    extensions = [*EXTENSIONS, Shouting(), AttentivePatterns()]
    assert "<strong>loud</strong>" in markdown.markdown("a xloudx b", extensions=extensions)
