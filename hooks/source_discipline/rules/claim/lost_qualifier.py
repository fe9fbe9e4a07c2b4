"""A sentence leaves out what sets its figure apart: which variant, year, split, metric or model.

## Why
A result travels with its sentence. One that does not say which model, which part of the data or
which year it belongs to is soon attached to another, though every digit is right. What has to be
said is what the record has: where another record differs in nothing else, what a project needs of
each figure, and what a record marks with `says` or `of`.

## Fix
Say it in the sentence, the row, the caption or a heading; in running prose, the last name before
the sentence in its own paragraph counts, too.
"""

from collections.abc import Iterator

from source_discipline.rules.finding import contradictions
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.verdicts.decide import Status
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "ART402"

ACCEPTS = (
    "On the PlateNet2004 test set its top-5 error was 12.5 percent [@reading2006].",
    "A machine read the plates of PlateNet2004. Its top-5 error was 12.5 percent [@reading2006].",
)
REJECTS = (
    "On the PlateNet2004 test set it missed ⟦12.5⟧ percent [@reading2006].",
    "Its top-5 error was ⟦12.5⟧ percent [@reading2006].",
)


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each number whose sentence does not say what it is recorded for."""
    help = "say it in the sentence, the row, the caption or a heading"
    yield from contradictions(page, Status.LOST, CODE, "is incomplete", help)
