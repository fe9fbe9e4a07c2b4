"""A source has no kind.

## Why
What a source may be cited for depends on what kind of source it is: a profile of a keeper counts
no plates. The rule holds as long as `kinds` is in the `house_style` of `source-discipline.yml`;
without it, a source of no kind may carry any figure that is recorded from it.

## Fix
Say in the entry what it is, as in `kind = {paper}`.
"""

from collections.abc import Iterator

from source_discipline.records.bibliography.source_kinds import KINDS, UNSORTED
from source_discipline.rules.project import CheckedProject
from source_discipline.text.diagnostic import Diagnostic, Level

CODE = "SRC209"

ACCEPTS = (
    "@book{sorted, author = {A}, title = {T}, publisher = {P}, year = {1999}, kind = {paper}}",
)
REJECTS = ("@book{unsorted, author = {A}, title = {T}, publisher = {P}, year = {1999}}",)


def check(checked: CheckedProject) -> Iterator[Diagnostic]:
    """Report each entry without a kind that is one."""
    held = checked.project.bibliography if "kinds" in checked.project.house_style else ()
    for source in held:
        if source.kind == UNSORTED:
            kinds = ", ".join(f"`{kind}`" for kind in KINDS if kind != UNSORTED)
            yield Diagnostic(
                source.path,
                source.line,
                source.column,
                Level.ERROR,
                CODE,
                f"the entry `{source.citekey}` has no kind",
                "",
                f"say what it is: {kinds}",
            )
