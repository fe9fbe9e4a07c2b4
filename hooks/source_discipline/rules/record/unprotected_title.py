"""A title contains a name that rendering would turn to lower case.

## Why
The reference style keeps only the first letter of a title. On a wiki about PlateNet, a list of
references full of `Platenet` is an error on every line. The rule holds as long as `titles` is in
the `house_style` of `source-discipline.yml`.

## Fix
Put braces around the name, or around the whole title: `{PlateNet}`.
"""

from collections.abc import Iterator

from source_discipline.records.bibliography.bibliography import unprotected
from source_discipline.rules.project import CheckedProject
from source_discipline.text.diagnostic import Diagnostic, Level

CODE = "SRC206"

ACCEPTS = (
    "@misc{braced, author = {A}, title = {{PlateNet} plates}, year = {1999}, kind = {paper},"
    " url = {https://example.org/1}}",
)
REJECTS = (
    "@misc{bare, author = {A}, title = {PlateNet plates}, year = {1999}, kind = {paper},"
    " url = {https://example.org/1}}",
)


def check(checked: CheckedProject) -> Iterator[Diagnostic]:
    """Report each title with a bare name."""
    held = checked.project.bibliography if "titles" in checked.project.house_style else ()
    for source in held:
        bare = unprotected(source)
        if bare:
            names = ", ".join(f"`{name}`" for name in bare)
            yield Diagnostic(
                source.path,
                source.line,
                source.column,
                Level.ERROR,
                CODE,
                f"the title of `{source.citekey}` would lose the capitals of {names}",
                source.title,
                "put braces around the name",
            )
