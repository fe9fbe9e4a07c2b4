"""A number has no citation.

## Why
A reader cannot check a figure whose source is not named next to it. A citation
elsewhere in the paragraph may belong to something else, so each sentence names its own; in a
list the item does. In a table the number's own cell comes first, then a cell of its row that states
no number, the header of its column, the caption, and the sentence that introduces the table and
ends with a colon.

## Fix
Cite the source that made the figure in the same sentence: `[@citekey]` or
`[@citekey, locator]`. A number that is not a claim about the world (an example, an idiom) can be
reworded, or exempted with its reason:
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
    "| Plates | Source |\n|---|---|\n| 5,000 | [@survey1999] |\n",
    "| Plates |\n|---|\n| 5,000 |\n\nTable: The plates of the archive [@survey1999].\n",
)
REJECTS = (
    "The archive holds ⟦5,000⟧ plates.",
    "The archive is large [@survey1999]. It holds ⟦5,000⟧ plates.",
    "It had more than ⟦fifty⟧ keepers.",
    "| Damaged | Plates |\n|---|---|\n| 16.4 percent [@survey1999] | x |\n| x | ⟦5,000⟧ |\n",
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
