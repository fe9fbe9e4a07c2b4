"""Citation markup is left in the built page.

## Why
A reader who finds `[@key]` in the text sees a broken page and no source.

## Fix
Write it as a citation in running text, or as code if it is meant to be shown.
"""

import re
from collections.abc import Iterator

from source_discipline.rules.finding import finding
from source_discipline.rules.html.rendered import Shown
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.text.document import Span
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "PAG702"

ACCEPTS = ("<p>Write <code>[@survey1999]</code> in the sentence.</p>",)
REJECTS = ("<p>It is large [@survey1999].</p>", "<p>It is large [^ref-survey1999].</p>")

_LEFT = re.compile(r"\[@[^\[\]]*\]|\[\^[\w:-]+\]|\\(?:full_)?bibliography|\*\*[\w-]+\?\*\*")


def check(shown: Shown, page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each piece of citation markup in the text of the page."""
    for left in dict.fromkeys(_LEFT.findall(shown.text)):
        place = max(page.document.text.find(left), 0)
        yield finding(
            page.document,
            Span(place, place + len(left)),
            CODE,
            f"citation markup is left in the page: `{left}`",
            help="write it as a citation, or put it in code",
        )
