"""A citation key is not of lower-case letters, digits and hyphens.

## Why
A key is typed many times, and read in file names and addresses, where a colon, a capital or a slash
is spelled differently in each place. The rule holds as long as `keys` is in the `house_style` of
`source-discipline.yml`.

## Fix
Rename the key in `references.bib`, in citations, and in the ledger.
"""

import re
from collections.abc import Iterator

from source_discipline.rules.project import CheckedProject
from source_discipline.text.diagnostic import Diagnostic, Level

CODE = "SRC208"
_STYLED = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_OTHER = re.compile(r"[^a-z0-9]+")

ACCEPTS = (
    "@book{amsel-1999, author = {A}, title = {T}, publisher = {P}, year = {1999}, kind = {paper}}",
)
REJECTS = (
    "@book{Amsel_1999, author = {A}, title = {T}, publisher = {P}, year = {1999}, kind = {paper}}",
)


def check(checked: CheckedProject) -> Iterator[Diagnostic]:
    """Report each entry whose key has other characters."""
    held = checked.project.bibliography if "keys" in checked.project.house_style else ()
    for source in held:
        if not _STYLED.fullmatch(source.citekey):
            styled = _OTHER.sub("-", source.citekey.lower()).strip("-")
            yield Diagnostic(
                source.path,
                source.line,
                source.column,
                Level.ERROR,
                CODE,
                f"the key `{source.citekey}` is not of lower-case letters, digits and hyphens",
                "",
                f"call it `{styled}`" if styled else "give it another key",
            )
