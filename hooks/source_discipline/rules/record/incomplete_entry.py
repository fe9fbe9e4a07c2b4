"""A bibliography entry lacks what its type requires.

## Why
A reference without year, container or address cannot be found. The fields are those that biblatex
requires; as long as `places` is in the `house_style` of `source-discipline.yml`, a book needs its
publisher and a work without a container its address too.

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
    "@phdthesis{thesis, author = {A}, title = {T}, school = {S}, date = {1999-05}, kind = {paper}}",
)
REJECTS = (
    "@book{part, author = {A}, title = {T}, publisher = {P}, kind = {paper}}",
    "@online{lost, author = {A}, title = {T}, date = {1999}, kind = {paper}}",
    "@book{unplaced, author = {A}, title = {T}, year = {1999}, kind = {paper}}",
)


def check(checked: CheckedProject) -> Iterator[Diagnostic]:
    """Report each entry with missing fields."""
    places = "places" in checked.project.house_style
    for source in checked.project.bibliography:
        missing = incomplete(source, places)
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
