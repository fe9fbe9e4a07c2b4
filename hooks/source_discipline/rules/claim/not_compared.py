"""A number could not be compared with the record, because one of them does not say what it is of.

## Why
What nobody compared is not checked. A sentence may count something that no word list knows, or
leave out what it counts; a record may have no unit. The figure can then be right or wrong, and
nothing here can tell.

## Fix
Do what the finding names: say in the sentence what is counted, record it, or add the line that it
gives to the vocabulary.
"""

from collections.abc import Iterator

from source_discipline.rules.finding import finding
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.verdicts.decide import Status
from source_discipline.verdicts.fact_words import recorded
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "EVD304"

ACCEPTS = (
    "The archive holds 5,000 plates [@survey1999].",
    "The plates of the archive number 5,000 [@survey1999].",
)
REJECTS = (
    "The archive holds ⟦5,000⟧ [@survey1999].",
    "The archive holds ⟦5,000⟧ treasures [@survey1999].",
)


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each number whose unit or subject could not be held against the record."""
    for verdict in page.of(Status.UNCOMPARED):
        if verdict.fact:
            number = verdict.claim.number
            yield finding(
                page.document,
                number.span,
                CODE,
                f"`{number.text}` could not be compared: {verdict.reason}",
                recorded=recorded(verdict.fact),
                help=verdict.help,
            )
