"""Verdicts: what the cited sources say to each claim.

A claim is supported when a source cited in its own sentence records its value, for the same
unit and the same artifact, at the place the citation names, as a figure of its own, and read
closely enough to stand. Every other outcome says which of these failed first.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from source_discipline.artifacts import Mention, mentions
from source_discipline.bibliography import Bibliography, Source
from source_discipline.claims import Claim, Page
from source_discipline.evidence import Ledger
from source_discipline.fact import Fact
from source_discipline.judgement import Judgement, Outcome, judge
from source_discipline.locators import names_place
from source_discipline.names import Names


class Status(StrEnum):
    """The outcome for one claim; all but the first two need the author's hand."""

    SUPPORTED = "supported"
    EXEMPT = "exempt"
    UNCITED = "uncited"
    UNKNOWN_SOURCE = "unknown-source"
    WRONG_KIND = "wrong-kind"
    REPEATED = "repeated"
    RECALLED = "recalled"
    MISPLACED = "misplaced"
    HEDGE = "hedge"
    QUALIFIER = "qualifier"
    UNIT = "unit"
    VALUE = "value"
    NOT_RECORDED = "not-recorded"
    DISAGREEMENT = "disagreement"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found out about one claim."""

    claim: Claim
    status: Status
    reason: str = ""
    fact: Fact | None = None
    """The fact that supports the claim, or the recorded one that comes nearest."""
    source: Source | None = None
    """The cited source behind the outcome."""
    elsewhere: tuple[Fact, ...] = ()
    """Facts of sources not cited here that state this very value."""


class Record(Protocol):
    """Everything a claim is held against; a loaded project is one."""

    @property
    def bibliography(self) -> Bibliography: ...
    @property
    def ledger(self) -> Ledger: ...
    @property
    def names(self) -> Names: ...
    @property
    def today(self) -> date: ...


def verdicts(page: Page, record: Record) -> tuple[Verdict, ...]:
    """One verdict for each number on the page, in order."""
    return tuple(_verdict(claim, page, record) for claim in page.claims)


def _verdict(claim: Claim, page: Page, record: Record) -> Verdict:
    if not claim.number.kind.judged:
        return Verdict(claim, Status.EXEMPT, claim.number.reason)
    if claim.exemption:
        return Verdict(claim, Status.EXEMPT, claim.exemption.reason)
    if not claim.citations:
        return Verdict(claim, Status.UNCITED)
    sources = {c.citekey: s for c in claim.citations if (s := record.bibliography.get(c.citekey))}
    if not sources:
        return Verdict(claim, Status.UNKNOWN_SOURCE)
    return _weigh(claim, sources, _named(claim, page), record)


def _named(claim: Claim, page: Page) -> tuple[Mention, ...]:
    """The artifacts named beside the number, a table's column header and caption included."""
    named = tuple(mentions(page.prose.mask, claim.scope))
    for span in claim.block.context:
        named += tuple(mentions(page.prose.mask, span))
    return named


def _weigh(
    claim: Claim, sources: Mapping[str, Source], named: Sequence[Mention], record: Record
) -> Verdict:
    facts = [fact for key in sources for fact in record.ledger.of(key)]
    judged = [(fact, judge(claim.number, fact, named)) for fact in facts]
    supporting = [fact for fact, judgement in judged if judgement.outcome is Outcome.SUPPORTED]
    if supporting:
        standings = [_standing(claim, fact, sources[fact.source]) for fact in supporting]
        return min(standings, key=lambda verdict: list(Status).index(verdict.status))
    published = _year_of_publication(claim, sources.values())
    return published or _unsupported(claim, sources, judged, named, record)


def _standing(claim: Claim, fact: Fact, source: Source) -> Verdict:
    """Whether a fact that states the value may be relied on here."""
    places = [c.locator for c in claim.citations if c.citekey == fact.source and c.locator]
    if not source.carries_figures:
        status = Status.WRONG_KIND
    elif fact.origin:
        status = Status.REPEATED
    elif fact.checked == "recalled":
        status = Status.RECALLED
    elif places and not any(names_place(fact.locator, place) for place in places):
        status = Status.MISPLACED
    else:
        status = Status.SUPPORTED
    return Verdict(claim, status, fact=fact, source=source)


def _year_of_publication(claim: Claim, sources: Iterable[Source]) -> Verdict | None:
    date = claim.number.date
    if date is None or date.month is not None or date.years != 1:
        return None
    for source in sources:
        if source.year == str(date.year):
            reason = f"`{source.citekey}` was published in {source.year}"
            return Verdict(claim, Status.SUPPORTED, reason, source=source)
    return None


_NEAR = {
    Outcome.HEDGE: Status.HEDGE,
    Outcome.QUALIFIER: Status.QUALIFIER,
    Outcome.UNIT: Status.UNIT,
}


def _unsupported(
    claim: Claim,
    sources: Mapping[str, Source],
    judged: Sequence[tuple[Fact, Judgement]],
    named: Sequence[Mention],
    record: Record,
) -> Verdict:
    for outcome, status in _NEAR.items():
        for fact, judgement in judged:
            if judgement.outcome is outcome:
                return Verdict(claim, status, judgement.reason, fact, sources[fact.source])
    source = next(iter(sources.values()))
    if not any(source.carries_figures for source in sources.values()):
        return Verdict(claim, Status.WRONG_KIND, source=source)
    contradicting = list(_contradicting(claim, judged, named, record))
    if contradicting:
        fact, other = contradicting[0]
        return Verdict(
            claim, Status.DISAGREEMENT, "", fact, sources[fact.source], elsewhere=(other,)
        )
    elsewhere = tuple(_elsewhere(claim, sources, named, record))
    nearest = _nearest(claim, judged)
    if nearest is None:
        return Verdict(claim, Status.NOT_RECORDED, source=source, elsewhere=elsewhere)
    return Verdict(
        claim, Status.VALUE, "", nearest, sources[nearest.source], elsewhere=elsewhere
    )


def _contradicting(
    claim: Claim,
    judged: Iterable[tuple[Fact, Judgement]],
    named: Sequence[Mention],
    record: Record,
) -> Iterator[tuple[Fact, Fact]]:
    for fact, _ in judged:
        for name in fact.disagrees:
            other = record.ledger.get(name)
            if other and judge(claim.number, other, named).outcome is Outcome.SUPPORTED:
                yield fact, other


def _elsewhere(
    claim: Claim, sources: Mapping[str, Source], named: Sequence[Mention], record: Record
) -> Iterator[Fact]:
    for fact in record.ledger:
        if fact.source not in sources and fact.value is not None and not fact.origin:
            if judge(claim.number, fact, named).outcome is Outcome.SUPPORTED:
                yield fact
