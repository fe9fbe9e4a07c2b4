"""Years that a source vouches for without recording them as a value.

A year in prose may be what a figure beside it is of ("in 2012 the error was ..."), the only year a
source is about, or the year in which a source appeared. Each of these is narrow: a source that
mentions many years supports none of them by itself.
"""

import re
from collections.abc import Iterable

from source_discipline.numbers.number import Number, Relation
from source_discipline.numbers.wording.denials import denials
from source_discipline.numbers.wording.falsehoods import falsehood
from source_discipline.records.bibliography.source import Source
from source_discipline.records.fact import Fact
from source_discipline.records.ledger import Ledger
from source_discipline.records.values import Bound, Date
from source_discipline.verdicts.claim import Claim
from source_discipline.vocabulary import word_groups
from source_discipline.vocabulary.about_keys import Role
from source_discipline.vocabulary.in_force import keys_that_are

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_WORDS = word_groups("publishing")
_WORK = rf"(?:{'|'.join(sorted(_WORDS['works'], key=len, reverse=True))})s?"
_VERB = rf"(?:{'|'.join(_WORDS['verbs'])})"
_FEW = r"(?:[^\W\d_][\w'’.-]*\s+)"
# `the paper of 1999`, `appeared in a journal in 1999`
_BEFORE = re.compile(
    rf"\b(?:{_WORK}(?:\s+(?:of|from|in|dated))?|{_VERB}\s+{_FEW}{{0,10}}in)\s+\(?\Z", re.IGNORECASE
)
# `the 1999 survey`, `in 1999 it was published`
_AFTER = re.compile(rf"\s+{_FEW}{{0,2}}{_WORK}\b|,?\s+{_FEW}{{0,6}}{_VERB}\b", re.IGNORECASE)
_REACH = 120


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
    """The source that appeared in the year in which the text says that a work did."""
    if not _is_bare_year(claim.number) or not _tells_publication(claim, mask):
        return None
    year = str(claim.number.date.year) if claim.number.date else ""
    dated = (source for source in sources if source.carries_figures)
    return next((source for source in dated if source.year == year), None)


def _is_bare_year(number: Number) -> bool:
    """Whether it is one year, of which no part and no relation is named."""
    date = number.date
    if date is None or date.month is not None or date.years != 1 or number.end_of_range:
        return False
    return number.relation is Relation.IN and not number.part and number.bound is Bound.EXACT


def _tells_publication(claim: Claim, mask: str) -> bool:
    """Whether a work, or its appearing, is tied to the year, and the sentence does not deny it."""
    span, scope = claim.number.span, claim.scope
    before = mask[max(scope.start, span.start - _REACH) : span.start]
    after = mask[span.end : min(scope.end, span.end + _REACH)]
    if not (_BEFORE.search(before) or _AFTER.match(after)):
        return False
    return not falsehood(mask, span, scope) and not denials(mask, span, scope)
