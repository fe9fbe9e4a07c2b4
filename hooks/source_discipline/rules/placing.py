"""Diagnostics at a place in a document."""

from source_discipline.diagnostics import Diagnostic, Level
from source_discipline.documents import Document, Span


def place(
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
