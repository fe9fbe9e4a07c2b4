"""The cited source is of a kind that may not carry a figure.

## Why
A profile, an essay, an encyclopedia or a course tells a story about a figure that somebody else
made. It may be excellent for what it is; it is not where the number comes from. Critique
interprets; it does not count.

## Fix
Cite the official record or the work that made the figure. Keep the other source, if you like,
for the part of the sentence that it does carry.
"""

from collections.abc import Iterator

from source_discipline.rules.finding import finding
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.verdicts.decide import Status
from source_discipline.verdicts.fact_words import instead
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "SRC201"

ACCEPTS = (
    "The archive holds 5,000 plates [@survey1999].",
    "She loved the plates dearly [@memoir2010].",
)
REJECTS = (
    "The author owned ⟦14⟧ lenses [@memoir2010].",
    "The archive holds ⟦5,000⟧ plates [@memoir2010].",
)


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each number that only sources without authority over figures are cited for."""
    for verdict in page.of(Status.WRONG_KIND):
        number, source = verdict.claim.number, verdict.source
        assert source is not None
        yield finding(
            page.document,
            number.span,
            CODE,
            f"`{number.text}` is cited to `{source.citekey}`, and a source of kind "
            f"`{source.kind}` may not carry a figure",
            help=instead(verdict.elsewhere) or "cite the source that made the figure",
        )
