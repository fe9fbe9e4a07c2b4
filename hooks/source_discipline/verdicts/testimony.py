"""Testimony: what the facts of the cited sources have to say of one number."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from source_discipline.records.bibliography.source import Source
from source_discipline.records.fact import Fact
from source_discipline.records.ledger import Ledger
from source_discipline.verdicts.claim import Claim
from source_discipline.verdicts.comparing.terms import apply
from source_discipline.verdicts.fact_index import fact_index
from source_discipline.verdicts.judge import judge
from source_discipline.verdicts.judgement import Judgement, Outcome
from source_discipline.verdicts.kin import Kin, kin
from source_discipline.verdicts.surroundings import Surroundings, is_alike

Judged = Sequence[tuple[Fact, Judgement]]
"""Facts, each with what it says of a number."""


@dataclass(frozen=True, slots=True)
class Testimony:
    """One claim with the sources that it cites, and the facts of these."""

    claim: Claim
    sources: Mapping[str, Source]
    ledger: Ledger
    around: Surroundings

    def source(self, fact: Fact) -> Source:
        """The cited source of a fact."""
        return self.sources[fact.source]

    def facts(self) -> tuple[Fact, ...]:
        """All facts of the cited sources that are of the number's sort; of a date, simply all.

        What a fact without a value states can still be of a year.
        """
        if self.claim.number.date:
            return tuple(fact for key in self.sources for fact in self.ledger.of(key))
        return tuple(f for key in self.sources for f in fact_index(self.ledger, key).facts)

    def equal(self) -> tuple[Fact, ...]:
        """Those with the very value of the number."""
        number, ledger = self.claim.number, self.ledger
        return tuple(f for key in self.sources for f in fact_index(ledger, key).equal(number))

    def plausible(self) -> tuple[Fact, ...]:
        """Those that may state the number; of a year, all of them."""
        number, ledger = self.claim.number, self.ledger
        if number.date:
            return self.facts()
        return tuple(f for key in self.sources for f in fact_index(ledger, key).plausible(number))

    def speaking(self, facts: Sequence[Fact]) -> Sequence[Fact]:
        """Those of the facts whose terms allow it."""
        if not any(fact.terms or self._kin(fact).twins for fact in facts):
            return facts
        alike = (fact for fact in self.facts() if is_alike(self.claim.number, fact.unit))
        rivals = {term.lower() for fact in alike for term in fact.terms}
        near = self.around.near_words
        return [f for f in facts if apply(f, near, self._free(f), rivals, self._kin(f).twins)]

    def judged(self, facts: Iterable[Fact]) -> Judged:
        """Facts with their judgments."""
        return [(fact, self.judge(fact)) for fact in facts]

    def judge(self, fact: Fact) -> Judgement:
        """The fact's judgment."""
        return judge(self.claim.number, fact, self.around, self._kin(fact))

    def supports(self, fact: Fact) -> bool:
        """Whether a fact states what the sentence does."""
        return self.judge(fact).outcome is Outcome.SUPPORTED

    def _free(self, fact: Fact) -> str:
        """The words among which a fact's terms may be."""
        return self.around.free(fact.unit) if fact.terms else ""

    def _kin(self, fact: Fact) -> Kin:
        return kin(fact, self.ledger)
