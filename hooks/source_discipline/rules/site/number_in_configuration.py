"""The configuration of the site shows readers a number.

## Why
The site's name, its description, the titles of its navigation and the copyright are on every page.
A number there can be neither cited nor looked up.

## Fix
Leave the number out, or list the name it belongs to in `evidence/names.txt`. State it on a page,
with its source.
"""

import re
from collections.abc import Iterator

from source_discipline.numbers.scan import numbers_in
from source_discipline.prose.mask import prose
from source_discipline.prose.unread import unread
from source_discipline.records.names import Names
from source_discipline.rules.project import CheckedProject
from source_discipline.text.diagnostic import Diagnostic, Level
from source_discipline.text.document import Document
from source_discipline.text.site_texts import Told, told
from source_discipline.verdicts.own_words import unlisted_numbers

CODE = "PAG708"

ACCEPTS = (
    "site_name: The PlateNet2004 archive",
    "copyright: Copyright &copy; 1999 - 2026 the archive",
    "nav:\n  - Set 2: sets/set2.md",
    "extra:\n  address: https://example.org/77/boxes",
)
REJECTS = (
    "site_name: The archive of 5,000 plates",
    "nav:\n  - All 5,000 plates: index.md",
    "nav:\n  - Set 2: sets/set3.md",
    "copyright: The archive holds 5,000 plates",
    "theme:\n  palette:\n    - toggle: {name: One of 77 colors}",
    "extra:\n  motto: More than fifty keepers at your service",
    "copyright: <script>count()</script>",
    "extra:\n  corrections: javascript:count()",
)
_RUNS = re.compile(r"\s*(?:javascript|vbscript|data):", re.IGNORECASE)
_HELP = "leave it out, or list the name it belongs to in {}"


def check(checked: CheckedProject) -> Iterator[Diagnostic]:
    """Report each of them at its line."""
    for text in told(checked.project.site.data):
        yield from faults(text, checked.project.names)


def faults(text: Told, names: Names) -> Iterator[Diagnostic]:
    """What is wrong with one text."""
    if _RUNS.match(text.text):
        yield _finding(text, f"`{text.text}` would run in the page", "write an address")
    page = prose(Document("", text.text))
    for span, does in unread(page) if "<" in text.text else ():
        yield _finding(text, f"`{text.text[slice(*span)]}` {does}", "remove it")
    found = unlisted_numbers(page.mask, names) if text.is_name else _stated(page.mask, names)
    for number in found:
        message = f"`{number}` is shown on every page, where it cannot be cited"
        yield _finding(text, message, _HELP.format(names.path))


def _stated(text: str, names: Names) -> Iterator[str]:
    """The numbers that say something."""
    for number in numbers_in(text):
        if number.kind.judged and not names.hold(number.span, text):
            yield number.text


def _finding(text: Told, message: str, help: str) -> Diagnostic:
    _, path, line, column, _ = text.scalar
    return Diagnostic(path, line, column, Level.ERROR, CODE, message, "", help)
