"""What a page shows, to be compared with what it shows later on its way to the disk."""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from itertools import islice, zip_longest
from typing import NamedTuple

from source_discipline.rules.html.numerals import numerals
from source_discipline.text.closed import UNSHOWN, ClosedStretches

_UNSEEN = ClosedStretches(UNSHOWN, "<[^<>]*>")
_TELLING = ("alt", "title", "placeholder", "aria-description", "aria-valuetext")
_NAMED = "|".join(rf'(?<=\s{name}=")' for name in _TELLING)
_TOLD = re.compile(rf'="(?:{_NAMED})([^"]*)"')
"""It begins with what is rare, which is found at once, and looks back for the name."""


class Look(NamedTuple):
    """The texts of a page."""

    text: str = ""
    told: str = ""
    """What attributes say."""


def look(html: str) -> Look:
    """Take the texts from a page's HTML, without caring for its spaces."""
    text, told = " ".join(_UNSEEN.between(html)), " ".join(_TOLD.findall(html))
    return Look(" ".join(unescape(text).split()), unescape(told))


def changes(before: Look, after: Look) -> Iterator[str]:
    """The first numeral that is another one, and what attributes did not say before."""
    if before.text != after.text:
        pairs = zip_longest(numerals(before.text), numerals(after.text), fillvalue="nothing")
        yield from islice((f"put `{new}` for `{old}`" for old, new in pairs if old != new), 1)
    if before.told != after.told:
        for numeral in Counter(numerals(after.told)) - Counter(numerals(before.told)):
            yield f"put `{numeral}` into an attribute"
