"""Stretches of a page's prose as a reader would quote them."""

import re

_CODE = re.compile("\ufffc+")
_BEFORE_MARK = re.compile(r" (?=[.,;:?!])")
_CELL = re.compile(r"\s*\|\s*")


def line(text: str) -> str:
    """A stretch of a mask as a line: no code marks, no gap where a citation was."""
    return _BEFORE_MARK.sub("", " ".join(_CODE.sub("…", text).split()))


def excerpt(text: str, words: int = 12) -> str:
    """The beginning of a stretch of a mask; cells of a table row are separated by semicolons."""
    cells = filter(None, _CELL.split(text.strip()))
    whole = line("; ".join(cells)).split()
    told = " ".join(whole[:words])
    return told if len(whole) <= words else f"{told.rstrip('.,;:')} …"
