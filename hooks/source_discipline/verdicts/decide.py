"""Verdicts: what the cited sources say about each claim.

A claim is supported when a source cited in its own sentence records its value, for the same
unit and the same artifact, at the place the citation names, as its own figure, and read
closely enough. Every other outcome says which of these failed first.
"""

from collections.abc import Iterator, Set
from dataclasses import replace
from typing import NamedTuple

from source_discipline.records.fact import Fact
from source_discipline.text.document import Span
from source_discipline.verdicts.claim import Claim, Page
from source_discipline.verdicts.comparing.locators import names_locator
from source_discipline.verdicts.comparing.own_page import borne_out
from source_discipline.verdicts.judge import judge
from source_discipline.verdicts.judgement import Outcome
from source_discipline.verdicts.refusal import refusal
from source_discipline.verdicts.source_years import states_year, year_of_publication
from source_discipline.verdicts.surroundings import Figures, around, figures
from source_discipline.verdicts.testimony import Judged, Testimony
from source_discipline.verdicts.verdict import Record, Status, Verdict

__all__ = ["Record", "Status", "Verdict", "verdicts"]

_RANK = {status: rank for rank, status in enumerate(Status)}


def verdicts(page: Page, record: Record) -> tuple[Verdict, ...]:
    """One verdict for each number on the page, in order.

    Years come last, because a year is supported as the year of a figure beside it.
    """
    found: dict[int, Verdict] = {}
    scopes: dict[Span, Figures] = {}
    beside: dict[Span, set[str]] = {}
    for index, claim in sorted(enumerate(page.claims), key=lambda pair: bool(pair[1].number.date)):
        if claim.scope not in scopes:
            scopes[claim.scope] = figures(page, claim.scope)
        shared = _Shared(page, scopes[claim.scope], record, beside.get(claim.scope, set()))
        verdict = _verdict(claim, shared)
        found[index] = verdict
        if verdict.status is Status.SUPPORTED and verdict.fact:
            beside.setdefault(claim.scope, set()).add(verdict.fact.name)
    return tuple(found[index] for index in range(len(page.claims)))


class _Shared(NamedTuple):
    """What all numbers of a sentence, item or row have in common."""

    page: Page
    figures: Figures
    record: Record
    beside: Set[str]
    """The facts that support figures in it."""


def _verdict(claim: Claim, shared: _Shared) -> Verdict:
    if not claim.number.kind.judged:
        return Verdict(claim, Status.EXEMPT, claim.number.reason)
    if claim.exemption:
        return Verdict(claim, Status.EXEMPT, claim.exemption.reason)
    if not claim.citations:
        reason = borne_out(claim, shared.page)
        return Verdict(claim, Status.EXEMPT if reason else Status.UNCITED, reason)
    keys = [citation.citekey for citation in claim.governing]
    sources = {key: source for key in keys if (source := shared.record.bibliography.get(key))}
    if not sources:
        return Verdict(claim, Status.UNKNOWN_SOURCE)
    there = around(claim, shared.page, shared.figures)
    testimony = Testimony(claim, sources, shared.record.ledger, there)
    return _as_recorded(testimony) or _best(testimony, shared)


def _as_recorded(testimony: Testimony) -> Verdict | None:
    """Support by a fact with the very value, if there is any: then nothing else is asked."""
    judged = testimony.judged(testimony.speaking(testimony.equal()))
    standings = (
        _standing(testimony, fact) for fact, each in judged if each.outcome is Outcome.SUPPORTED
    )
    return next((each for each in standings if each.status is Status.SUPPORTED), None)


def _best(testimony: Testimony, shared: _Shared) -> Verdict:
    """The best of what any fact says that may state the number; or else what failed first."""
    judged = testimony.judged(testimony.speaking(testimony.plausible()))
    standings = list(_standings(testimony, judged, shared))
    if standings:
        best = min(standings, key=lambda verdict: _RANK[verdict.status])
        return _otherwise_hedged(testimony, best, judged) or best
    return refusal(testimony, judged)


def _standings(testimony: Testimony, judged: Judged, shared: _Shared) -> Iterator[Verdict]:
    """What each fact that states the value is worth here, and the year of a publication."""
    claim, sources = testimony.claim, testimony.sources.values()
    for fact, judgement in judged:
        beside = fact.name in shared.beside
        supports = judgement.outcome is Outcome.SUPPORTED
        if supports and states_year(claim.number, fact, testimony.ledger, beside):
            yield _standing(testimony, fact)
    if published := year_of_publication(claim, shared.page.prose.mask, sources):
        reason = f"`{published.citekey}` was published in {published.year}"
        yield Verdict(claim, Status.SUPPORTED, reason, source=published)


def _standing(testimony: Testimony, fact: Fact) -> Verdict:
    """Whether a fact that states the value may be relied on here."""
    claim, source = testimony.claim, testimony.source(fact)
    places = [c.locator for c in claim.governing if c.citekey == fact.source and c.locator]
    if not source.carries_figures:
        status = Status.WRONG_KIND
    elif fact.origin:
        status = Status.REPEATED
    elif fact.checked == "recalled":
        status = Status.RECALLED
    elif places and not any(names_locator(fact.locator, place) for place in places):
        status = Status.MISPLACED
    else:
        status = Status.SUPPORTED
    return Verdict(claim, status, fact=fact, source=source)


def _otherwise_hedged(testimony: Testimony, best: Verdict, judged: Judged) -> Verdict | None:
    """A fact with the very figure, but for its hedge: it outranks one that comes near it.

    Of `at least 6 percent` and 5.83 percent, the second makes no `at most 6` of the first.
    """
    claim, number = testimony.claim, testimony.claim.number
    if number.date or (best.fact and best.fact.value == number.value):
        return None
    for fact, judgement in judged:
        if judgement.outcome is Outcome.HEDGE and fact.value == number.value:
            own = judge(replace(number, bound=fact.bound), fact, testimony.around)
            if own.outcome is Outcome.SUPPORTED:
                source = testimony.source(fact)
                return Verdict(claim, Status.HEDGE, judgement.reason, "", fact, source)
    return None
