"""The wording of a date against the record: since or before it, early or late in it.

What the source says itself, in `printed` or in `states`, a sentence may say as well. Besides, a
recorded month tells whether `early 2012` and `Q3 2012` are right, and a day which day of the week
it was.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date as calendar_date
from functools import lru_cache

from source_discipline.numbers.number import Number, Relation
from source_discipline.numbers.scan import numbers_in
from source_discipline.numbers.wording.dates import TWELFTHS, may_word, wording
from source_discipline.records.fact import Fact
from source_discipline.records.values import Date
from source_discipline.text.days import WEEKDAY_OF
from source_discipline.verdicts.comparing.subjects import recorded_years
from source_discipline.verdicts.fact_words import in_words, stated
from source_discipline.verdicts.judgement import Judgement, Outcome
from source_discipline.verdicts.surroundings import Surroundings

_MAY_SAY: Mapping[Relation, frozenset[Relation]] = {
    Relation.IN: frozenset({Relation.IN, Relation.FROM}),
    Relation.FROM: frozenset({Relation.IN, Relation.FROM}),
    Relation.BY: frozenset({Relation.IN, Relation.BY}),
    Relation.UNTIL: frozenset({Relation.UNTIL}),
    Relation.BEFORE: frozenset({Relation.BEFORE}),
    Relation.AFTER: frozenset({Relation.AFTER}),
}
"""Which relations of the source make one of the text true: what began in 2012 is so since 2012."""
_ENDS = {"low": Relation.FROM, "high": Relation.UNTIL}
_CACHED = 2048
_OWN = tuple[frozenset[Relation], frozenset[str]]
_NOTHING: _OWN = frozenset({Relation.IN}), frozenset()


def date_fault(number: Number, fact: Fact, around: Surroundings | None) -> Judgement | None:
    """What is wrong in the wording of a date that is otherwise the recorded one."""
    if number.end_of_range == "reversed":
        return Judgement(Outcome.HEDGE, lambda: "the years of the range run backwards")
    if around and around.header and number.relation is Relation.IN:
        # A column of dates may be headed `from`, or `until`.
        number = replace(number, relation=wording(around.header).relation)
    return (
        _relation_fault(number, fact)
        or _part_fault(number, fact, around)
        or _weekday_fault(number, fact)
    )


def _relation_fault(number: Number, fact: Fact) -> Judgement | None:
    relations, _ = _own(fact)
    if not relations.isdisjoint(_MAY_SAY[number.relation]) or _ends_span(number, fact):
        return None
    end = _ENDS.get(number.end_of_range)
    if end and number.relation in (end, Relation.IN) and not relations.isdisjoint(_MAY_SAY[end]):
        return None
    says = f"the text says `{number.relation} {number.text}`, the record"
    return Judgement(Outcome.HEDGE, lambda: f"{says} {'/'.join(sorted(relations))} {stated(fact)}")


def _ends_span(number: Number, fact: Fact) -> bool:
    """Whether it is the first or the last of the years that a fact is about."""
    years = recorded_years(fact.about)
    if number.date is None or number.date.month or len(years) < 2:
        return False
    return (number.relation, number.date.year) in (
        (Relation.FROM, min(years)),
        (Relation.UNTIL, max(years)),
    )


def _part_fault(number: Number, fact: Fact, around: Surroundings | None) -> Judgement | None:
    part = number.part
    if not part or part in _own(fact)[1] or (around and _is_name(number, around)):
        return None
    covered = _place(number.date, fact.value) if isinstance(fact.value, Date) else frozenset()
    twelfths = TWELFTHS.get(part, frozenset())
    if covered & twelfths:
        return None
    says = f"the text says `{part}` of the date, the record says: {stated(fact)}"
    if covered and twelfths:
        return Judgement(Outcome.HEDGE, lambda: says)
    help = f"leave `{part}` out, or record the date as exactly as the source prints it"
    return Judgement(Outcome.UNCOMPARED, lambda: says, remedy=lambda: help)


def _is_name(number: Number, around: Surroundings) -> bool:
    """Whether the part is in a name that is compared as such: `the Winter 2021 release`."""
    return any(
        mention.span.start < number.span.start < mention.span.end
        and number.part in mention.text.lower()
        for mention in around.named
    )


def _place(written: Date | None, recorded: Date) -> frozenset[int]:
    """The twelfths of the written year, month or decade that the recorded date lies in."""
    if written is None:
        return frozenset()
    if written.years > 1:
        return _lies_in(recorded.year - written.year, written.years)
    if written.month is None:
        return frozenset({recorded.month} if recorded.month else ())
    if recorded.day is None:
        return frozenset()
    return _lies_in(recorded.day - 1, _days(recorded.year, written.month))


def _days(year: int, month: int) -> int:
    """How many days a month has."""
    following = calendar_date(year + month // 12, month % 12 + 1, 1)
    return (following - calendar_date(year, month, 1)).days


def _lies_in(index: int, count: int) -> frozenset[int]:
    """The twelfths of a whole that one of its equal parts lies in."""
    return frozenset(range(12 * index // count + 1, -(-12 * (index + 1) // count) + 1))


def _weekday_fault(number: Number, fact: Fact) -> Judgement | None:
    if not number.weekday:
        return None
    named = number.date if number.date and number.date.day else fact.value
    if not isinstance(named, Date) or not named.month or not named.day:
        says = f"the record says no day: {stated(fact)}"
        help = f"leave `{number.weekday}` out, or record the day"
        return Judgement(Outcome.UNCOMPARED, lambda: says, remedy=lambda: help)
    if calendar_date(named.year, named.month, named.day).weekday() == WEEKDAY_OF[number.weekday]:
        return None
    words = in_words(named)
    return Judgement(Outcome.HEDGE, lambda: f"{words} was no {number.weekday}")


def _own(fact: Fact) -> _OWN:
    """How the source relates to its date, and which part of it it names, in its own words."""
    if not isinstance(fact.value, Date):
        return _NOTHING
    return _said(fact.printed, fact.states, fact.value)


@lru_cache(_CACHED)
def _said(printed: str, states: str, value: Date) -> _OWN:
    texts = [text for text in (printed, states) if may_word(text)]
    dates = [n for text in texts for n in numbers_in(text) if _is_of(n, value)]
    relations = {n.relation for n in dates} | {
        end for n in dates if (end := _ENDS.get(n.end_of_range))
    }
    specific = relations - {Relation.IN}
    return frozenset(specific or {Relation.IN}), frozenset(n.part for n in dates if n.part)


def _is_of(number: Number, value: Date) -> bool:
    date = number.date
    return (
        date is not None
        and (date.year, date.years) == (value.year, value.years)
        and (date.month in (None, value.month))
    )
