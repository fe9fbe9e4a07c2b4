"""Diagnostics at a place in a document."""

from collections.abc import Iterator

from source_discipline.text.diagnostic import Diagnostic, Level
from source_discipline.text.document import Document, Span
from source_discipline.verdicts.decide import Status
from source_discipline.verdicts.fact_words import recorded
from source_discipline.verdicts.judged_page import JudgedPage


def finding(
    document: Document,
    span: Span,
    rule: str,
    message: str,
    *,
    level: Level = Level.ERROR,
    recorded: str = "",
    help: str = "",
) -> Diagnostic:
    """A diagnostic that points at the first character of `span`."""
    line, column = document.position(span.start)
    return Diagnostic(document.path, line, column, level, rule, message, recorded, help)


def contradictions(
    page: JudgedPage, status: Status, rule: str, says: str, help: str
) -> Iterator[Diagnostic]:
    """A diagnostic at each number whose wording contradicts the recorded fact in one way."""
    for verdict in page.of(status):
        if verdict.fact:
            number = verdict.claim.number
            yield finding(
                page.document,
                number.span,
                rule,
                f"`{number.text}` {says}: {verdict.reason}",
                recorded=recorded(verdict.fact),
                help=help,
            )
