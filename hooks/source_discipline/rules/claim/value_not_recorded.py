"""The ledger does not record this value for the cited source.

## Why
A citation shows where a figure should come from, not that it does. Until somebody has read the
source and recorded what it states, and where, the figure is a promise.

## Fix
Read the source and record the value in `evidence/<citekey>.yml` with its locator; or cite the
source that does state it.
"""

from collections.abc import Iterator

from source_discipline.rules.finding import finding
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.verdicts.decide import Status
from source_discipline.verdicts.fact_words import instead, ledger_file
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "EVD301"

ACCEPTS = (
    "The archive holds 5,000 plates [@survey1999].",
    "The survey appeared in 1999 [@survey1999].",
)
REJECTS = (
    "The archive has ⟦37⟧ windows [@survey1999].",
    "The survey appeared in ⟦1998⟧ [@memoir2010; @recount2004].",
)


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each number with no comparable record for any cited source."""
    for verdict in page.of(Status.NOT_RECORDED):
        number = verdict.claim.number
        keys = dict.fromkeys(citation.citekey for citation in verdict.claim.governing)
        named = ", ".join(f"`{key}`" for key in keys)
        files = " or ".join(ledger_file(key) for key in keys)
        yield finding(
            page.document,
            number.span,
            CODE,
            f"`{number.text}` is not a value recorded for {named}",
            recorded="nothing comparable",
            help=instead(verdict.elsewhere) or f"correct it, or record it in {files} with locator",
        )
