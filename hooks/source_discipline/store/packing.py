"""Findings as plain data for JSON, the same for the same finding, and back."""

from collections.abc import Iterable
from typing import Any

from source_discipline.rules.tally import COUNTS, NAMES, Tally
from source_discipline.text.diagnostic import Diagnostic, Level

_FIELDS = ("path", "line", "column", "level", "rule", "message", "recorded", "help")


def packed(tally: Tally) -> list[Any]:
    """A tally as plain data."""
    counts = [getattr(tally, name) for name in COUNTS]
    names = [sorted(getattr(tally, name)) for name in NAMES]
    return [packed_diagnostics(tally.diagnostics), *counts, *names]


def unpacked(data: list[Any]) -> Tally:
    """The tally that `packed` made into data."""
    diagnostics, pages, numbers, judged, supported, exempted, *names = data
    cited, facts, sources = map(frozenset, names)
    found = unpacked_diagnostics(diagnostics)
    return Tally(pages, found, numbers, judged, supported, exempted, cited, facts, sources)


def packed_diagnostics(diagnostics: Iterable[Diagnostic]) -> list[list[Any]]:
    """Diagnostics as plain data."""
    return [[getattr(diagnostic, name) for name in _FIELDS] for diagnostic in diagnostics]


def unpacked_diagnostics(data: Iterable[list[Any]]) -> tuple[Diagnostic, ...]:
    """The diagnostics that `packed_diagnostics` made into data."""
    return tuple(
        Diagnostic(path, line, column, Level(level), *words)
        for path, line, column, level, *words in data
    )
