"""Offsets and the protocol's places, there and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position, PositionEncodingKind

from source_discipline.lsp.positions import offset, position

TEXTS = st.text(st.sampled_from("aé—🙂𝟓\u2028\x0c\r\n "))


@given(TEXTS, st.sampled_from(PositionEncodingKind), st.data())
def test_a_place_is_found_again(
    text: str, encoding: PositionEncodingKind, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(text)))
    inside_break = text[at - 1 : at + 1] == "\r\n" and at > 0
    assert offset(text, position(text, at, encoding), encoding) == at - inside_break


@pytest.mark.parametrize(("text", "units"), [("é🙂5", (6, 3, 2)), ("ee5", (2, 2, 2))])
def test_a_sign_counts_as_its_units(text: str, units: tuple[int, ...]) -> None:
    for encoding, before in zip(PositionEncodingKind, units, strict=True):
        assert position(f"a\r\n{text}", text.index("5") + 3, encoding) == Position(1, before)


def test_a_place_past_the_end_is_the_end() -> None:
    utf_16 = PositionEncodingKind.Utf16
    assert offset("ab\ncd", Position(0, 9), utf_16) == 2
    assert offset("ab\ncd", Position(9, 0), utf_16) == 5
    assert offset("🙂d", Position(0, 1), utf_16) == 0, "between the halves of a sign"
