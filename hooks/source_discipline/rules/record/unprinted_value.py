"""A record's quotation does not contain its value.

## Why
`printed` is what a reader is shown as the source's own words. If the value cannot be read in
it, one of them was mistyped, or the value was worked out and should say how.

## Fix
Quote the words that contain the value; or, where it was worked out from other facts, record it as
`derived`, and where it was counted, as `counted`.
"""

from collections.abc import Iterator

from source_discipline.rules.project import CheckedProject
from source_discipline.rules.record.printed import unprinted
from source_discipline.text.diagnostic import Diagnostic, Level

CODE = "EVD310"

ACCEPTS = (
    """- id: shelves
  states: The archive has this many shelves.
  printed: thirty shelves
  value: 30
  unit: shelves
  locator: p. 9
  checked: full-text""",
)
REJECTS = (
    """- id: shelves
  states: The archive has this many shelves.
  printed: thirty shelves
  value: 31
  unit: shelves
  locator: p. 9
  checked: full-text""",
)


def check(checked: CheckedProject) -> Iterator[Diagnostic]:
    """Report each fact whose value cannot be read in what it quotes."""
    for fact in unprinted(checked.project.ledger):
        yield Diagnostic(
            fact.path,
            fact.line,
            fact.column,
            Level.ERROR,
            CODE,
            f"the value of `{fact.id}` is not in the text it quotes",
            fact.printed,
            "quote the words that contain the value, or record it as derived or counted",
        )
