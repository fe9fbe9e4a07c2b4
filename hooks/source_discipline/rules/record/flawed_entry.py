"""A bibliography entry cannot be used as it is written.

## Why
BibTeX skips in silence what it does not understand: an empty field, a second entry of the same key,
text between two entries. A reader then misses a source, or finds another work than was meant.

## Fix
Correct the entry in `references.bib`. Keys are free of white space and of the signs
`" @ ' , \\ # { } ~ %`, two of them differ in more than case, and types are those of BibTeX and
biblatex.
"""

from collections.abc import Iterator

from source_discipline.rules.project import CheckedProject
from source_discipline.text.diagnostic import Diagnostic, Level

CODE = "SRC207"

ACCEPTS = (
    "@dataset{plate-files, author = {A}, title = {T}, url = {https://archive.example/1},"
    " date = {1999}, kind = {paper}}",
)
REJECTS = (
    "@book{hollow, author = {A}, title = {T}, publisher = {}, year = {1999}, kind = {paper}}",
    "@book{Survey1999, author = {B}, title = {U}, publisher = {P}, year = {1998}, kind = {paper}}",
    "@books{odd, author = {A}, title = {T}, publisher = {P}, year = {1999}, kind = {paper}}",
)


def check(checked: CheckedProject) -> Iterator[Diagnostic]:
    """Report each flaw at its line."""
    for flaw in checked.project.bibliography.flaws:
        place = flaw.path, flaw.line, flaw.column
        yield Diagnostic(*place, Level.ERROR, CODE, flaw.message, "", flaw.help)
