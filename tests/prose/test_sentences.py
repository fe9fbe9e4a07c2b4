"""Where a sentence ends, on the cases that mislead splitters."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from source_discipline.prose.mask import prose
from source_discipline.prose.sentences import sentences
from source_discipline.text.document import Document, Span


def split(text: str) -> list[str]:
    page = prose(Document("page.md", text))
    block = page.blocks[0]
    return [text[slice(*span)].strip() for span in sentences(page.mask, block.span)]


@pytest.mark.parametrize(
    "parts",
    [
        ["One came.", "Two left."],
        ["It holds plates. [@a]", "Then it closed."],
        ["It holds plates [@a, p. 3].", "Then it closed."],
        ["Deng et al. counted them.", "So did we."],
        ["See Fig. 3 and Sec. 4.", "Then stop."],
        ["It fell to 16.4 percent.", "Nobody knew."],
        ["In the U.S. Senate it failed.", "It was late."],
        ["J. Deng wrote it.", "L. Fei-Fei led it."],
        ["Use v1.4.0 of it.", "It works."],
        ["Was it?", "It was!", "Good."],
        ['He said "no."', "She left."],
        ["It was approx. Ten percent."],
        ["Use e.g. Glass plates."],
        ["It rained... and stopped."],
        ["They eat vitamin C.", "It helps."],
        ["数は五。", "次は六。"],
    ],
)
def test_split(parts: list[str]) -> None:
    assert split(" ".join(parts)) == parts


@given(st.text(st.sampled_from(list("aB1. !?\n\"')]。é")), max_size=80))
def test_sentences_cover_their_block_without_gap(text: str) -> None:
    spans = sentences(text, Span(0, len(text)))
    assert spans[0].start == 0
    assert spans[-1].end == len(text)
    assert all(a.end == b.start for a, b in pairwise(spans))
