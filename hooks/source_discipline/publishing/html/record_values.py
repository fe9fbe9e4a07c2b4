"""Recorded values and sources as HTML, for pages that are written from data."""

from dataclasses import dataclass
from decimal import Decimal
from html import escape

from source_discipline.publishing.addresses import entry_address, fact_address
from source_discipline.publishing.html.elements import iso, signs
from source_discipline.publishing.html.pieces import cell, link
from source_discipline.records.fact import Fact
from source_discipline.records.values import Date
from source_discipline.rules.result import Result
from source_discipline.verdicts.own_words import html, shown


@dataclass(frozen=True, slots=True)
class RecordValues:
    """Shows facts and sources of a project on a page; `root` leads to the site's root."""

    result: Result
    root: str
    aside: bool = False
    """Whether they are mentioned beside what the page shows, and not counted among its values."""

    def prose(self, text: str) -> str:
        """A text of the registry with its values inserted."""
        return html(text, self.result.project.ledger, self._linked)

    def value(self, name: str) -> str:
        """A recorded value in words, linked to its record, with its signs."""
        return self._linked(name, shown(name, self.result.project.ledger))

    def source(self, citekey: str) -> str:
        """A source's title, linked to its entry."""
        source = self.result.project.bibliography.get(citekey)
        return link(self.root + entry_address(source), source.title) if source else cell(citekey)

    def origin(self, name: str) -> str:
        """Where a value is stated: its source and the place in it."""
        fact = self.result.project.ledger.get(name)
        if fact is None:
            return cell(name)
        return f'{self.source(fact.source)} <span class="locator">{cell(fact.locator)}</span>'

    def _linked(self, name: str, words: str) -> str:
        fact = self.result.project.ledger.get(name)
        if fact is None:
            return cell(words)
        kind = self._kind(fact)
        address = escape(self.root + fact_address(fact, kind))
        shown = f"{_element(fact, words, self.aside)}{signs(fact, kind)}"
        return f'<a class="evidence" href="{address}">{shown}</a>'

    def _kind(self, fact: Fact) -> str:
        source = self.result.project.bibliography.get(fact.source)
        return source.kind if source else ""


def _element(fact: Fact, words: str, aside: bool) -> str:
    kind = "recorded aside" if aside else "recorded"
    name = f'class="{kind}" data-fact="{escape(fact.name)}"'
    if isinstance(fact.value, Decimal):
        return f'<data {name} value="{fact.value:f}">{cell(words)}</data>'
    if isinstance(fact.value, Date):
        return f'<time {name} datetime="{iso(fact.value)}">{cell(words)}</time>'
    return f"<span {name}>{cell(words)}</span>"
