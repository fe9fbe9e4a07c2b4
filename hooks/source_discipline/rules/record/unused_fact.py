"""A recorded value does not support any sentence.

## Why
The ledger is read by people who want to reuse it, so a value may be there on its own. The
note keeps the gap between what was read and what the pages say visible.

## Fix
Use it, or keep it for the registers.
"""

from collections.abc import Iterator

from source_discipline.rules.project import CheckedProject
from source_discipline.text.diagnostic import Diagnostic, Level

CODE = "EVD308"

ACCEPTS = ("The archive holds 5,000 plates [@survey1999].",)
REJECTS = ("The archive is large [@survey1999].",)


def check(checked: CheckedProject) -> Iterator[Diagnostic]:
    """Note each fact with a value that no claim and no derivation rests on."""
    used = checked.used_facts
    for fact in checked.project.ledger:
        if fact.value is not None and fact.name not in used:
            yield Diagnostic(
                fact.path,
                fact.line,
                fact.column,
                Level.NOTE,
                CODE,
                f"the value of `{fact.id}` does not support any sentence",
                "",
                "use it, or keep it for the registers",
            )
