"""A number is written so that a reader reads it and the check does not.

## Why
A picture of a number, or a word whose letters are written as other signs, is a number to a reader.
What is not read is not checked.

## Fix
Write the number in digits or in plain words. A name with such a sign is listed in
`evidence/names.txt`.
"""

from collections.abc import Iterator

from source_discipline.rules.finding import finding
from source_discipline.rules.unread.disguises import disguises
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "PAG705"

ACCEPTS = (
    "The archive is &#110;ice, ｖｅｒｙ far away, and was founded by Müller → 🙂.",
    "The archive has large rooms, in m² and m<sup>2</sup>, and little CO₂.",
)
REJECTS = (
    "The archive has ⟦🂧⟧ doors.",
    "The archive has ⟦&#110;inety⟧ doors.",
    "The archive has ⟦ｎｉｎｅｔｙ⟧ doors.",
)


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each such number that is not part of a listed name."""
    seen = [verdict.claim.number.span for verdict in page.verdicts]
    names, prose = page.record.names, page.page.prose
    for span, why in disguises(prose, seen):
        if not names.hold(span, prose.mask):
            text = prose.document.text[slice(*span)]
            yield finding(
                page.document,
                span,
                CODE,
                f"`{text}` cannot be read: {why}",
                help="write the number in plain digits or words",
            )
