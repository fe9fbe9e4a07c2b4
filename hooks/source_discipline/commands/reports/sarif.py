"""Diagnostics as a SARIF 2.1.0 log, for code-scanning services.

`partialFingerprints` leave out the line, so that a finding keeps its identity when text moves.
"""

from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from json import dumps
from typing import Any

from source_discipline.text.diagnostic import Diagnostic
from source_discipline.version import VERSION

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif(diagnostics: Sequence[Diagnostic]) -> str:
    """A SARIF log with one run."""
    rules = sorted({diagnostic.rule for diagnostic in diagnostics})
    seen: Counter[str] = Counter()
    results = [_result(diagnostic, rules, seen) for diagnostic in diagnostics]
    driver = {
        "name": "source-discipline",
        "version": VERSION,
        "rules": [{"id": rule} for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return dumps(log, indent=2, ensure_ascii=False)


def _result(diagnostic: Diagnostic, rules: Sequence[str], seen: Counter[str]) -> dict[str, Any]:
    region = {"startLine": diagnostic.line, "startColumn": diagnostic.column}
    location = {"artifactLocation": {"uri": diagnostic.path}, "region": region}
    return {
        "ruleId": diagnostic.rule,
        "ruleIndex": rules.index(diagnostic.rule),
        "level": str(diagnostic.level),
        "message": {"text": _message(diagnostic)},
        "locations": [{"physicalLocation": location}],
        "partialFingerprints": {"statement/v1": _fingerprint(diagnostic, seen)},
    }


def _message(diagnostic: Diagnostic) -> str:
    parts = [diagnostic.message, diagnostic.recorded and f"Recorded: {diagnostic.recorded}"]
    return "\n".join([*filter(None, parts), *filter(None, [diagnostic.help])])


def _fingerprint(diagnostic: Diagnostic, seen: Counter[str]) -> str:
    statement = f"{diagnostic.path}\0{diagnostic.rule}\0{diagnostic.message}"
    seen[statement] += 1
    return sha256(f"{statement}\0{seen[statement]}".encode()).hexdigest()[:32]
