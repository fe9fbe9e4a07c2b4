"""The value is recorded, but in another unit.

## Why
Images are not classes, and percentage points are not percent. A true figure on the wrong noun
is a false statement.

## Fix
Name the unit that the record gives.
"""

from collections.abc import Iterator

from source_discipline.rules.finding import contradictions
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.verdicts.decide import Status
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "EVD303"

ACCEPTS = ("Of the plates 16.4 percent were damaged [@survey1999].",)
REJECTS = ("The share of damage is ⟦16.4⟧ percentage points [@survey1999].",)


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each number given with another unit than the record."""
    help = "name the recorded unit"
    yield from contradictions(page, Status.UNIT, CODE, "is recorded in another unit", help)
