"""What is shown at a number or a citation: the record, as Markdown."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from source_discipline.editing.draft import Draft
from source_discipline.publishing.labels import READ_AS
from source_discipline.records.bibliography.apa import reference_text
from source_discipline.records.bibliography.source import Source
from source_discipline.records.fact import Fact
from source_discipline.rules.project import Project
from source_discipline.text.document import Span
from source_discipline.verdicts.fact_words import about, formula, stated
from source_discipline.verdicts.own_words import plain
from source_discipline.verdicts.verdict import Status, Verdict
from source_discipline.vocabulary.in_force import in_force

_SIGN = re.compile(r"[\\`*_\[\]<>#|~]")


class Note(NamedTuple):
    """A text in Markdown, and what it is about."""

    text: str
    span: Span


def hover(page: Draft, offset: int) -> Note | None:
    """What the record has on the number or the citation at an offset."""
    with in_force(page.project.vocabulary):
        if verdict := page.verdict_at(offset):
            return Note(_of_number(verdict, page.project), verdict.claim.number.span)
        if citation := page.citation_at(offset):
            source = page.project.bibliography.get(citation.citekey)
            return Note(source_note(source), citation.span) if source else None
    return None


def fact_note(fact: Fact, project: Project) -> str:
    """A record: its value, what it is about, its source and place, how it was read."""
    with in_force(project.vocabulary):
        head = f"**{_text(stated(fact))}**: {_text(fact.states)}"
        return "\n".join([head, "", *(f"- {line}" for line in _lines(fact, project))])


def source_note(source: Source) -> str:
    """A source as a reference, with its kind."""
    return f"{_text(reference_text(source))}\n\n- Kind: {source.kind_label}"


def _of_number(verdict: Verdict, project: Project) -> str:
    number = verdict.claim.number
    head = f"`{number.text}` ({number.kind})"
    if verdict.fact and verdict.status is Status.SUPPORTED:
        return fact_note(verdict.fact, project)
    if verdict.fact:
        fault = verdict.reason or "not what the record states"
        return f"{head}: {fault}. The record:\n\n{fact_note(verdict.fact, project)}"
    told = f"{head}: {_text(verdict.reason or number.reason)}"
    return f"{told}\n\n{source_note(verdict.source)}" if verdict.source else told


def _lines(fact: Fact, project: Project) -> Iterator[str]:
    ledger, source = project.ledger, project.bibliography.get(fact.source)
    if told := "; ".join(f"{title}: {part}" for title, part in about(fact)):
        yield f"About: {_text(told)}"
    if fact.printed:
        yield f"Printed: {_text(fact.printed)}"
    yield f"Source: {_text(reference_text(source)) if source else ''} (`{fact.source}`)"
    yield f"Place: {_text(fact.locator)}"
    yield f"How read: {READ_AS[fact.checked]}"
    if fact.derived:
        yield f"Derived: {_text(formula(fact.derived, ledger))}"
    for other in filter(None, map(ledger.get, fact.disagrees)):
        yield f"Contradicted by: {_text(stated(other))} (`{other.name}`, {_text(other.locator)})"
    if fact.note:
        yield f"Note: {_text(plain(fact.note, ledger))}"
    yield f"Record: `{fact.path}:{fact.line}`"


def _text(text: str) -> str:
    """A text as Markdown shows it, sign by sign."""
    return _SIGN.sub(r"\\\g<0>", " ".join(text.split()))
