"""The citation names a place where the source does not state this.

## Why
A locator is a promise that the reader will find the figure there. One that points to another
table or page costs the reader the check it was meant to save.

## Fix
Name a place recorded for the fact, or leave the locator out and let the ledger give it.
"""

from collections.abc import Iterator

from source_discipline.rules.finding import finding
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.verdicts.comparing.locators import places
from source_discipline.verdicts.decide import Status
from source_discipline.verdicts.fact_words import recorded
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "CIT104"

ACCEPTS = (
    "The archive holds 5,000 plates [@survey1999, Table 2].",
    "The archive holds 5,000 plates [@survey1999, p. 14].",
)
REJECTS = ("The archive holds ⟦5,000⟧ plates [@survey1999, Table 3].",)


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each supported value whose citation names a place not recorded for it."""
    for verdict in page.of(Status.MISPLACED):
        number, fact = verdict.claim.number, verdict.fact
        assert fact is not None
        cited = next(c for c in verdict.claim.governing if c.citekey == fact.source and c.locator)
        yield finding(
            page.document,
            number.span,
            CODE,
            f"`{number.text}` is recorded for `{fact.source}`, but not at `{cited.locator}`",
            recorded=recorded(fact),
            help=f"cite it at `{places(fact.locator)[0]}`, or without a locator",
        )
