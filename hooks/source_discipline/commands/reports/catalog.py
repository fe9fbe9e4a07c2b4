"""Renderings of diagnostics. They show what was decided; they decide nothing."""

from collections.abc import Callable, Sequence

from source_discipline.commands.reports.github import github
from source_discipline.commands.reports.json import json
from source_discipline.commands.reports.sarif import sarif
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.text.plain_report import text

Report = Callable[[Sequence[Diagnostic]], str]

REPORTS: dict[str, Report] = {"text": text, "json": json, "sarif": sarif, "github": github}
