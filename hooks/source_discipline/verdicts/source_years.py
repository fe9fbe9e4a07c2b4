"""Years that a source vouches for without recording them as a value.

A year in prose may be what a figure beside it is of ("in 2012 the error was ..."), the only year a
source is about, or the year in which a source appeared. Each of these is narrow: a source that
mentions many years supports none of them by itself.
"""

import re
from collections.abc import Iterable

from source_discipline.numbers.number import Number
from source_discipline.records.bibliography.source import Source
from source_discipline.records.fact import Fact
from source_discipline.records.ledger import Ledger
from source_discipline.records.values import Date
from source_discipline.verdicts.claim import Claim
from source_discipline.vocabulary.about_keys import Role
from source_discipline.vocabulary.in_force import keys_that_are

_WORKS = re.compile(
    r"""\b(?:abstract|article|audit|book|card|essay|framework|guid(?:e|ance|elines)|kit|law|memo
    |memorandum|page|paper|poster|post|preprint|profile|publi(?:shed|cation)|regulation|reprint|report
    |review|site|slides|specification|standard|study|survey|talk|thesis|version|work|workshop|appeared)s?\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_WINDOW = 40
"""Characters on each side of a year in which the work is named that appeared then."""


def states_year(number: Number, fact: Fact, ledger: Ledger, beside: bool) -> bool:
    """Whether a fact that fits a year states it: by its value, as what a figure is of, or alone.

    `beside` says that the fact supports a figure in the same sentence, item or row.
    """
    date = number.date
    if date is None or isinstance(fact.value, Date):
        return True
    named = named_years(fact)
    if date.years == 1 and named and date.year not in named:
        return False
    if fact.value is None or beside or not named:
        return True
    return len({year for other in ledger.of(fact.source) for year in named_years(other)}) == 1


def named_years(fact: Fact) -> frozenset[int]:
    """The years written in what a fact is about; of a span of years, its first and its last."""
    about = " ".join(fact.about.get(key, "") for key in keys_that_are(Role.DATED))
    return frozenset(map(int, _YEAR.findall(about)))


def year_of_publication(claim: Claim, mask: str, sources: Iterable[Source]) -> Source | None:
    """The source that appeared in the year which the text names as that of a work."""
    date, span = claim.number.date, claim.number.span
    if date is None or date.month is not None or date.years != 1 or claim.number.end_of_range:
        return None
    around = mask[max(claim.scope.start, span.start - _WINDOW) : span.end + _WINDOW]
    if not _WORKS.search(around):
        return None
    dated = (source for source in sources if source.carries_figures)
    return next((source for source in dated if source.year == str(date.year)), None)
