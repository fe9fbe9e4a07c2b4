"""The built page shows digits, or a number in words, that the scan of its source did not see.

## Why
What is not seen is not checked. A macro, an include, another plugin or an unusual construction can
put a number on a page behind the check's back; the reader cannot tell it from a checked one.

## Fix
Write the number in the page itself, in plain Markdown. If it is already there, the
construction around it hides it: use a simpler one.
"""

import re
from collections import Counter
from collections.abc import Iterator

from source_discipline.numbers.number_words import SCALES, SMALL
from source_discipline.rules.finding import finding
from source_discipline.rules.html.rendered import Shown
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.text.document import Span
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "PAG701"

# Examples are what the built page shows of: The archive holds 5,000 plates [@survey1999].
ACCEPTS = (
    '<p>It holds <data class="claim" value="5000">5,000</data> plates'
    '<sup><a class="footnote-ref" href="#fn:ref-survey1999">[1]</a></sup>.</p>',
    "<p>Set <code>k=8</code>.</p>",
)
REJECTS = (
    "<p>It holds 5,000 plates, and 77 boxes.</p>",
    "<p>It holds 5,000 plates, and n<em>ine</em>ty boxes.</p>",
    '<ol start="77"><li>It holds 5,000 plates.</li></ol>',
    "<p>It holds 5,000 plates.</p><svg><text>77 boxes</text></svg>",
    "<p>It holds 5,000 plates and \u2468 boxes.</p>",
)

_SIGNS = (
    "\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2089\u2150-\u218b"
    "\u2460-\u249b\u24ea-\u24ff\u2776-\u2793"
)
"""Signs that are numbers and no digits: raised and circled ones, fractions, Roman numerals."""
_NUMERAL = re.compile(rf"\d+|[{_SIGNS}]|(?<!\w)(?:{'|'.join((*SMALL, *SCALES))})(?!\w)")


def check(shown: Shown, page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each numeral that the page shows more often than its source was seen to."""
    code = set(page.page.prose.code)
    seen = Counter(
        numeral
        for verdict in page.verdicts
        if verdict.claim.number.span not in code
        for numeral in _NUMERAL.findall(verdict.claim.number.text.lower())
    )
    for digits, count in (Counter(_NUMERAL.findall(shown.text.lower())) - seen).items():
        times = "" if count == 1 else f" ({count} times)"
        yield finding(
            page.document,
            Span(0, 0),
            CODE,
            f"the page shows `{digits}`{times}, which the check did not see in the page's source",
            help="write the number in the page itself, in plain Markdown",
        )
