"""A title, a notice or a place in a source states a number.

## Why
What an item, a framework or the edition is called, and where in a source something stands, is shown
without a source of its own. `Table 2` names a place; `77 million plates` says something that nobody
has checked.

## Fix
State it in the rationale, with its source, or list the name that the number is part of in
`evidence/names.txt`.
"""

from collections.abc import Iterator

from imagenet_wiki.checklists.basis import Basis
from imagenet_wiki.registry.loading import texts
from source_discipline.rules.labels import figures
from source_discipline.text.diagnostic import Diagnostic, Level
from source_discipline.text.yaml_file import DataPath

CODE = "GOV814"

ACCEPTS = ("sources: [{key: survey1999, locator: 'p. 14, Table 2'}]",)
REJECTS = (
    "sources: [{key: survey1999, locator: ⟦77 million plates}]",
    "history: [{version: 1, date: 2026-01-01, change: added, note: ⟦Now for 77 plates.}]",
)

_MACHINES = frozenset(
    """
    area change checked components confidence date edition framework id key last_reviewed license
    method published ref relation replaced_by review_by roles source tier url version
    """.split()
)
_PROSE = frozenset(
    """
    about evidence fails how meets not_applicable_when note procedure rationale statement status
    what
    """.split()
)
"""What is read like a page."""
_HELP = "state it in the rationale, with its source, or list the name that it is part of"


def check(basis: Basis) -> Iterator[Diagnostic]:
    """Report each of them at its place."""
    checklists = basis.checklists
    records = [area.record for area in checklists.areas]
    for record in (*records, checklists.vocabulary.record, checklists.edition.record):
        for path, text in texts(record.data):
            for number in figures(text) if _is_label(path) else ():
                if not basis.names.hold(number.span, text):
                    message = f"`{number.text}` is stated where it cannot be cited"
                    place = (record.path, *record.value(*path))
                    yield Diagnostic(*place, Level.ERROR, CODE, message, "", _HELP)


def _is_label(path: DataPath) -> bool:
    key = next(part for part in reversed(path) if isinstance(part, str))
    is_read = key in _PROSE and not (key == "note" and "history" in path)
    return not is_read and key not in _MACHINES
