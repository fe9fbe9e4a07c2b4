"""An exemption does not cover any number.

## Why
An exemption that outlives the text it was written for may one day cover something else.

## Fix
Delete it, or correct the text it quotes.
"""

from collections.abc import Iterator

from source_discipline.rules.finding import finding
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "EXM502"

ACCEPTS = ('Say 77 plates. <!-- exempt "77": an invented example -->',)
REJECTS = ('The archive is large. ⟦<!-- exempt "77": an invented example -->⟧',)


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each exemption that no judged number falls under."""
    used = {
        verdict.claim.exemption for verdict in page.verdicts if verdict.claim.number.kind.judged
    }
    for exemption in page.page.exemptions:
        if exemption.explained and exemption not in used:
            yield finding(
                page.document,
                exemption.span,
                CODE,
                f'the exemption of "{exemption.text}" does not cover a number in its block',
                help="delete it, or correct the text it quotes",
            )
