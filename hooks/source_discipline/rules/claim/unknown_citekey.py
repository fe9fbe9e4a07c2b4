"""A citation names a source that is not in the bibliography.

## Why
With an unknown key the reader sees no citation at all: the statement looks unsourced, or worse,
another source in the same bracket looks as if it covered it.

## Fix
Correct the key, its case too, or add the source to `references.bib`.
"""

from collections.abc import Iterator

from source_discipline.rules.finding import finding
from source_discipline.text.citekeys import nearest_key
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "CIT102"

ACCEPTS = ("The archive holds 5,000 plates [@survey1999].",)
REJECTS = (
    "The archive is large [⟦@survey1998⟧].",
    "It burned down [@survey1999; ⟦@nobody⟧].",
    "The archive is large [⟦@Survey1999⟧].",
)


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each cited key that `references.bib` does not define."""
    known = page.record.bibliography.keys()
    for citation in page.page.citations:
        if citation.citekey not in known:
            close = nearest_key(citation.citekey, known)
            meant = f"did you mean `{close}`? if not, " if close else ""
            yield finding(
                page.document,
                citation.span,
                CODE,
                f"`{citation.citekey}` is not in the bibliography",
                help=f"{meant}add the source to references.bib",
            )
