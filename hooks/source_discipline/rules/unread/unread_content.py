"""The page shows or does something that the check cannot read.

## Why
A frame, an embedded file, a script, an include or a macro can put any number on a page, and a tag
that belongs into the head of a page can change its rules or lead its reader away. What is not read
is not checked.

## Fix
Write what is to be shown in the page itself, in plain Markdown; put a picture into a file of its
own, and a style or a script into the theme.
"""

from collections.abc import Iterator

from source_discipline.prose.unread import Unread, filled_in, unread
from source_discipline.rules.figures import NAMES
from source_discipline.rules.finding import finding
from source_discipline.rules.unread.renderers import HARMLESS
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.text.document import Span
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "PAG706"

ACCEPTS = (
    "![The reading room](room.png) of the archive is large.",
    'The [archive](https://example.org/) is <span title="It has lamps">bright</span>.',
    "Write `<iframe>` nowhere, nor `<script>`.",
    "The archive is large: {{ it is }}.",
)
REJECTS = (
    'The archive: ⟦<iframe src="https://example.org/">⟧</iframe>',
    "The archive is large.\n\n⟦<script>count()</script>⟧",
    "The ![archive](⟦data:image/svg+xml,archive⟧) is large.",
    "The [archive](⟦javascript:count⟧) is large.",
    'The <b ⟦onclick⟧="count()">archive</b> is large.',
    'The archive is open. ⟦<meta http-equiv="refresh" content="now">⟧',
)
_HELP = "write what is to be shown in the page itself, in plain Markdown"


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each of them at its place."""
    for span, does in (*unread(page.page.prose), *_filled_in(page)):
        text = " ".join(page.document.text[slice(*span)].split())
        yield finding(page.document, span, CODE, f"`{text}` {does}", help=_HELP)


def _filled_in(page: JudgedPage) -> Iterator[Unread]:
    """Where text is put in by a program that is not known to leave it alone."""
    programs = sorted(page.record.site.renderers - HARMLESS)
    for place in filled_in(page.page.prose) if programs else ():
        if place.group().removeprefix("{{").removesuffix("}}").strip() not in NAMES:
            does = f"may be filled in with text that is not read, by `{'` or `'.join(programs)}`"
            yield Unread(Span(*place.span()), does)
