"""Stretches with closers are found as their pattern says, and only they."""

import re

from hypothesis import given
from hypothesis import strategies as st

from source_discipline.text.closed import UNSHOWN, ClosedStretches

PIECES = ("<!--", "-->", "<script>", "</script>", "</SCRIPT >", "<style>", "</style>", "<b>", "5")
HIDDEN = ClosedStretches(UNSHOWN, r"(?P<tag><[^<>]*>)")
PLAIN = re.compile(
    r"<!--.*?-->|<script\b.*?</script\s*>|<style\b.*?</style\s*>|(?P<tag><[^<>]*>)",
    re.DOTALL | re.IGNORECASE,
)


@given(st.lists(st.sampled_from(PIECES), max_size=12), st.integers(0, 5), st.integers(20, 90))
def test_all_are_found_that_the_pattern_alone_finds(
    pieces: list[str], start: int, end: int
) -> None:
    text = "".join(pieces)
    found = [each.span() for each in HIDDEN.finditer(text, start, end)]
    assert found == [each.span() for each in PLAIN.finditer(text, start, end)]


def test_what_is_between_them() -> None:
    assert [*HIDDEN.between("a<!-- b -->c<b>d<!-- e")] == ["a", "c", "d<!-- e"]
