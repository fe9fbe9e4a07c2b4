"""What is found in an assessment: each kind with its code, its level, and words for readers."""

from collections.abc import Mapping

from source_discipline.text.diagnostic import Diagnostic, Level
from source_discipline.text.yaml_file import DataPath, YamlFile

OTHER_EDITION = "GOV901"
UNKNOWN_NAME = "GOV902"
REPEATED_ITEM = "GOV903"
UNADMITTED_REASON = "GOV904"
OUTDATED_ANSWER = "GOV905"
RETIRED_ITEM = "GOV906"
MISSING_EVIDENCE = "GOV907"
UNANSWERED = "GOV908"
INCOMPLETE_HEAD = "GOV909"
OUT_OF_SCOPE = "GOV910"
EMPTY_WORDS = "GOV911"
EXPIRED = "GOV912"
MISSING_ACTION = "GOV913"
UNDECIDED_LAW = "GOV914"
IMPOSSIBLE_DAY = "GOV915"
CARRIED_ANSWER = "GOV916"

FINDINGS: Mapping[str, tuple[Level, str]] = {
    OTHER_EDITION: (Level.ERROR, "The file was written with another edition than this one."),
    UNKNOWN_NAME: (Level.ERROR, "An item, a determination, a statement or a parameter is unknown."),
    REPEATED_ITEM: (Level.ERROR, "An item is answered twice."),
    UNADMITTED_REASON: (Level.ERROR, "Not applicable, for a reason that the item does not admit."),
    OUTDATED_ANSWER: (Level.ERROR, "An item has changed its meaning since it was answered."),
    RETIRED_ITEM: (Level.ERROR, "An item is retired."),
    INCOMPLETE_HEAD: (Level.ERROR, "Subject, assessor, date or a part of the scope is missing."),
    IMPOSSIBLE_DAY: (Level.ERROR, "A day is on no calendar, or cannot be true."),
    UNANSWERED: (Level.WARNING, "A determination in scope is not answered."),
    MISSING_EVIDENCE: (Level.WARNING, "A determination is answered with yes, without evidence."),
    EMPTY_WORDS: (Level.WARNING, "A reason or a place of evidence says nothing."),
    EXPIRED: (Level.WARNING, "The assessment, a waiver or a due date has run out."),
    MISSING_ACTION: (
        Level.WARNING,
        "What is not met or not known has no owner with a date, and no waiver.",
    ),
    UNDECIDED_LAW: (Level.WARNING, "Whether a law applies is not known."),
    OUT_OF_SCOPE: (Level.WARNING, "An item is answered that is out of scope."),
    CARRIED_ANSWER: (Level.WARNING, "An answer of an earlier edition waits to be read again."),
}
"""Errors first. A warning fails where `--strict` is given: until then work may be under way."""


def found(
    record: YamlFile,
    path: DataPath,
    code: str,
    message: str,
    recorded: str = "",
    help: str = "",
) -> Diagnostic:
    """A finding at a value of the file."""
    level, _ = FINDINGS[code]
    return Diagnostic(record.path, *record.value(*path), level, code, message, recorded, help)
