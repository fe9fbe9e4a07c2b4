"""What the renderers must not see is hidden from them, and itself again afterwards."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from costs import LINEAR, Counted, growth
from source_discipline.publishing.html.shields import shielded, shields, unshielded
from source_discipline.text.document import Span

BLOCKS = re.compile(r"\[(.*?)\]")
"""What the citation plugin looks into."""
TEXTS = st.text(st.sampled_from("[]@a ;\n\\(!"), max_size=40)


@given(TEXTS)
def test_the_citation_plugin_sees_no_citation(text: str) -> None:
    hidden = shielded(text)
    assert not [found for found in BLOCKS.findall(hidden) if "@" in found]
    assert unshielded(hidden) == text


def hidden(text: str) -> str:
    characters = list(text)
    for start, _, sign in shields(text, [Span(0, len(text))]):
        characters[start] = sign
    return "".join(characters)


@pytest.mark.parametrize("text", ["[a](b[c) " * 40, "[[a] " * 40, "![a](b)" * 100, "\\[" * 100])
def test_few_brackets_and_closed_ones_stay(text: str) -> None:
    assert hidden(text) == text


def test_many_brackets_that_nothing_closes_are_hidden() -> None:
    text = "[a](b) " + "[c " * 51
    assert hidden(text).count("[") == 1
    assert unshielded(hidden(text)) == text


@pytest.mark.parametrize("unit", ["[", "[@a ", "@a] ", "[a] @", "[@a] "])
def test_many_brackets_cost_linear_time(unit: str) -> None:
    def work(size: int) -> object:
        text = Counted(unit * size)
        return list(shields(text, [Span(0, len(text))]))

    assert growth(work, 500) < LINEAR
