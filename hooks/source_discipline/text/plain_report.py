"""Diagnostics for a person at a terminal: one clickable line each, details below."""

from collections.abc import Sequence

from source_discipline.text.diagnostic import Diagnostic, Level, described


def text(diagnostics: Sequence[Diagnostic]) -> str:
    """All diagnostics and a closing count."""
    return "\n".join([*(described(diagnostic) for diagnostic in diagnostics), summary(diagnostics)])


def summary(diagnostics: Sequence[Diagnostic]) -> str:
    """How many diagnostics of each level there are."""
    counts = {level: sum(d.level == level for d in diagnostics) for level in Level}
    parts = [f"{count} {level}{'' if count == 1 else 's'}" for level, count in counts.items()]
    return ", ".join(parts)
