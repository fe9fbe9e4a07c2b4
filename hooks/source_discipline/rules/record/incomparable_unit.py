"""A recorded unit is neither on a list nor a plural noun, so no sentence can be held against it.

## Why
A number is supported only where its unit was compared. A unit that nobody can read as a unit, or
as what is counted, agrees with nothing but itself.

## Fix
Write the unit as prose would name it, or add it to a vocabulary: a line of `units.txt` says what it
measures and what it is worth, a line of `counted.txt` which nouns may replace each other.
"""

from collections.abc import Iterator

from source_discipline.numbers.measures import measure
from source_discipline.numbers.plurals import is_plural
from source_discipline.numbers.unit_names import UNLISTED
from source_discipline.rules.project import CheckedProject
from source_discipline.text.diagnostic import Diagnostic, Level
from source_discipline.verdicts.fact_words import recorded

CODE = "EVD312"

_FACT = """- id: boards
  states: A board weighs this much.
  value: 3
  unit: %s
  locator: p. 16
  checked: full-text"""
ACCEPTS = (_FACT % "kg per board", _FACT % "wooden boards")
REJECTS = (_FACT % "mWq", _FACT % "brd")


def check(checked: CheckedProject) -> Iterator[Diagnostic]:
    """Report each fact whose unit is of no known kind."""
    for fact in checked.project.ledger:
        if fact.unit and not _is_comparable(fact.unit):
            place = checked.project.ledger.place(fact, "unit")
            message = f"`{fact.unit}` is no unit that a list knows, and no plural noun"
            help = "write it as prose names it, or add it to units.txt or counted.txt"
            yield Diagnostic(fact.path, *place, Level.ERROR, CODE, message, recorded(fact), help)


def _is_comparable(unit: str) -> bool:
    counted = [name for name, power in measure(unit).dimensions if power > 0]
    if not any(name.startswith(UNLISTED) for name in counted):
        return True
    return is_plural(unit.partition(" per ")[0].split()[-1].lower())
