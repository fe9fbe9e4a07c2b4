"""Where what stands at a place is written down: a record, or a source's entry."""

import re
from typing import NamedTuple

from source_discipline.editing.draft import Draft
from source_discipline.records.bibliography.source import Source
from source_discipline.records.fact import Fact
from source_discipline.records.fact_names import FACT
from source_discipline.rules.project import Project
from source_discipline.text.citekeys import ALLOWED

_KEY = re.compile(rf"{ALLOWED}+")


class Target(NamedTuple):
    """A place in a file of the project, line and column counted from 1."""

    path: str
    line: int
    column: int


def definition(page: Draft, offset: int) -> Target | None:
    """The record behind a number, the entry behind a citation."""
    if verdict := page.verdict_at(offset):
        return _target(verdict.fact or verdict.source)
    citation = page.citation_at(offset)
    return _target(page.project.bibliography.get(citation.citekey)) if citation else None


def definition_in_records(text: str, offset: int, project: Project | None) -> Target | None:
    """The record or the entry that a file of records names at an offset."""
    if project is None:
        return None
    start = text.rfind("\n", 0, offset) + 1
    line = text[start:].partition("\n")[0]
    for pattern, known in ((FACT, project.ledger.get), (_KEY, project.bibliography.get)):
        for found in pattern.finditer(line):
            named = known(found.group()) if _holds(found, offset - start) else None
            if named:
                return _target(named)
    return None


def _holds(found: re.Match[str], column: int) -> bool:
    return found.start() <= column <= found.end()


def _target(named: Fact | Source | None) -> Target | None:
    return Target(named.path, named.line, named.column) if named else None
