"""A number has no citation.

## Why
A reader cannot check a figure whose source is not named next to it. A citation
elsewhere in the paragraph may belong to something else, so each sentence names its own; in a
list the item does, in a table the row or the caption.

## Fix
Cite the source that made the figure in the same sentence: `[@citekey]` or
`[@citekey, locator]`. A number that is not a claim about the world (an example, an idiom) can be
reworded, put in code, or exempted with its reason:
`<!-- exempt "5,000": why this is not a claim -->`.
"""

from bisect import bisect_left
from collections.abc import Iterator

from source_discipline.rules.finding import finding
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.verdicts.decide import Status
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "CIT101"

ACCEPTS = (
    "The archive holds 5,000 plates [@survey1999].",
    "The archive holds 5,000 plates. [@survey1999] Then it closed.",
    "The archive holds many plates.",
    "- The archive holds 5,000 plates. It is cited within the item. [@survey1999]",
)
REJECTS = (
    "The archive holds ⟦5,000⟧ plates.",
    "The archive is large [@survey1999]. It holds ⟦5,000⟧ plates.",
    "It had more than ⟦fifty⟧ keepers.",
)


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each claim whose sentence, item or row has no citation."""
    starts = sorted(malformed.span.start for malformed in page.malformed)
    for verdict in page.of(Status.UNCITED):
        number, scope = verdict.claim.number, verdict.claim.scope
        if bisect_left(starts, scope.start) < bisect_left(starts, scope.end):
            continue  # it is cited in a way that cannot be read, which is told
        yield finding(
            page.document,
            number.span,
            CODE,
            f"`{number.text}` has no citation",
            help=f"cite the source that states it in the same {verdict.claim.unit_of_text}",
        )
