"""Renderings of diagnostics. They show what was decided; they decide nothing."""

from collections.abc import Callable, Sequence

from source_discipline.diagnostics import Diagnostic
from source_discipline.reports.annotations import github
from source_discipline.reports.plain import text
from source_discipline.reports.records import json
from source_discipline.reports.sarif import sarif

Report = Callable[[Sequence[Diagnostic]], str]

REPORTS: dict[str, Report] = {"text": text, "json": json, "sarif": sarif, "github": github}
