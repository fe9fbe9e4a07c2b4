"""The sentence names another variant, year, task, split, metric or condition than the record.

## Why
A result belongs to one artifact: one release, one year, one split, one metric, one rule about
outside data. Attached to its neighbor it looks just as plausible and is wrong.

## Fix
Name what the record is about, or cite the value that belongs to what you name.
"""

from collections.abc import Iterator

from source_discipline.diagnostics import Diagnostic
from source_discipline.judged import JudgedPage
from source_discipline.rules.placing import place
from source_discipline.verdicts import Status
from source_discipline.wording import recorded

CODE = "ART401"

ACCEPTS = ("On the ILSVRC2012 test set its top-5 error was 12.5 percent [@recount2004].",)
REJECTS = (
    "On the ILSVRC2012 test set its top-1 error was ⟦12.5⟧ percent [@recount2004].",
    "On the ILSVRC2012 validation set its top-5 error was ⟦12.5⟧ percent [@recount2004].",
)


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each number with this contradiction."""
    for verdict in page.of(Status.QUALIFIER):
        number, fact = verdict.claim.number, verdict.fact
        assert fact is not None
        yield place(
            page.document,
            number.span,
            CODE,
            f"`{number.text}` is recorded for something else: {verdict.reason}",
            recorded=recorded(fact),
            help="name what the record is about, or cite the value for what is named here",
        )
