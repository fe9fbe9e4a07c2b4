"""Recorded values and sources as HTML, for pages that are written from data."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from html import escape

from source_discipline.prose.generated_page import Block
from source_discipline.publishing.addresses import entry_address, fact_address
from source_discipline.publishing.html.elements import iso, signs
from source_discipline.publishing.html.pieces import cell, link
from source_discipline.records.fact import Fact
from source_discipline.records.values import Date
from source_discipline.verdicts.decide import Record
from source_discipline.verdicts.own_words import html, shown


@dataclass(slots=True)
class RecordValues:
    """Shows facts and sources on one page, in its order; `root` leads to the site's root.

    Each value gets a permalink: its fact's id, with a count where it is shown again. A block takes
    along what it shows, so that nobody has to look for that in its HTML.
    """

    record: Record
    root: str
    aside: bool = False
    """Whether they are mentioned beside what the page shows, and not counted among its values."""
    _seen: Counter[str] = field(default_factory=Counter, init=False)
    _facts: list[str] = field(default_factory=list, init=False)
    _sources: set[str] = field(default_factory=set, init=False)

    def block(self, html: str, sources: Iterable[str] = (), plain: str = "") -> Block:
        """A block of all that was shown since the last one."""
        facts, behind = tuple(self._facts), frozenset(self._sources).union(sources)
        self._facts, self._sources = [], set()
        shown, aside = ((), facts) if self.aside else (facts, ())
        return Block(html, shown, aside, behind, plain)

    def prose(self, text: str) -> str:
        """A text with the values it names inserted."""
        return html(text, self.record.ledger, self._linked)

    def value(self, name: str) -> str:
        """A recorded value in words, linked to its record, with its signs."""
        return self._linked(name, shown(name, self.record.ledger))

    def source(self, citekey: str) -> str:
        """A source's title, linked to its entry."""
        source = self.record.bibliography.get(citekey)
        if source is None:
            return cell(citekey)
        self._sources.add(citekey)
        return link(self.root + entry_address(source), source.title)

    def origin(self, name: str) -> str:
        """Where a value is stated: its source and the place in it."""
        fact = self.record.ledger.get(name)
        if fact is None:
            return cell(name)
        return f'{self.source(fact.source)}, <span class="locator">{cell(fact.locator)}</span>'

    def _linked(self, name: str, words: str) -> str:
        fact = self.record.ledger.get(name)
        if fact is None:
            return cell(words)
        source = self.record.bibliography.get(fact.source)
        kind = source.kind if source else ""
        address = escape(self.root + fact_address(fact, kind))
        shown = f"{self._element(fact, words)}{signs(fact, kind)}"
        return f'<a class="evidence" href="{address}">{shown}</a>'

    def _element(self, fact: Fact, words: str) -> str:
        self._facts.append(fact.name)
        self._sources.add(fact.source)
        kind = "recorded aside" if self.aside else "recorded"
        told = f'class="{kind}" data-fact="{escape(fact.name)}" id="{self._permalink(fact)}"'
        if isinstance(fact.value, Decimal):
            return f'<data {told} value="{fact.value:f}">{cell(words)}</data>'
        if isinstance(fact.value, Date):
            return f'<time {told} datetime="{iso(fact.value)}">{cell(words)}</time>'
        return f"<span {told}>{cell(words)}</span>"

    def _permalink(self, fact: Fact) -> str:
        self._seen[fact.id] += 1
        count = self._seen[fact.id]
        return f"value-{fact.id}-{count}" if count > 1 else f"value-{fact.id}"
