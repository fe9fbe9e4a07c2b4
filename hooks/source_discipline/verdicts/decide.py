"""Verdicts: what the cited sources say about each claim.

A claim is supported when a source cited in its own sentence records its value, for the same
unit and the same artifact, at the place the citation names, as its own figure, and read
closely enough. Every other outcome says which of these failed first.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from source_discipline.records.bibliography.source import Source
from source_discipline.records.fact import Fact
from source_discipline.text.document import Span
from source_discipline.verdicts.claim import Claim, Page
from source_discipline.verdicts.comparing.locators import names_locator
from source_discipline.verdicts.comparing.terms import apply
from source_discipline.verdicts.fact_index import fact_index
from source_discipline.verdicts.fact_words import stated
from source_discipline.verdicts.judge import judge
from source_discipline.verdicts.judgement import Judgement, Outcome
from source_discipline.verdicts.kin import Kin, kin
from source_discipline.verdicts.nearest import nearest
from source_discipline.verdicts.source_years import states_year, year_of_publication
from source_discipline.verdicts.surroundings import (
    Figures,
    Surroundings,
    around,
    figures,
    is_alike,
)
from source_discipline.verdicts.verdict import Record, Status, Verdict

__all__ = ["Record", "Status", "Verdict", "verdicts"]


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
        return Verdict(claim, Status.UNCITED)
    keys = [citation.citekey for citation in claim.governing]
    sources = {key: source for key in keys if (source := shared.record.bibliography.get(key))}
    if not sources:
        return Verdict(claim, Status.UNKNOWN_SOURCE)
    return _Hearing(claim, sources, shared).verdict()


@dataclass(slots=True)
class _Hearing:
    """One claim judged by the facts of the sources that it cites."""

    claim: Claim
    sources: Mapping[str, Source]
    shared: _Shared
    around: Surroundings = field(init=False)

    def __post_init__(self) -> None:
        self.around = around(self.claim, self.shared.page, self.shared.figures)

    def verdict(self) -> Verdict:
        """The best of all standings; where there is none, what failed first."""
        return self.as_recorded() or self.best()

    def as_recorded(self) -> Verdict | None:
        """Support by a fact with the very value, if there is any: then nothing else is asked."""
        number = self.claim.number
        ledger = self.shared.record.ledger
        equal = [f for key in self.sources for f in fact_index(ledger, key).equal(number)]
        judged = [(fact, self.judge(fact)) for fact in self.speaking(equal)]
        standings = (
            _standing(self.claim, f, self.sources[f.source])
            for f, each in judged
            if each.outcome is Outcome.SUPPORTED
        )
        return next((each for each in standings if each.status is Status.SUPPORTED), None)

    def best(self) -> Verdict:
        """The best of what any fact says that may state the number."""
        judged = [(fact, self.judge(fact)) for fact in self.speaking(self.plausible())]
        standings = list(self.standings(judged))
        if standings:
            best = min(standings, key=lambda verdict: _RANK[verdict.status])
            return self.otherwise_hedged(best, judged) or best
        return self.unsupported(judged)

    def otherwise_hedged(
        self, best: Verdict, judged: Sequence[tuple[Fact, Judgement]]
    ) -> Verdict | None:
        """A fact with the very figure, but for its hedge: it outranks one that comes near it.

        Of `at least 6 percent` and 5.83 percent, the second makes no `at most 6` of the first.
        """
        number = self.claim.number
        if number.date or (best.fact and best.fact.value == number.value):
            return None
        for fact, judgement in judged:
            if judgement.outcome is Outcome.HEDGE and fact.value == number.value:
                own = judge(replace(number, bound=fact.bound), fact, self.around)
                if own.outcome is Outcome.SUPPORTED:
                    source = self.sources[fact.source]
                    return Verdict(self.claim, Status.HEDGE, judgement.reason, "", fact, source)
        return None

    def plausible(self) -> tuple[Fact, ...]:
        """The facts of the cited sources that may state the number; of a year, all of them.

        What a fact without a value states can still be of a year.
        """
        ledger, number = self.shared.record.ledger, self.claim.number
        if number.date:
            return self.facts()
        return tuple(f for key in self.sources for f in fact_index(ledger, key).plausible(number))

    def facts(self) -> tuple[Fact, ...]:
        """All facts of the cited sources that are of the number's sort."""
        ledger, dated = self.shared.record.ledger, self.claim.number.date is not None
        if dated:
            return tuple(fact for key in self.sources for fact in ledger.of(key))
        return tuple(fact for key in self.sources for fact in fact_index(ledger, key).facts)

    def speaking(self, facts: Sequence[Fact]) -> Sequence[Fact]:
        """Those of the facts whose terms allow it."""
        if not any(fact.terms or self.kin(fact).twins for fact in facts):
            return facts
        alike = (fact for fact in self.facts() if is_alike(self.claim.number, fact.unit))
        rivals = {term.lower() for fact in alike for term in fact.terms}
        near = self.around.near_words
        return [f for f in facts if apply(f, near, self.free_words(f), rivals, self.kin(f).twins)]

    def free_words(self, fact: Fact) -> str:
        """The words among which a fact's terms may be."""
        return self.around.free(fact.unit) if fact.terms else ""

    def kin(self, fact: Fact) -> Kin:
        """What the ledger has beside a fact."""
        return kin(fact, self.shared.record.ledger)

    def judge(self, fact: Fact) -> Judgement:
        """The fact's judgment."""
        return judge(self.claim.number, fact, self.around, self.kin(fact))

    def standings(self, judged: Sequence[tuple[Fact, Judgement]]) -> Iterator[Verdict]:
        """What each fact that states the value is worth here, and the year of a publication."""
        claim, ledger = self.claim, self.shared.record.ledger
        for fact, judgement in judged:
            beside = fact.name in self.shared.beside
            supports = judgement.outcome is Outcome.SUPPORTED
            if supports and states_year(claim.number, fact, ledger, beside):
                yield _standing(claim, fact, self.sources[fact.source])
        published = year_of_publication(claim, self.shared.page.prose.mask, self.sources.values())
        if published:
            reason = f"`{published.citekey}` was published in {published.year}"
            yield Verdict(claim, Status.SUPPORTED, reason, source=published)

    def unsupported(self, judged: Sequence[tuple[Fact, Judgement]]) -> Verdict:
        """What failed first."""
        claim = self.claim
        for outcome, status in _NEAR.items():
            for fact, judgement in judged:
                if judgement.outcome is outcome:
                    source = self.sources[fact.source]
                    return Verdict(claim, status, judgement.reason, judgement.help, fact, source)
        for fact in self.silent():
            words = ", ".join(f"`{term}`" for term in fact.terms[:_SHOWN]) or "no other word"
            reason = f"it leaves out what the record is of ({words}): {stated(fact)}"
            return Verdict(claim, Status.LOST, reason, "", fact, self.sources[fact.source])
        if not any(source.carries_figures for source in self.sources.values()):
            return Verdict(claim, Status.WRONG_KIND, source=next(iter(self.sources.values())))
        facts = self.speaking(self.facts())
        for fact, other in self.contradicting(facts):
            source = self.sources[fact.source]
            return Verdict(claim, Status.DISAGREEMENT, fact=fact, source=source, elsewhere=(other,))
        supporting = {f.name for f, each in judged if each.outcome is Outcome.SUPPORTED}
        refuted = (fact for fact in facts if fact.name not in supporting)
        return self.refuted(nearest(claim.number, refuted))

    def silent(self) -> Iterator[Fact]:
        """The facts that state the number and keep silent for want of their terms."""
        plausible = self.plausible()
        speaking = {fact.name for fact in self.speaking(plausible)}
        for fact in plausible:
            supports = fact.name not in speaking and not self.claim.number.date
            if supports and self.judge(fact).outcome is Outcome.SUPPORTED:
                yield fact

    def refuted(self, fact: Fact | None) -> Verdict:
        """No cited source records the value; `fact` is the one that comes nearest."""
        elsewhere = tuple(self.elsewhere())
        status = Status.VALUE if fact else Status.NOT_RECORDED
        source = self.sources[fact.source] if fact else next(iter(self.sources.values()))
        return Verdict(self.claim, status, fact=fact, source=source, elsewhere=elsewhere)

    def contradicting(self, facts: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
        """Facts with those that disagree with them and state the value."""
        for fact in facts:
            for name in fact.disagrees:
                other = self.shared.record.ledger.get(name)
                if other and self.judge(other).outcome is Outcome.SUPPORTED:
                    yield fact, other

    def elsewhere(self) -> Iterator[Fact]:
        """Facts of sources not cited here that state the value."""
        for fact in fact_index(self.shared.record.ledger).plausible(self.claim.number):
            own = fact.source in self.sources or fact.origin
            if not own and self.judge(fact).outcome is Outcome.SUPPORTED:
                yield fact


_SHOWN = 4


_RANK = {status: rank for rank, status in enumerate(Status)}
_NEAR = {
    Outcome.HEDGE: Status.HEDGE,
    Outcome.DENIAL: Status.DENIAL,
    Outcome.LOST: Status.LOST,
    Outcome.QUALIFIER: Status.QUALIFIER,
    Outcome.UNIT: Status.UNIT,
    Outcome.UNCOMPARED: Status.UNCOMPARED,
}


def _standing(claim: Claim, fact: Fact, source: Source) -> Verdict:
    """Whether a fact that states the value may be relied on here."""
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
