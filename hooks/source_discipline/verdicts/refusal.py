"""Refusal: what failed first, where no fact of a cited source states a number."""

from collections.abc import Iterator, Sequence

from source_discipline.records.fact import Fact
from source_discipline.verdicts.fact_index import fact_index
from source_discipline.verdicts.fact_words import stated
from source_discipline.verdicts.judgement import Outcome
from source_discipline.verdicts.nearest import nearest
from source_discipline.verdicts.testimony import Judged, Testimony
from source_discipline.verdicts.verdict import Status, Verdict

_SHOWN = 4
_NEAR = {
    Outcome.HEDGE: Status.HEDGE,
    Outcome.DENIAL: Status.DENIAL,
    Outcome.LOST: Status.LOST,
    Outcome.QUALIFIER: Status.QUALIFIER,
    Outcome.UNIT: Status.UNIT,
    Outcome.UNCOMPARED: Status.UNCOMPARED,
}


def refusal(testimony: Testimony, judged: Judged) -> Verdict:
    """The verdict where none of the facts that may state the number supports it."""
    claim, sources = testimony.claim, testimony.sources
    for outcome, status in _NEAR.items():
        for fact, judgement in judged:
            if judgement.outcome is outcome:
                source = testimony.source(fact)
                return Verdict(claim, status, judgement.reason, judgement.help, fact, source)
    for fact in _silent(testimony):
        words = ", ".join(f"`{term}`" for term in fact.terms[:_SHOWN]) or "no other word"
        reason = f"it leaves out what the record is of ({words}): {stated(fact)}"
        return Verdict(claim, Status.LOST, reason, "", fact, testimony.source(fact))
    if not any(source.carries_figures for source in sources.values()):
        return Verdict(claim, Status.WRONG_KIND, source=next(iter(sources.values())))
    facts = testimony.speaking(testimony.facts())
    for fact, other in _contradicting(testimony, facts):
        source = testimony.source(fact)
        return Verdict(claim, Status.DISAGREEMENT, fact=fact, source=source, elsewhere=(other,))
    supporting = {f.name for f, each in judged if each.outcome is Outcome.SUPPORTED}
    refuted = (fact for fact in facts if fact.name not in supporting)
    return _refuted(testimony, nearest(claim.number, refuted))


def _silent(testimony: Testimony) -> Iterator[Fact]:
    """The facts that state the number and keep silent for want of their terms."""
    plausible = testimony.plausible()
    speaking = {fact.name for fact in testimony.speaking(plausible)}
    for fact in plausible:
        silent = fact.name not in speaking and not testimony.claim.number.date
        if silent and testimony.supports(fact):
            yield fact


def _contradicting(testimony: Testimony, facts: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Facts with those that disagree with them and state the value."""
    for fact in facts:
        for name in fact.disagrees:
            other = testimony.ledger.get(name)
            if other and testimony.supports(other):
                yield fact, other


def _refuted(testimony: Testimony, fact: Fact | None) -> Verdict:
    """No cited source records the value; `fact` is the one that comes nearest."""
    elsewhere = tuple(_elsewhere(testimony))
    status = Status.VALUE if fact else Status.NOT_RECORDED
    source = testimony.source(fact) if fact else next(iter(testimony.sources.values()))
    return Verdict(testimony.claim, status, fact=fact, source=source, elsewhere=elsewhere)


def _elsewhere(testimony: Testimony) -> Iterator[Fact]:
    """Facts of sources not cited here that state the value."""
    for fact in fact_index(testimony.ledger).plausible(testimony.claim.number):
        own = fact.source in testimony.sources or fact.origin
        if not own and testimony.supports(fact):
            yield fact
