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
from imagenet_wiki.checklists.passages import prose_texts
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
    area binds change checked components confidence date default edition framework id key kind
    last_reviewed laws license method published ref relation replaced_by review_by roles source
    triggers url version
    """.split()
)
"""Ids, days and addresses, and the values that an adopter sets."""
_HELP = "state it in the rationale, with its source, or list the name that it is part of"


def check(basis: Basis) -> Iterator[Diagnostic]:
    """Report each of them at its place."""
    checklists = basis.checklists
    prose = {(record.path, path) for record, path, _ in prose_texts(checklists)}
    records = [area.record for area in checklists.areas]
    others = (checklists.vocabulary.record, checklists.terms.record, checklists.edition.record)
    for record in (*records, *others):
        for path, text in texts(record.data):
            is_label = (record.path, path) not in prose and _name(path) not in _MACHINES
            for number in figures(text) if is_label else ():
                if not basis.names.hold(number.span, text):
                    message = f"`{number.text}` is stated where it cannot be cited"
                    place = (record.path, *record.value(*path))
                    yield Diagnostic(*place, Level.ERROR, CODE, message, "", _HELP)


def _name(path: DataPath) -> str | int:
    """The key of a value, or of the list that it is in."""
    return next(part for part in reversed(path) if isinstance(part, str))
