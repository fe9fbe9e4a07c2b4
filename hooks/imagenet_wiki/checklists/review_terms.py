"""How soon an item is reviewed again: the months that the house rules on record set."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from imagenet_wiki.checklists.items import Item
from imagenet_wiki.checklists.vocabulary import Vocabulary
from source_discipline.records.bibliography.bibliography import Bibliography
from source_discipline.records.ledger import Ledger

ITEMS = "house-rules#review-governance"
LAW = "house-rules#review-law"
"""The facts that give the months, for items and for those that rest on a law."""


@dataclass(frozen=True, slots=True)
class ReviewTerms:
    """The longest times between two reviews, in months."""

    items: int
    law: int
    """For an item that rests on a law."""
    laws: frozenset[str]
    """The keys of the bibliography that stand for laws."""

    def latest(self, item: Item, vocabulary: Vocabulary) -> date:
        """The last day on which the next review of an item may be due."""
        rests = not self.laws.isdisjoint(_rests_on(item, vocabulary))
        return months_after(item.review.last_reviewed, self.law if rests else self.items)


def review_terms(ledger: Ledger, bibliography: Bibliography) -> ReviewTerms | None:
    """The terms on record; None where the ledger does not give both."""
    items, law = (_months(ledger, name) for name in (ITEMS, LAW))
    if items is None or law is None:
        return None
    laws = (source.citekey for source in bibliography if source.kind == "law")
    return ReviewTerms(items, law, frozenset(laws))


def months_after(day: date, months: int) -> date:
    """The same day some months later, or the last one of a month that is too short."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _months(ledger: Ledger, name: str) -> int | None:
    fact = ledger.get(name)
    value = fact.value if fact and fact.unit == "months" else None
    return int(value) if isinstance(value, Decimal) else None


def _rests_on(item: Item, vocabulary: Vocabulary) -> Iterator[str]:
    """The sources that it cites, and those of the frameworks that it is mapped to or names."""
    yield from (source.key for source in item.sources)
    named = {mapping.framework for mapping in item.mappings} | set(item.laws)
    for framework in map(vocabulary.get, sorted(named)):
        if framework:
            yield framework.source
