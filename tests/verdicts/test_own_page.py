"""A number without a source that the page itself bears out, beside one that it does not."""

import pytest

from judging import outcomes

LISTED = (
    "It has ⟦two⟧ halls:\n\n- the old one\n- the tall one\n",
    "It has ⟦2⟧ halls:\n\n1. the old one\n2. the tall one\n   with two doors\n",
    "Two halls? ⟦Three⟧ halls exist\n\n* old\n    * with doors\n* tall\n* small\n\nThey are old.",
    "- It has ⟦two⟧ halls:\n    - old\n    - tall\n- It is large.\n",
    "It has ⟦two⟧ halls: the old one and the tall one.",
    "It has ⟦three⟧ halls (old, tall and small) by the harbor.",
)
NOT_LISTED = (
    "It has ⟦three⟧ halls:\n\n- the old one\n- the tall one\n",
    "It has ⟦two⟧ halls: the old one, the tall one and the small one.",
    "It has ⟦two⟧ halls. They are old.\n\n- old\n- tall\n",
    "It has ⟦two⟧ halls.\n\nThey are old:\n\n- old\n- tall\n",
    "- It has ⟦two⟧ halls\n- It is large.\n",
    "It has about ⟦two⟧ halls:\n\n- old\n- tall\n",
    "It has ⟦2⟧ GB: old and tall.",
    "It has ⟦3⟧ halls (old and tall), and one is small.",
)
SET = (
    "Since duration is set at ⟦24⟧ it stops.\n\n```\nrun?all=no&duration=24\n```\n",
    "With `duration=24` it stops, since duration is set to ⟦24⟧.",
)
NOT_SET = (
    "Since duration is set at ⟦25⟧ it stops.\n\n```\nrun?all=no&duration=24\n```\n",
    "Since duration is ⟦24⟧ it stops.\n\n```\nrun?all=no&duration=24\n```\n",
    "Since duration is set at ⟦24⟧ it stops.\n\nThe duration: 24 or so.\n",
    "Since duration is set at ⟦24⟧ it stops.\n\n<!-- duration=24 -->\n",
)


@pytest.mark.parametrize("text", LISTED + SET)
def test_it_needs_no_source(text: str) -> None:
    assert outcomes(text, []) == ["exempt"]


@pytest.mark.parametrize("text", NOT_LISTED + NOT_SET)
def test_it_needs_a_source(text: str) -> None:
    assert outcomes(text, []) == ["uncited"]


def test_with_a_source_it_is_judged_by_that() -> None:
    assert outcomes("It has ⟦two⟧ halls: old and tall [@survey1999].", []) == ["not-recorded"]
