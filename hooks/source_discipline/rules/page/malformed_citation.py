"""A bracket looks like a citation but does not follow the accepted grammar.

## Why
Whatever the renderer does with such a bracket, the reader may lose words or see a different source
than the author meant. The grammar is narrow so that what is checked is what is shown.

## Fix
Write `[@citekey]`, `[@citekey, locator]` or `[@first; @second]` on one line, with nothing else in
the brackets; words such as "see" go before them. Keys consist of lowercase letters, digits and
hyphens.
"""

from collections.abc import Iterator

from source_discipline.rules.finding import finding
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "CIT103"

ACCEPTS = (
    "The archive holds 5,000 plates [@survey1999, Table 2].",
    "The archive is large [@survey1999; @recount2004, p. 4].",
    "Write `[see @survey1999]` nowhere.",
)
REJECTS = (
    "The archive is large ⟦[see @survey1999]⟧.",
    "The archive is large ⟦[@survey1999, @recount2004]⟧.",
    "The archive is ⟦[large @survey1999]⟧(https://example.org/).",
)


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each bracket with an `@` that is not a citation."""
    for bracket in page.page.malformed:
        yield finding(
            page.document,
            bracket.span,
            CODE,
            f"`{bracket.text}` is not a valid citation: {bracket.why}",
            help="write `[@key]`, `[@key, locator]` or `[@a; @b]`, and nothing else in the bracket",
        )
