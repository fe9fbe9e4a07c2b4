"""A work is in the bibliography more than once.

## Why
Two entries for one work split its facts and its backlinks, and sooner or later disagree.

## Fix
Keep one entry, and use its key in all citations and evidence.
"""

from collections.abc import Iterator

from source_discipline.records.bibliography.bibliography import duplicates
from source_discipline.rules.project import CheckedProject
from source_discipline.text.diagnostic import Diagnostic, Level

CODE = "SRC204"

ACCEPTS = (
    "@book{other, author = {A}, title = {Other Plates}, publisher = {P}, year = {1999},"
    " kind = {paper}}",
)
REJECTS = (
    "@book{again, author = {Amsel, Ada}, title = {The Plates of the Harbor Archive},"
    " publisher = {Harbor Press}, year = {1999}, kind = {paper}}",
)


def check(checked: CheckedProject) -> Iterator[Diagnostic]:
    """Report each entry that repeats an earlier one."""
    for duplicate in duplicates(checked.project.bibliography):
        first, again = duplicate.first, duplicate.second
        yield Diagnostic(
            again.path,
            again.line,
            again.column,
            Level.ERROR,
            CODE,
            f"`{again.citekey}` is the same work as `{first.citekey}`: same {duplicate.reason}",
            f"{first.path}:{first.line}",
            "keep one of the two entries",
        )
