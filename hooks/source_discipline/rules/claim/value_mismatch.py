"""A number differs from every value that its cited source records.

## Why
This is the error a citation hides best: the source is right, the sentence is right, and the
number is wrong. Values are compared across all spellings and by their printed precision, so a
difference is one of substance.

## Fix
Correct the number to the recorded one; or, where the record is wrong, correct the record after
reading the source.
"""

from collections.abc import Iterator

from source_discipline.rules.finding import finding
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.verdicts.decide import Status
from source_discipline.verdicts.fact_words import instead, ledger_file, recorded
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "EVD302"

ACCEPTS = (
    "The archive holds 5,000 plates [@survey1999].",
    "The archive holds 5 thousand plates [@survey1999].",
    "Of the plates 16 percent were damaged [@survey1999].",
    "It was opened in 1931 [@survey1999].",
)
REJECTS = (
    "The archive holds ⟦5,001⟧ plates [@survey1999].",
    "Of the plates ⟦16.5⟧ percent were damaged [@survey1999].",
    "It was opened in ⟦1932⟧ [@survey1999].",
)


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each number that is near a recorded value and differs from it."""
    for verdict in page.of(Status.VALUE):
        number, fact = verdict.claim.number, verdict.fact
        assert fact is not None
        yield finding(
            page.document,
            number.span,
            CODE,
            f"`{number.text}` is not a value recorded for `{fact.source}`",
            recorded=recorded(fact),
            help=instead(verdict.elsewhere)
            or f"correct the number, or record this value in {ledger_file(fact.source)}",
        )
