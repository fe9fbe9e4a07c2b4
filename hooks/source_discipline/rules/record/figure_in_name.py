"""A listed name is no name: it states a number.

## Why
What is listed as a name is asked for no source, wherever it stands. `77 million plates` on the list
would let that figure into every page, title and register.

## Fix
Take the line out, and state the number on a page, with its source. A name that has a number before
a word is listed as it is written, with a capital: `80 Million Plates`.
"""

import re
from collections.abc import Iterator

from source_discipline.rules.labels import figures
from source_discipline.rules.project import CheckedProject
from source_discipline.text.diagnostic import Diagnostic, Level

CODE = "ART404"

ACCEPTS = (
    "names: PlateNet-5K -- a selection",
    "names: 80 Million Plates -- a collection",
    "names: version 2 of the catalog -- its second printing",
    "names: Plate 12k -- a selection",
)
REJECTS = (
    "names: 77 million plates -- a collection",
    "names: 88013plates -- a collection",
    "names: error-of-88014.2 percent -- a result",
    "names: PlateNet 77% -- a result",
)

_TAIL = re.compile(r"(?P<number>\d[\d.,]*)[\s-]*(?P<word>[a-z]{3,}.*|%.*)")
"""A number and a word that is no name, for it has no capital."""


def check(checked: CheckedProject) -> Iterator[Diagnostic]:
    """Report each such name at its line."""
    names = checked.project.names
    for name in names.lines:
        for found in _TAIL.finditer(name):
            told = f"{found['number']} {found['word']}"
            if figures(told):
                message = f"`{name}` is listed as a name, and states `{told}`"
                help = "take it off the list, and state the number with its source"
                place = (names.path, names.lines[name], 1)
                yield Diagnostic(*place, Level.ERROR, CODE, message, "", help)
                break
