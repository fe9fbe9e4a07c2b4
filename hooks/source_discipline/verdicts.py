"""Verdicts: what the cited sources say to each claim.

A claim is supported when a source cited in its own sentence records its value, for the same
unit and the same artifact, at the place the citation names, as a figure of its own, and read
closely enough to stand. Every other outcome says which of these failed first.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Protocol

from source_discipline.artifacts import Mention, mentions
from source_discipline.bibliography import Bibliography, Source
from source_discipline.claims import Claim, Page, surroundings
from source_discipline.dimensions import Agreement, compatible
from source_discipline.documents import Span
from source_discipline.fact import Fact, Range
from source_discipline.judgement import Judgement, Outcome, judge
from source_discipline.ledger import Ledger
from source_discipline.locators import names_place
from source_discipline.names import Names
from source_discipline.number import Date, Number
from source_discipline.readings import unit_of
from source_discipline.table_cells import column_header
from source_discipline.terms import apply
from source_discipline.years_of_sources import states_year, year_of_publication


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
    """One verdict for each number on the page, in order.

    Years come last, because a year is supported as the year of a figure beside it.
    """
    found: dict[int, Verdict] = {}
    beside: dict[Span, set[str]] = {}
    for index, claim in sorted(enumerate(page.claims), key=lambda pair: bool(pair[1].number.date)):
        verdict = _verdict(claim, page, record, beside.get(claim.scope, set()))
        found[index] = verdict
        if verdict.status is Status.SUPPORTED and verdict.fact:
            beside.setdefault(claim.scope, set()).add(verdict.fact.name)
    return tuple(found[index] for index in range(len(page.claims)))


def _verdict(claim: Claim, page: Page, record: Record, beside: Set[str]) -> Verdict:
    if not claim.number.kind.judged:
        return Verdict(claim, Status.EXEMPT, claim.number.reason)
    if claim.exemption:
        return Verdict(claim, Status.EXEMPT, claim.exemption.reason)
    if not claim.citations:
        return Verdict(claim, Status.UNCITED)
    keys = [citation.citekey for citation in claim.governing]
    sources = {key: source for key in keys if (source := record.bibliography.get(key))}
    if not sources:
        return Verdict(claim, Status.UNKNOWN_SOURCE)
    return _weigh(claim, sources, page, record, beside)


def _named(claim: Claim, page: Page) -> tuple[Mention, ...]:
    """The artifacts named beside the number, a table's column header and caption included."""
    named = [m for span in (claim.scope, *claim.block.context) for m in _mentions(page, span)]
    header = column_header(claim.block, claim.number)
    # What heads a column speaks of each number in it first.
    named += [
        replace(mention, reach=claim.number.span)
        for mention in mentions(header, Span(0, len(header)))
    ]
    return tuple(named)


def _mentions(page: Page, span: Span) -> list[Mention]:
    return mentions(page.prose.mask, span)


def _weigh(
    claim: Claim, sources: Mapping[str, Source], page: Page, record: Record, beside: Set[str]
) -> Verdict:
    named = _named(claim, page)
    facts = tuple(_candidates(claim, sources, page, record))
    judged = [(fact, judge(claim.number, fact, named)) for fact in facts]
    supporting = [
        fact
        for fact, judgement in judged
        if judgement.outcome is Outcome.SUPPORTED
        and states_year(claim.number, fact, record.ledger, fact.name in beside)
    ]
    standings = [_standing(claim, fact, sources[fact.source]) for fact in supporting]
    published = year_of_publication(claim, page.prose.mask, sources.values())
    if published:
        reason = f"`{published.citekey}` was published in {published.year}"
        standings.append(Verdict(claim, Status.SUPPORTED, reason, source=published))
    if standings:
        return min(standings, key=lambda verdict: list(Status).index(verdict.status))
    return _unsupported(claim, sources, judged, named, record)


def _candidates(claim: Claim, sources: Iterable[str], page: Page, record: Record) -> Iterator[Fact]:
    """The facts of the cited sources, as far as their terms stand by the number.

    What a fact without a value states can still be of a year.
    """
    dated = claim.number.date is not None
    facts = [f for key in sources for f in record.ledger.of(key) if dated or f.value is not None]
    rivals = {term.lower() for fact in facts for term in fact.terms}
    if not rivals:
        yield from facts
        return
    near, scope = surroundings(claim, page.prose.mask)
    yield from (fact for fact in facts if apply(fact, near, scope, rivals))


def _standing(claim: Claim, fact: Fact, source: Source) -> Verdict:
    """Whether a fact that states the value may be relied on here."""
    places = [c.locator for c in claim.governing if c.citekey == fact.source and c.locator]
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
    return Verdict(claim, Status.VALUE, "", nearest, sources[nearest.source], elsewhere=elsewhere)


def _nearest(claim: Claim, judged: Iterable[tuple[Fact, Judgement]]) -> Fact | None:
    """The fact of a fitting unit whose value comes nearest; for a date, the nearest date."""
    fitting = [
        (distance, fact)
        for fact, judgement in judged
        if (distance := _distance(claim.number, fact)) is not None
        and judgement.outcome in (Outcome.VALUE, Outcome.DATE)
        and _comparable(unit_of(claim.number), fact.unit, distance)
    ]
    return min(fitting, key=lambda pair: pair[0], default=(None, None))[1]


_CLOSE = Decimal("0.1")


def _comparable(written: str | None, recorded: str | None, distance: Decimal) -> bool:
    """Whether a difference is worth showing: of one unit, or of unknown units but close by."""
    agreement = compatible(written, recorded)
    unknown = agreement is Agreement.UNKNOWN and (written is None or distance < _CLOSE)
    return agreement is Agreement.YES or unknown


def _distance(number: Number, fact: Fact) -> Decimal | None:
    """How far a recorded value is from a written one, as a share of the greater."""
    written = Decimal(number.date.year) if number.date else number.value
    match fact.value:
        case Date():
            recorded = Decimal(fact.value.year) if number.date else None
        case Range(low, high):
            recorded = low if number.place == "low" else high
        case _:
            recorded = None if number.date else fact.value
    if written is None or recorded is None or not (written or recorded):
        return None
    return abs(written - recorded) / max(abs(written), abs(recorded))


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
        elsewhere = fact.source not in sources and fact.value is not None and not fact.origin
        if elsewhere and judge(claim.number, fact, named).outcome is Outcome.SUPPORTED:
            yield fact
