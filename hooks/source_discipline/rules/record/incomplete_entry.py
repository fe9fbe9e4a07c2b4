"""A bibliography entry lacks what its type or this wiki requires.

## Why
A reference without year, container or address cannot be found; one without `kind` cannot be
judged, because what a source may carry depends on its kind.

## Fix
Complete the entry in `references.bib` from the work itself.
"""

from collections.abc import Iterator

from source_discipline.records.bibliography.bibliography import incomplete
from source_discipline.rules.project import CheckedProject
from source_discipline.text.diagnostic import Diagnostic, Level

CODE = "SRC203"

ACCEPTS = (
    "@book{whole, author = {A}, title = {T}, publisher = {P}, year = {1999}, kind = {paper}}",
)
REJECTS = ("@book{part, author = {A}, title = {T}, publisher = {P}, kind = {paper}}",)


def check(checked: CheckedProject) -> Iterator[Diagnostic]:
    """Report each entry with missing fields."""
    for source in checked.project.bibliography:
        missing = incomplete(source)
        if missing:
            yield Diagnostic(
                source.path,
                source.line,
                1,
                Level.ERROR,
                CODE,
                f"the entry `{source.citekey}` has no {', '.join(missing)}",
                "",
                "take what is missing from the work itself",
            )
