"""The only record of this value was recalled, not read.

## Why
Memory is where wrong figures live longest. A value that nobody has read in the source may be
kept in the ledger as a reminder to look; it cannot support a sentence.

## Fix
Read the source, correct the record, and set `checked` to how it was read; or leave the figure
out.
"""

from collections.abc import Iterator

from source_discipline.rules.finding import finding
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.verdicts.decide import Status
from source_discipline.verdicts.fact_words import ledger_file, recorded
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "EVD306"

ACCEPTS = ("The archive holds 5,000 plates [@survey1999].",)
REJECTS = ("The plates fill ⟦220⟧ boxes [@survey1999].",)


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each number that rests on memory alone."""
    for verdict in page.of(Status.RECALLED):
        number, fact = verdict.claim.number, verdict.fact
        assert fact is not None
        yield finding(
            page.document,
            number.span,
            CODE,
            f"`{number.text}` rests on a record that was only recalled",
            recorded=recorded(fact),
            help=f"read the source and update `checked` in {ledger_file(fact.source)}",
        )
