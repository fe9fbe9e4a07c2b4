"""One number of a text held against the whole record, by the judge of the pages."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from imagenet_wiki.inquiry.besides import only_besides
from imagenet_wiki.inquiry.counting import tells
from imagenet_wiki.inquiry.entries import Entry, Wrong
from imagenet_wiki.inquiry.readings import readings
from imagenet_wiki.inquiry.record import Record
from imagenet_wiki.inquiry.wording import Wording
from source_discipline.numbers.number import Number
from source_discipline.records.fact import Fact
from source_discipline.verdicts.comparing.lost import left_out
from source_discipline.verdicts.judge import judge
from source_discipline.verdicts.judgement import Judgement, Outcome
from source_discipline.verdicts.kin import Kin, kin
from source_discipline.verdicts.surroundings import Surroundings

FITTING = (Outcome.SUPPORTED, Outcome.LOST)
_NO_VALUE = (Outcome.VALUE, Outcome.DATE, Outcome.UNIT)
THE_SAME = 0.8
"""So like are two wordings of one statement."""
_NO_DIGIT = re.compile(r"\D")
_PRECISE = 5
"""So many digits between zeros a precise number has."""
_NEAREST = 40
"""So many facts are asked what the sentence would be with their value."""


class Found(NamedTuple):
    """One entry with what the judge says of it, and how like the sentence it is."""

    entry: Entry
    judgement: Judgement
    likeness: float
    explained: float
    """The share of the sentence that the entry has."""
    left_out: tuple[str, ...] = ()
    """What the sentence should say to mean this fact and no other."""


class Hearing:
    """What facts and wrong forms say to one number, with the words around it."""

    def __init__(
        self,
        number: Number,
        around: Surroundings,
        wording: Wording,
        sentence: Wording,
        record: Record,
    ) -> None:
        """`wording` are the words that are the number's; `sentence` are all of its sentence."""
        self._number, self._around = number, around
        self._wording, self._sentence, self._record = wording, sentence, record

    def facts(self) -> Sequence[Found]:
        """The facts that have this value, also of something else; the likeliest first."""
        return _ranked(
            self._told(each, judgement)
            for each in self._record.entries
            if (judgement := self._heard(each)).outcome not in _NO_VALUE
        )

    def _heard(self, entry: Entry) -> Judgement:
        """What the judge says, but where a sentence only has what the record has as well.

        That is no contradiction, and no agreement either: a name beside the one that the value is
        of, a number that fits if it is read as the source has it. And a hedge is not the matter
        where the sentence is of something else.
        """
        said = self._judged(self._number, entry.fact)
        judgement = self._reread(said, entry.fact)
        if judgement.outcome is Outcome.HEDGE:
            hedged = self._judged(replace(self._number, bound=entry.fact.bound), entry.fact)
            return said if hedged.outcome in FITTING else Judgement(Outcome.VALUE, said.words)
        if judgement.outcome is Outcome.QUALIFIER and judgement.key in entry.fact.about:
            is_beside = only_besides(entry, self._around)
            return Judgement(Outcome.UNCOMPARED, said.words) if is_beside else judgement
        return judgement

    def _reread(self, said: Judgement, fact: Fact) -> Judgement:
        if said.outcome not in (*_NO_VALUE, Outcome.UNCOMPARED):
            return said
        for number in readings(self._number, fact):
            judgement = self._judged(number, fact)
            if judgement.outcome in FITTING:
                return Judgement(Outcome.UNCOMPARED, said.words)
            if judgement.outcome in (Outcome.QUALIFIER, Outcome.DENIAL):
                return judgement
        return said

    def wrong(self) -> Iterator[tuple[Found, Wrong]]:
        """The wrong forms with this number, as far as the sentence shares their words."""
        for each in self._record.wrong:
            judgement = judge(self._number, each.entry.fact, self._around, Kin())
            if judgement.outcome is Outcome.SUPPORTED:
                told = self._told(each.entry, judgement)
                whole = self._sentence.likeness(each.entry)
                yield told._replace(likeness=max(told.likeness, whole)), each

    def says(self, told: Found, instead: Found) -> bool:
        """Whether the words of the number have what one entry says itself and another does not."""
        return self._wording.has_more_of(told.entry, instead.entry)

    def counts_as(self, told: Found, instead: Found) -> bool:
        """Whether the words of the number have another count's word for it, or another's year."""
        more = self._wording.more_of(told.entry, instead.entry)
        return any(tells(token, told.entry.fact, self._number, self._around) for token in more)

    def is_precise(self) -> bool:
        """Whether the number has so many digits that no two things have it by chance."""
        return len(_NO_DIGIT.sub("", self._number.text).strip("0")) >= _PRECISE

    def names_all_of(self, told: Found) -> bool:
        """Whether the words of the number name everything that an entry is of."""
        return self._wording.names_all_of(told.entry)

    def instead(self) -> Sequence[Found]:
        """The facts that the sentence would state if it had their value; the likeliest first."""
        entries = self._record.entries
        asked = sorted(entries, key=lambda each: -self._wording.likeness(each))[:_NEAREST]
        asked += [each for each in entries if self.is_missed(each.fact) and each not in asked]
        return _ranked(found for each in asked if (found := self.would_be(each)))

    def is_missed(self, fact: Fact) -> bool:
        """Whether a value is missed by less than one in the last printed place."""
        value, step = self._number.value, self._number.step
        return (
            value is not None
            and isinstance(fact.value, Decimal)
            and 0 < abs(fact.value - value) < step
        )

    def would_be(self, entry: Entry) -> Found | None:
        """What the sentence would state of a fact if it had its value; None where it has it."""
        fact = entry.fact
        if not isinstance(fact.value, Decimal) or self._number.date:
            return None
        if judge(self._number, fact, self._around).outcome is not Outcome.VALUE:
            return None
        corrected = replace(self._number, value=fact.value, step=Decimal(1), bound=fact.bound)
        judgement = self._judged(corrected, fact)
        return self._told(entry, judgement) if judgement.outcome in FITTING else None

    def refuting(self, form: Wrong) -> Sequence[Found]:
        """The facts that refute a wrong form."""
        named = [e for name in form.refuted_by if (e := self._record.by_name.get(name))]
        return [self._told(each, self._judged(self._number, each.fact)) for each in named]

    def refutes(self, name: str) -> bool:
        """Whether a fact has another value for all that the sentence says."""
        entry = self._record.by_name.get(name)
        found = self.would_be(entry) if entry else None
        return found is not None and not found.left_out

    def _judged(self, number: Number, fact: Fact) -> Judgement:
        return judge(number, fact, self._around, kin(fact, self._record.ledger))

    def _told(self, entry: Entry, judgement: Judgement) -> Found:
        likeness, explained = self._wording.likeness(entry), self._wording.explained(entry)
        lost = self._left_out(entry.fact) if judgement.outcome is Outcome.LOST else ()
        return Found(entry, judgement, likeness, explained, lost)

    def _left_out(self, fact: Fact) -> tuple[str, ...]:
        siblings = kin(fact, self._record.ledger).differing
        return tuple(each.name for each in left_out(fact, self._around, siblings))


def _ranked(found: Iterable[Found]) -> list[Found]:
    return sorted(found, key=lambda each: -each.likeness)
