"""What the head and foot of a page say of the values that it shows.

A page made from data shows recorded values where an authored page makes claims.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from source_discipline.prose.generated_page import Block
from source_discipline.publishing.html.elements import MARKS, Mark, marks
from source_discipline.records.fact import Fact
from source_discipline.records.ledger import Ledger
from source_discipline.verdicts.decide import Record, Verdict


@dataclass(frozen=True, slots=True)
class Shown:
    """The values on a built page."""

    claims: int = 0
    """How many checked claims it shows."""
    values: int = 0
    """How many recorded values; what its notes tell beside them is none."""
    figures: int = 0
    """How many figures that the build itself has counted."""
    marks: tuple[Mark, ...] = ()
    """The signs that stand at its values, in the order of the legend."""


def shown(
    record: Record, blocks: Iterable[Block], claims: Iterable[Verdict] = (), figures: int = 0
) -> Shown:
    """What a page shows with these blocks, and with these claims in its prose."""
    blocks, claims = tuple(blocks), tuple(claims)
    facts = [*(claim.fact for claim in claims if claim.fact), *_recorded(blocks, record.ledger)]
    kinds = {source.citekey: source.kind for source in record.bibliography}
    signs = {mark for fact in facts for mark in marks(fact, kinds.get(fact.source, ""))}
    return Shown(
        len(claims),
        sum(len(block.facts) for block in blocks),
        figures,
        tuple(mark for mark in MARKS if mark in signs),
    )


def _recorded(blocks: Iterable[Block], ledger: Ledger) -> Iterator[Fact]:
    for block in blocks:
        yield from filter(None, map(ledger.get, (*block.facts, *block.aside)))
