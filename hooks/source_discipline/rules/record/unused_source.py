"""A bibliography entry is never cited.

## Why
A source that no sentence relies on looks like support but is not. It may wait for its sentence;
it should not be forgotten.

## Fix
Cite it, or delete the entry and its evidence.
"""

from collections.abc import Iterator

from source_discipline.rules.project import CheckedProject
from source_discipline.text.diagnostic import Diagnostic, Level

CODE = "SRC205"

ACCEPTS = ("The archive is large [@survey1999].",)
REJECTS = (
    "@book{idle, author = {A}, title = {T}, publisher = {P}, year = {1999}, kind = {paper}}",
)


def check(checked: CheckedProject) -> Iterator[Diagnostic]:
    """Note each source that neither a page nor an extension cites."""
    used = checked.cited_keys
    for source in checked.project.bibliography:
        if source.citekey not in used:
            yield Diagnostic(
                source.path,
                source.line,
                1,
                Level.NOTE,
                CODE,
                f"`{source.citekey}` is never cited",
                "",
                "cite it, or delete the entry and its evidence",
            )
