"""What is reported about the content: a finding at a place, with what the record says about it."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How serious a finding is; only an error stops the build."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding."""

    path: str
    """The file, relative to the project's root, with forward slashes."""
    line: int
    """Counted from 1."""
    column: int
    """Counted from 1, in characters."""
    level: Level
    rule: str
    """The rule's code: three letters and three digits."""
    message: str
    """The text at that place, in the author's own characters."""
    recorded: str = ""
    """What the record says about it."""
    help: str = ""
    """What to do, as an imperative."""


def described(diagnostic: Diagnostic) -> str:
    """One diagnostic: what stands there, what the record says, what to do."""
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
