"""A file beside the pages is published as it is, and browsers show it as a page.

## Why
A page in HTML among the pages in Markdown looks like one of them and is read by no check.

## Fix
Write it as a page in Markdown, keep it outside of `docs/`, or leave it out of the site with
`exclude_docs` in the configuration of the site.
"""

from collections.abc import Iterator

from source_discipline.rules.project import CheckedProject
from source_discipline.text.diagnostic import Diagnostic, Level

CODE = "PAG709"

ACCEPTS = ("docs/plates.csv", "docs/.old/plates.html")
REJECTS = ("docs/plates.html",)

_SHOWN = (".html", ".htm", ".xhtml", ".xht", ".shtml", ".mhtml")


def check(checked: CheckedProject) -> Iterator[Diagnostic]:
    """Report each such file."""
    for path in checked.files:
        if path.lower().endswith(_SHOWN):
            message = "this file would be published without a check"
            help = "write it as a page in Markdown, or leave it out with `exclude_docs`"
            yield Diagnostic(path, 1, 1, Level.ERROR, CODE, message, "", help)
