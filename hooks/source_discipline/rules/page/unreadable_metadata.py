"""The front matter of a page cannot be read, or says something other than what it shows.

## Why
Title, description and kind are shown to readers like the text below them, and their numbers are
checked like its numbers. With an alias, an escape or a value that is not text, the site could show
something there that nobody has checked.

## Fix
Write `name: text` on its own line, in quotes where the text has a colon or looks like a
number, and without anchors, aliases, tags or escapes.
"""

from collections.abc import Iterator

from source_discipline.rules.finding import finding
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "PAG704"

_REVIEWED = "reviewed: 2026-01-01\nnext_review: 2026-12-31\n---\nThe archive is large."
ACCEPTS = (
    f"---\ntitle: 'The archive: its plates'\nkind: \"Guide\"\n{_REVIEWED}",
    f"---\ntitle: Archive\ndescription: >-\n  What the archive\n\n  holds.\n{_REVIEWED}",
)
REJECTS = (
    f"---\ntitle: ⟦&name⟧ Archive\ndescription: *name\n{_REVIEWED}",
    f'---\ntitle: ⟦"⟧The \\"archive\\""\n{_REVIEWED}',
    f"---\ntitle: ⟦yes⟧\n{_REVIEWED}",
    f"---\ntitle:⟦⟧\n{_REVIEWED}",
    f"---\ntitle: The archive⟦:⟧ its plates\n{_REVIEWED}",
)


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report what is wrong in the front matter."""
    for span, message, help in page.metadata.faults:
        yield finding(page.document, span, CODE, message, help=help)
