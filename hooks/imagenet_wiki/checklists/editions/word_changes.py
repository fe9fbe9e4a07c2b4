"""What changed from one wording to another, word by word."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from html import escape
from typing import Literal, NamedTuple

Kind = Literal["kept", "removed", "added"]


class Stretch(NamedTuple):
    """Some words in a row that have one fate."""

    kind: Kind
    words: str


def word_changes(old: str, new: str) -> tuple[Stretch, ...]:
    """The stretches in reading order: where words were replaced, the old come before the new."""
    before, after = old.split(), new.split()
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return tuple(
        stretch
        for tag, start, end, to_start, to_end in matcher.get_opcodes()
        for stretch in _stretches(tag, before[start:end], after[to_start:to_end])
    )


def _stretches(tag: str, before: list[str], after: list[str]) -> Iterator[Stretch]:
    if tag == "equal":
        yield Stretch("kept", " ".join(before))
        return
    if before:
        yield Stretch("removed", " ".join(before))
    if after:
        yield Stretch("added", " ".join(after))


_TAGS: dict[Kind, str] = {"removed": "del", "added": "ins"}


def changes_html(old: str, new: str) -> str:
    """The two wordings as one, with the removed words struck out and the added ones marked."""
    return " ".join(_html(*stretch) for stretch in word_changes(old, new))


def _html(kind: Kind, words: str) -> str:
    tag = _TAGS.get(kind)
    text = escape(words)
    return f"<{tag}>{text}</{tag}>" if tag else text
