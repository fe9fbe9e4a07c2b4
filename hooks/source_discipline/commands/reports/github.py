"""Diagnostics as workflow commands, which GitHub shows at the line they speak of."""

from collections.abc import Sequence

from source_discipline.text.diagnostic import Diagnostic, Level

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


def github(diagnostics: Sequence[Diagnostic]) -> str:
    """One `::error file=…` command a line."""
    return "\n".join(_command(diagnostic) for diagnostic in diagnostics)


def _command(diagnostic: Diagnostic) -> str:
    properties = (
        f"file={_property(diagnostic.path)},line={diagnostic.line},col={diagnostic.column},"
        f"title={_property(diagnostic.rule)}"
    )
    details = [diagnostic.message]
    details += [f"recorded: {diagnostic.recorded}"] if diagnostic.recorded else []
    details += [f"help: {diagnostic.help}"] if diagnostic.help else []
    return f"::{_COMMANDS[diagnostic.level]} {properties}::{_data(chr(10).join(details))}"


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
