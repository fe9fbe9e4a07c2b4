"""Judgment: whether the wording around one number is what one recorded fact states.

The value is compared first, then the hedge, then what the value is said to be about; a unit that
contradicts the recorded one ends it at once. Every outcome but `supported` has a reason that shows
the recorded value.
"""

from collections.abc import Iterator
from decimal import Decimal

from source_discipline.numbers.number import Number
from source_discipline.records.fact import Fact
from source_discipline.records.values import Bound, Date, Range
from source_discipline.text.document import Document
from source_discipline.verdicts import surroundings
from source_discipline.verdicts.claim import read_page
from source_discipline.verdicts.comparing.comparison import Fit, fit
from source_discipline.verdicts.comparing.conversions import readings
from source_discipline.verdicts.comparing.counted import unit_fault
from source_discipline.verdicts.comparing.date_wording import date_fault
from source_discipline.verdicts.comparing.dates import covers_date, order_fault
from source_discipline.verdicts.comparing.denied import denial_fault
from source_discipline.verdicts.comparing.directions import direction_fault
from source_discipline.verdicts.comparing.events import event_fault
from source_discipline.verdicts.comparing.lost import lost_fault
from source_discipline.verdicts.comparing.naming.implied import beside_fault
from source_discipline.verdicts.comparing.naming.learned import learned_fault
from source_discipline.verdicts.comparing.naming.named_cells import cell_fault
from source_discipline.verdicts.comparing.subjects import contradiction, recorded_years, timeless
from source_discipline.verdicts.fact_words import stated
from source_discipline.verdicts.judgement import Judgement, Outcome
from source_discipline.verdicts.kin import Kin
from source_discipline.verdicts.surroundings import Surroundings

_YEARS = ("year", "years")


def judge(
    number: Number,
    fact: Fact,
    around: Surroundings | None = None,
    kin: Kin | None = None,
) -> Judgement:
    """Judge one number, with the words around it, by one fact.

    Where its kin is given, the words also have to tell it from them.
    """
    if isinstance(fact.value, Date) or number.date:
        judgement = _judge_date(number, fact, around)
    else:
        judgement = _judge_value(number, fact, around)
    if judgement.outcome is not Outcome.SUPPORTED or around is None:
        return judgement
    if fault := (
        _subject_fault(number, fact, around)
        or denial_fault(fact, around)
        or direction_fault(number, fact, around)
        or cell_fault(fact, around)
        or learned_fault(fact, around)
    ):
        return fault
    if kin is None or (number.date and not isinstance(fact.value, Date)):
        # A year that a figure is of says nothing of the figure itself.
        return judgement
    beside = None if number.date else beside_fault(fact, around, kin.asked)
    return beside or lost_fault(fact, around, kin.differing) or judgement


def _subject_fault(number: Number, fact: Fact, around: Surroundings) -> Judgement | None:
    about = timeless(fact.about) if number.date else fact.about
    other = contradiction(number.span, about, around.named)
    if other is None:
        return None
    reason = f"the text says `{other.text}`, the recorded value is for {other.recorded}"
    return Judgement(Outcome.QUALIFIER, lambda: f"{reason}: {stated(fact)}", other.key)


def judge_sentence(sentence: str, fact: Fact) -> list[tuple[Number, str, str]]:
    """Each number of a text with its verdict (supported, refuted, exempt) and the reason.

    It is read as the Markdown of a page.
    """
    page = read_page(Document("", sentence))
    return [
        (claim.number, *_verdict(claim.number, fact, surroundings.around(claim, page)))
        for claim in page.claims
    ]


def _verdict(number: Number, fact: Fact, around: Surroundings) -> tuple[str, str]:
    if not number.kind.judged:
        return "exempt", number.reason
    judgement = judge(number, fact, around)
    supported = judgement.outcome is Outcome.SUPPORTED
    return "supported" if supported else "refuted", judgement.reason


def _judge_date(number: Number, fact: Fact, around: Surroundings | None) -> Judgement:
    date, text = number.date, f"`{number.text}`"
    if isinstance(fact.value, Date):
        if fault := order_fault(number, fact.value):
            return fault
        if covers_date(number, fact.value):
            event = event_fault(fact, around) if around else None
            return date_fault(number, fact, around) or event or _supported(fact)
        return Judgement(Outcome.DATE, lambda: f"{text} is not the recorded {stated(fact)}")
    if date is None or date.month is not None:
        return Judgement(Outcome.DATE, lambda: f"{text} is a date; the record says {stated(fact)}")
    years = recorded_years(fact.about)
    if any(0 <= year - date.year < date.years for year in years):
        of_year = Judgement(Outcome.SUPPORTED, lambda: f"the record is of {date.year}")
        return date_fault(number, fact, around) or of_year
    if fact.value is not None and fact.unit in _YEARS:
        judgement = _judge_value(number, fact, around)
        if judgement.outcome is Outcome.SUPPORTED or not years:
            return judgement
    of = ", ".join(map(str, sorted(years))) or "no year"
    return Judgement(Outcome.DATE, lambda: f"{text} is a year; the record is of {of}")


def _judge_value(number: Number, fact: Fact, around: Surroundings | None) -> Judgement:
    best, text = _best_fit(number, fact), number.text
    if best is Fit.DIFFERS:
        return Judgement(
            Outcome.VALUE,
            lambda: f"`{text}` is not the recorded value: {stated(fact)}{_advice(number, fact)}",
        )
    if fault := unit_fault(number, fact, around):
        return fault
    if best is Fit.HEDGE:
        return Judgement(Outcome.HEDGE, lambda: f"the record says: {stated(fact)}")
    return _supported(fact)


def _supported(fact: Fact) -> Judgement:
    return Judgement(Outcome.SUPPORTED, lambda: f"the record says {stated(fact)}")


def _best_fit(number: Number, fact: Fact) -> Fit:
    """The best of all that the number and the fact may mean."""
    best = Fit.DIFFERS
    for recorded in _recorded(number, fact):
        for written, value in readings(number, recorded, fact.unit):
            found = fit(written, value, fact.bound)
            if found is Fit.FITS:
                return found
            best = found if found is Fit.HEDGE else best
    return best


def _recorded(number: Number, fact: Fact) -> Iterator[Decimal]:
    """The values a number may state: of a range, the end that its place or its hedge points at."""
    if isinstance(fact.value, Decimal):
        yield fact.value
    elif isinstance(fact.value, Range):
        if number.end_of_range == "low" or number.bound in (Bound.AT_LEAST, Bound.MORE_THAN):
            yield fact.value.low
        elif number.end_of_range == "high" or number.bound in (Bound.AT_MOST, Bound.LESS_THAN):
            yield fact.value.high


def _advice(number: Number, fact: Fact) -> str:
    """What an author most likely did, where the value alone shows it."""
    value, step, recorded = number.value, number.step, fact.value
    if not isinstance(recorded, Decimal) or value is None or not value.is_finite():
        return ""
    if number.bound is Bound.EXACT:
        if step == 1 and value % 1000 == 0 and value:
            return "; a number written out in full states every digit"
        return "; it is cut off, not rounded" if value < recorded < value + step else ""
    lower = number.bound in (Bound.MORE_THAN, Bound.AT_LEAST) and value < recorded
    upper = number.bound in (Bound.LESS_THAN, Bound.AT_MOST) and value > recorded
    return "; true, but not the tightest bound at its precision" if lower or upper else ""
