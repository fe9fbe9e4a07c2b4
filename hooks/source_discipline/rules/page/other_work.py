"""A work named by its author and year is not the one that is cited.

## Why
"Amsel (2010) says" beside a citation of a survey of 1999 names two works. A reader who looks up the
one will not find what the other states.

## Fix
Cite the work that is named by its key, or correct its year.
"""

from collections.abc import Iterator

from source_discipline.numbers.kinds.table import TEXTUAL_CITATION
from source_discipline.rules.finding import finding
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.verdicts.decide import Status
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "CIT105"

ACCEPTS = ("As Amsel (1999) says, the archive holds 5,000 plates [@survey1999].",)
REJECTS = (
    "As Amsel (⟦2010⟧) says, the archive holds 5,000 plates [@survey1999].",
    "The archive holds 5,000 plates (Brandt, ⟦2004⟧) [@survey1999].",
)


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each year in a textual citation that no work cited beside it is of."""
    for verdict in page.of(Status.EXEMPT):
        claim = verdict.claim
        if claim.number.reason != TEXTUAL_CITATION:
            continue
        entries = (page.record.bibliography.get(each.citekey) for each in claim.citations)
        years = {entry.citekey: entry.year for entry in entries if entry}
        if years and claim.number.text not in years.values():
            yield finding(
                page.document,
                claim.number.span,
                CODE,
                f"`{claim.number.text}` is the year of another work than the cited one",
                recorded=", ".join(f"`{key}` is of {year}" for key, year in years.items()),
                help="cite the work that is named here by its key, or correct its year",
            )
