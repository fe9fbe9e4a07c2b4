"""A name with a digit in it is not on the list of known names.

## Why
The digit in PlateNet2004 or Reader-50 is part of a name, so no source is asked for its value.
That must not become a loophole: a mistyped digit turns the name into another dataset or model. So
every name that contains a digit is listed, with what it refers to.

## Fix
Correct the name, or add it to `evidence/names.txt` with what it refers to.
"""

import re
from collections.abc import Iterator

from source_discipline.numbers.number import Kind
from source_discipline.rules.finding import finding
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "ART403"
_DIGIT = re.compile(r"\d")

ACCEPTS = ("It was compared with PlateNet2004.",)
REJECTS = ("It was compared with ⟦PlateNet2904⟧.",)


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each identifier with a digit that no listed name covers."""
    names = page.record.names
    mask = page.page.prose.mask
    for verdict in page.verdicts:
        number = verdict.claim.number
        if number.kind is not Kind.IDENTIFIER or verdict.claim.exemption:
            continue
        if _DIGIT.search(number.text) and not names.covers(number.span, mask):
            close = names.nearest(number.text)
            yield finding(
                page.document,
                number.span,
                CODE,
                f"`{number.text}` is not a name listed in {names.path}",
                help=(f"did you mean `{close}`? if not, " if close else "")
                + "list the name and say what it refers to",
            )
