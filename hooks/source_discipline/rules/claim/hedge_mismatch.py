"""The hedge does not match the record.

## Why
"More than 50" says that it is not 50. "Fifty" says that it is. A source that says one has not
said the other. A bound looser than the printed precision allows also misleads. Of a date, "early
2012" says more than "2012", and "after 2012" something else.

## Fix
Hedge as the source does, and no more.
"""

from collections.abc import Iterator

from source_discipline.rules.finding import contradictions
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.verdicts.decide import Status
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "EVD305"

ACCEPTS = (
    "It had more than fifty keepers [@survey1999].",
    "The archive holds exactly 5,000 plates [@survey1999].",
    "About 16 percent of the plates were damaged [@survey1999].",
)
REJECTS = (
    "It had ⟦fifty⟧ keepers [@survey1999].",
    "The archive holds more than ⟦5,000⟧ plates [@survey1999].",
    "It was opened before ⟦1931⟧ [@survey1999].",
)


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each number whose hedge says something else than the record."""
    help = "state the recorded value, hedged as the record does"
    yield from contradictions(page, Status.HEDGE, CODE, "is hedged differently", help)
