"""What may be typed next: a citekey after `@`, a recorded value at a digit or after a space.

Beside a citation a value is one of its sources'; elsewhere it brings its citation along.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from source_discipline.editing.draft import Draft
from source_discipline.editing.hover import fact_note, source_note
from source_discipline.records.bibliography.source import Source
from source_discipline.records.fact import Fact
from source_discipline.text.citekeys import ALLOWED, named
from source_discipline.text.document import Span
from source_discipline.verdicts.fact_index import fact_index
from source_discipline.verdicts.fact_words import stated
from source_discipline.vocabulary.in_force import in_force

_KEY_BEFORE = re.compile(rf"(?<![\w.])@\{{?{ALLOWED}*\Z")
_KEY_AFTER = re.compile(rf"{ALLOWED}*\}}?")
_VALUE_BEFORE = re.compile(r"(?<![\w.,@])\d[\d.,]*\Z")
_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
_LOOK_BACK = 100


@dataclass(frozen=True, slots=True)
class Completion:
    """One thing that may be typed."""

    label: str
    text: str
    """What is put in."""
    span: Span
    """What it takes the place of."""
    detail: str
    note: str
    """More on it, in Markdown."""
    typed: str
    """What an author types to find it."""


def completions(page: Draft, offset: int) -> list[Completion]:
    """What may be typed at an offset, the likeliest first."""
    before = page.document.text[max(0, offset - _LOOK_BACK) : offset]
    with in_force(page.project.vocabulary):
        if found := _KEY_BEFORE.search(before):
            return [*_keys(page, offset, Span(offset - len(found.group()), offset))]
        if found := _VALUE_BEFORE.search(before):
            return [*_values(page, Span(offset - len(found.group()), offset))]
        return [*_values(page, Span(offset, offset))] if before[-1:].isspace() else []


def _keys(page: Draft, offset: int, typed: Span) -> Iterator[Completion]:
    after = _KEY_AFTER.match(page.document.text, offset)
    span = Span(typed.start, after.end() if after else typed.end)
    stating = _stating(page, offset)
    for source in sorted(page.project.bibliography, key=lambda each: each.citekey not in stating):
        fact = stating.get(source.citekey)
        detail = f"states {stated(fact)}" if fact else _title(source)
        yield Completion(
            source.citekey,
            named(source.citekey),
            span,
            detail,
            fact_note(fact, page.project) if fact else source_note(source),
            f"@{source.citekey}",
        )


def _stating(page: Draft, offset: int) -> dict[str, Fact]:
    """The sources that record a number of the sentence, each with a fact that does."""
    scope, index = page.page.page.scope(offset), fact_index(page.project.ledger)
    claims = page.page.page.within(scope) if scope else ()
    facts = (f for claim in claims if claim.number.kind.judged for f in index.equal(claim.number))
    return {fact.source: fact for fact in facts if fact.checked != "recalled"}


def _values(page: Draft, typed: Span) -> Iterator[Completion]:
    """Those of the sources that are cited for the sentence, then the others with a citation."""
    ledger, cited = page.project.ledger, _cited(page, typed.end)
    begun = page.document.text[slice(*typed)]
    own = (fact for key in cited for fact in ledger.of(key))
    for fact in _beginning(begun, own):
        yield _value(page, fact, typed, "")
    others = (fact for fact in ledger if fact.source not in cited) if begun or not cited else ()
    for fact in _beginning(begun, others):
        yield _value(page, fact, typed, f" [{named(fact.source)}]")


def _cited(page: Draft, offset: int) -> list[str]:
    scope = page.page.page.scope(offset)
    inside = (c for c in page.page.page.citations if scope and scope.start <= c.span.start)
    return [*dict.fromkeys(c.citekey for c in inside if scope and c.span.end <= scope.end)]


def _beginning(begun: str, facts: Iterable[Fact]) -> Iterator[Fact]:
    """Facts that may be relied on, with a figure that begins as typed, grouped or not."""
    for fact in facts:
        figures = _FIGURE.findall(stated(fact)) if fact.value is not None else []
        usable = fact.checked != "recalled" and fact.origin is None
        if usable and any(_plain(figure).startswith(_plain(begun)) for figure in figures):
            yield fact


def _plain(figure: str) -> str:
    return figure.replace(",", "")


def _value(page: Draft, fact: Fact, span: Span, citation: str) -> Completion:
    value = _without_unit_ahead(stated(fact), fact, page.document.text[span.end :])
    source = page.project.bibliography.get(fact.source)
    begun = page.document.text[slice(*span)]
    return Completion(
        f"{stated(fact)}: {fact.states}",
        f"{value}{citation}",
        span,
        f"{_title(source) if source else fact.source}, {fact.locator}",
        fact_note(fact, page.project),
        f"{begun} {value}",
    )


def _without_unit_ahead(value: str, fact: Fact, after: str) -> str:
    """The value alone where its unit already follows."""
    unit = f" {fact.unit}"
    ahead = fact.unit and re.match(rf"{re.escape(unit)}\b", after)
    return value.removesuffix(unit) if ahead else value


def _title(source: Source) -> str:
    return f"{source.title} ({source.year or 'n.d.'})"
