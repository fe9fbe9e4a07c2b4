"""What a reader sees of elements that Markdown does not look into: drawings, formulas, fields.

Their tags are blanked and their texts stay. What is preformatted is code, and a script or a style
sheet is no text.
"""

import re
from collections.abc import Iterator

from source_discipline.text.closed import UNSHOWN, ClosedStretches
from source_discipline.text.document import Span
from source_discipline.text.spoken_attributes import spoken

_NAME = re.compile(r"<(\w+)")
_SHOWING = frozenset({"svg", "math", "textarea"})
_HIDDEN = ClosedStretches(UNSHOWN, r"(?P<tag></?[A-Za-z][^<>]*>)")


def is_read(text: str, region: Span) -> bool:
    """Whether it is looked at what an element does; of code a reader sees how it is written."""
    return _name(text, region) != "pre"


def shown(text: str, region: Span) -> Iterator[Span]:
    """The texts of an element that a reader gets to see or hear, in order."""
    if _name(text, region) not in _SHOWING:
        return
    position = region.start
    for hidden in _HIDDEN.finditer(text, *region):
        yield from _unless_empty(position, hidden.start())
        if hidden.lastgroup == "tag":
            yield from spoken(text, *hidden.span(), drawn=True)
        position = hidden.end()


def _name(text: str, region: Span) -> str:
    name = _NAME.match(text, *region)
    return name[1].lower() if name else ""


def _unless_empty(start: int, end: int) -> Iterator[Span]:
    if start < end:
        yield Span(start, end)
