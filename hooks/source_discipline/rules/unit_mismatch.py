"""The value is recorded, but for another unit.

## Why
Images are not classes, and percentage points are not percent. A true figure on the wrong noun
is a false statement.

## Fix
Name the unit that the record gives.
"""

from collections.abc import Iterator

from source_discipline.diagnostics import Diagnostic
from source_discipline.judged import JudgedPage
from source_discipline.rules.placing import place
from source_discipline.verdicts import Status
from source_discipline.wording import recorded

CODE = "EVD303"

ACCEPTS = ("Of the plates 16.4 percent were damaged [@survey1999].",)
REJECTS = ("The share of damage is ⟦16.4⟧ percentage points [@survey1999].",)


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each number with this contradiction."""
    for verdict in page.of(Status.UNIT):
        number, fact = verdict.claim.number, verdict.fact
        assert fact is not None
        yield place(
            page.document,
            number.span,
            CODE,
            f"`{number.text}` has another unit: {verdict.reason}",
            recorded=recorded(fact),
            help="name the recorded unit",
        )
