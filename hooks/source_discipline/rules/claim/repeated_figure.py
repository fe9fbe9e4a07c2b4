"""The cited source only repeats a figure that another source made.

## Why
Figures change as they are passed on: they are rounded, lose their year, or are attached to a
neighboring dataset. The source that made the figure is the one that can be checked.

## Fix
Cite the origin that the message names.
"""

from collections.abc import Iterator

from source_discipline.rules.finding import finding
from source_discipline.text.citekeys import named
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.verdicts.decide import Status
from source_discipline.verdicts.fact_words import recorded
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "SRC202"

ACCEPTS = (
    "The archive holds 5,000 plates [@survey1999].",
    "The archive holds 5,000 plates [@survey1999; @handbook2012].",
)
REJECTS = ("The archive holds ⟦5,000⟧ plates [@handbook2012].",)


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each number whose cited source has it from somebody else."""
    for verdict in page.of(Status.REPEATED):
        number, fact = verdict.claim.number, verdict.fact
        assert fact is not None
        origin, _, _ = (fact.origin or "").partition("#")
        yield finding(
            page.document,
            number.span,
            CODE,
            f"`{number.text}` is a figure that `{fact.source}` only repeats",
            recorded=recorded(fact),
            help=f"cite its origin, `[{named(origin)}]`",
        )
