"""Diagnostics for a person at a terminal: one clickable line each, details below."""

from collections.abc import Sequence

from source_discipline.diagnostics import Diagnostic, Level


def text(diagnostics: Sequence[Diagnostic]) -> str:
    """All diagnostics and a closing count."""
    return "\n".join([*(entry(diagnostic) for diagnostic in diagnostics), summary(diagnostics)])


def entry(diagnostic: Diagnostic) -> str:
    """One diagnostic: what is there, what the record says, what to do."""
    lines = [headline(diagnostic)]
    if diagnostic.recorded:
        lines.append(f"    recorded: {diagnostic.recorded}")
    if diagnostic.help:
        lines.append(f"    help: {diagnostic.help}")
    return "\n".join(lines)


def headline(diagnostic: Diagnostic) -> str:
    """The first line, in the form that editors and terminals make clickable."""
    place = f"{diagnostic.path}:{diagnostic.line}:{diagnostic.column}"
    return f"{place}: {diagnostic.level}[{diagnostic.rule}]: {diagnostic.message}"


def summary(diagnostics: Sequence[Diagnostic]) -> str:
    """How many diagnostics of each level there are."""
    counts = {level: sum(d.level == level for d in diagnostics) for level in Level}
    parts = [f"{count} {level}{'' if count == 1 else 's'}" for level, count in counts.items()]
    return ", ".join(parts)
