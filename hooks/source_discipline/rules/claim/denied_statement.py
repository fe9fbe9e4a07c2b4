"""The sentence denies what its source states, or says the opposite of it.

## Why
A "not" turns a statement round and leaves its number as it is; so does "rose" for "fell", or
"unsafe" for "safe". The statement in the record says which of the two the source makes; a "not"
that it has must not get lost either.

## Fix
Say what the record says. To refute a figure, state and cite the recorded one. What a sentence
denies beside what its source says belongs in a clause of its own.
"""

from collections.abc import Iterator

from source_discipline.rules.finding import contradictions
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.verdicts.decide import Status
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "EVD313"

ACCEPTS = (
    "Of the plates 16.4 percent were damaged [@survey1999].",
    "The archive, which never closed, holds 5,000 plates [@survey1999].",
)
REJECTS = (
    "The archive never had ⟦5,000⟧ plates [@survey1999].",
    "Of the plates ⟦16.4⟧ percent were undamaged [@survey1999].",
    "It is a myth that the archive holds ⟦5,000⟧ plates [@survey1999].",
)


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each number of which a sentence denies what the record states."""
    help = "say what the record says, or put what is denied in a clause of its own"
    yield from contradictions(page, Status.DENIAL, CODE, "is stated otherwise", help)
