"""The built page shows digits that the scan of its source did not see.

## Why
What is not seen is not checked. A macro, an include, another plugin or an unusual construction can
put a number on a page behind the back of the check; the reader cannot tell it from a checked one.

## Fix
Write the number in the page itself, in plain Markdown. If it stands there already, the
construction around it hides it: use a simpler one.
"""

import re
from collections import Counter
from collections.abc import Iterator

from source_discipline.diagnostics import Diagnostic
from source_discipline.documents import Span
from source_discipline.judged import JudgedPage
from source_discipline.number import Kind
from source_discipline.rendered import Shown
from source_discipline.rules.placing import place

CODE = "PAG701"

# Examples are what the built page shows of: The archive holds 5,000 plates [@survey1999].
ACCEPTS = (
    '<p>It holds <data class="claim" value="5000">5,000</data> plates'
    '<sup><a class="footnote-ref" href="#fn:ref-survey1999">[1]</a></sup>.</p>',
    "<p>Set <code>k=8</code>.</p>",
)
REJECTS = ("<p>It holds 5,000 plates, and 77 boxes.</p>",)

_DIGITS = re.compile(r"\d+")


def check(shown: Shown, page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each run of digits that the page shows more often than its source was seen to."""
    seen = Counter(
        digits
        for verdict in page.verdicts
        if verdict.claim.number.kind is not Kind.CODE
        for digits in _DIGITS.findall(verdict.claim.number.text)
    )
    for digits, count in (Counter(_DIGITS.findall(shown.text)) - seen).items():
        times = "" if count == 1 else f" ({count} times)"
        yield place(
            page.document,
            Span(0, 0),
            CODE,
            f"the page shows `{digits}`{times}, which the check did not see in its source",
            help="write numbers in the page itself, in plain Markdown",
        )
