"""The sentence names a different variant, year, task, split, metric or condition than the record.

## Why
A result belongs to one artifact: one release, one year, one split, one metric, one rule about
outside data. Attached to its neighbor it looks just as plausible and is wrong.

## Fix
Name what the record is about, or cite the value that belongs to what you name.
"""

from collections.abc import Iterator

from source_discipline.rules.finding import contradictions
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.verdicts.decide import Status
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "ART401"

ACCEPTS = ("On the PlateNet2004 test set its top-5 error was 12.5 percent [@reading2006].",)
REJECTS = (
    "On the PlateNet2004 test set its top-1 error was ⟦12.5⟧ percent [@reading2006].",
    "On the PlateNet2004 validation set its top-5 error was ⟦12.5⟧ percent [@reading2006].",
)


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each number said to be of something else than the record."""
    help = "name what the record is about, or cite the value for what is named here"
    yield from contradictions(page, Status.QUALIFIER, CODE, "is recorded for something else", help)
