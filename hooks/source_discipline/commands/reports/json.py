"""Diagnostics as JSON: a list of objects with the fields of a diagnostic."""

from collections.abc import Sequence
from dataclasses import asdict
from json import dumps

from source_discipline.text.diagnostic import Diagnostic


def json(diagnostics: Sequence[Diagnostic]) -> str:
    """A JSON list; keys: path line column level rule message recorded help."""
    return dumps([asdict(diagnostic) for diagnostic in diagnostics], indent=2, ensure_ascii=False)
