"""A derived value no longer matches the facts it is derived from.

## Why
A gap, a sum or a share is only as good as its inputs. When one of them is corrected, the figure
computed from it must change too, and so must every sentence that states it.

## Fix
Recompute the value, then run the check to see which sentences state the old one.
"""

from collections.abc import Iterator

from source_discipline.records.derivations import departures
from source_discipline.rules.project import CheckedProject
from source_discipline.text.diagnostic import Diagnostic, Level

CODE = "EVD307"

ACCEPTS = (
    """- id: intact
  states: The plates that two counts have in excess of each other.
  value: 20
  unit: plates
  derived: {difference: [recount2004#plates-recounted, plates]}
  locator: Table 2
  checked: full-text""",
)
REJECTS = (
    """- id: excess
  states: The plates that two counts have in excess of each other.
  value: 21
  unit: plates
  derived: {difference: [recount2004#plates-recounted, plates]}
  locator: Table 2
  checked: full-text""",
)


def check(checked: CheckedProject) -> Iterator[Diagnostic]:
    """Report each derived fact whose recorded value differs from the recomputed one."""
    for departure in departures(checked.project.ledger):
        fact = departure.fact
        operation = fact.derived.operation if fact.derived else ""
        operands = ", ".join(fact.derived.operands) if fact.derived else ""
        yield Diagnostic(
            fact.path,
            departure.place.line,
            departure.place.column,
            Level.ERROR,
            CODE,
            f"`{fact.value}` is not the {operation} that `{fact.id}` is derived as",
            f"{operation} of {operands} is {departure.derived:f}",
            "correct the value, or the facts it is derived from",
        )
