"""A checked number on the built page is not the one that was judged.

## Why
A checked number is marked, so that readers can trust it and look its source up. What another
program has put into the mark, or a mark that the check has not made, borrows that trust.

## Fix
Have the program that changes the page leave marked numbers alone: elements of the class `claim` or
`locator`.
"""

from collections import Counter
from collections.abc import Iterator
from re import compile as pattern

from source_discipline.rules.finding import finding
from source_discipline.rules.html.numerals import as_shown
from source_discipline.rules.html.rendered import Part, Shown
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.text.document import Span
from source_discipline.verdicts.claim_ids import claim_ids
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "PAG707"

# Examples are what the built page shows of: The archive holds 5,000 plates [@survey1999].
ACCEPTS = (
    '<p>It holds <data class="claim" id="claim-plates" value="5000">5,000</data> plates.</p>',
)
REJECTS = (
    '<p>It holds <data class="claim" id="claim-plates" value="5000">6,000</data> plates.</p>',
    '<p>It holds <data class="claim" id="claim-boxes" value="77">77</data> boxes.</p>',
    '<p>It holds plates (<span class="locator">77 boxes</span>).</p>',
)

_UNIMPORTANT = pattern(r"[^\w.,:/%‰$€£¥+−–-]|_")
_HELP = "have the program that changes the page leave it alone"


def check(shown: Shown, page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each marked number with another text, and each mark that is none of the check's."""
    ids = {name: index for index, name in claim_ids(page.verdicts).items()}
    start = Span(page.metadata.span.end, page.metadata.span.end)
    for name, text in shown.of(Part.CLAIM):
        index = ids.pop(name, None)
        number = None if index is None else page.verdicts[index].claim.number
        if number is None:
            message = f"the page shows `{text}` as a checked number, which it is not"
            yield finding(page.document, start, CODE, message, help=_HELP)
        elif _plain(text) != _plain(number.text):
            message = f"the page shows `{text}` where `{number.text}` was judged"
            yield finding(page.document, number.span, CODE, message, help=_HELP)
    cited = Counter(" ".join(each.locator.split()) for each in page.page.citations)
    for text in Counter(" ".join(text.split()) for _, text in shown.of(Part.LOCATOR)) - cited:
        message = f"the page shows `{text}` as a place in a source, which it does not cite"
        yield finding(page.document, start, CODE, message, help=_HELP)


def _plain(text: str) -> str:
    """A number without its markup and its spaces."""
    return _UNIMPORTANT.sub("", as_shown(text))
