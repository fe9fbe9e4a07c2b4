"""Two sources disagree, and the one cited states the other value.

## Why
Where sources contradict each other, there is no single figure to check against. The text may
follow either, but it must cite the one it follows.

## Fix
Cite the source that states the value you give, or give the value of the source you cite. Best
of all, say in the text that they differ.
"""

from collections.abc import Iterator

from source_discipline.rules.finding import finding
from source_discipline.text.citekeys import named
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.verdicts.decide import Status
from source_discipline.verdicts.fact_words import recorded
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "EVD309"

ACCEPTS = (
    "The archive holds 5,000 plates [@survey1999].",
    "A recount found 5,020 plates [@recount2004].",
)
REJECTS = ("The archive holds ⟦5,020⟧ plates [@survey1999].",)


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each value that only a contradicting, uncited source states."""
    for verdict in page.of(Status.DISAGREEMENT):
        number, fact = verdict.claim.number, verdict.fact
        assert fact is not None
        other = verdict.elsewhere[0]
        yield finding(
            page.document,
            number.span,
            CODE,
            f"`{number.text}` is what `{other.source}` states; `{fact.source}` contradicts it",
            recorded=f"{recorded(fact)}; against {recorded(other)}",
            help=f"cite `[{named(other.source)}]`, or give the value of `{fact.source}`",
        )
