"""The built page shows digits, or a number in words, that the scan of its source did not see.

## Why
What is not seen is not checked. A macro, an include, another plugin or an unusual construction can
put a number on a page behind the check's back; the reader cannot tell it from a checked one.

## Fix
Write the number in the page itself, in plain Markdown. If it is already there, the
construction around it hides it: use a simpler one.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

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
_WHOLE = re.compile(rf"\d+(?:[.,'’·\xa0\u2009\u202f]\d+)*|{_NUMERAL.pattern}")
"""A number with all its groups, which is what a reader is told of."""


def check(shown: Shown, page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each numeral that the page shows more often than its source was seen to."""
    code = set(page.page.prose.code)
    spans = [verdict.claim.number.span for verdict in page.verdicts]
    seen = Counter(
        numeral
        for verdict in page.verdicts
        if verdict.claim.number.span not in code
        for numeral in _NUMERAL.findall(verdict.claim.number.text.lower())
    )
    text = shown.text.lower()
    unseen = Counter(_NUMERAL.findall(text)) - seen
    for number, count in _whole(text, unseen).items():
        times = "" if count == 1 else f" ({count} times)"
        place = _place(number, page.document.text.lower(), spans)
        yield finding(
            page.document,
            place or Span(0, 0),
            CODE,
            f"the page shows `{number}`{times}, which the check did not see in the page's source",
            help=_HIDDEN if place else _ADDED,
        )


_HIDDEN = "what is around it hides it from the check: write it in plain Markdown"
_ADDED = "it is not in the page's own text: write the number in the page itself, in plain Markdown"


def _whole(text: str, unseen: Counter[str]) -> Counter[str]:
    """The numbers of a text whose parts were all unseen, and the parts that are left."""
    left, found = Counter(unseen), Counter[str]()
    for number in _WHOLE.findall(text) if unseen else ():
        parts = Counter(_NUMERAL.findall(number))
        if parts <= left:
            left -= parts
            found[number] += 1
    return found + left


def _place(number: str, text: str, seen: Sequence[Span]) -> Span | None:
    """Where a text has a number that was not seen there; nothing where it has none."""
    for found in re.finditer(rf"(?<!\d){re.escape(number)}(?!\d)", text):
        index = bisect_right(seen, found.start(), key=lambda span: span.start)
        if not index or seen[index - 1].end <= found.start():
            return Span(*found.span())
    return None
