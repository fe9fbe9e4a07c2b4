"""Vocabularies: folders of word lists that a project's configuration adds to the core's lists.

A vocabulary is named as it comes with the gate, or by a folder below the project's root. The lists
it may add to are what fields and sites name differently; the grammar is that of the language.
"""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from source_discipline.text.document import Document
from source_discipline.text.errors import (
    InvalidRecord,
    ProjectError,
    UnresolvedName,
    attempt,
    raise_any,
)
from source_discipline.text.schema_faults import nearest
from source_discipline.text.yaml_records import RecordFile, load_document
from source_discipline.vocabulary import FOLDER, lines
from source_discipline.vocabulary.in_force import Lists

KEY = "vocabularies"
_WORDS, _GROUPS = r".+", r"(?:heads|sized|metrics|versions|upgrades|statuses): .+"
LISTS = {
    "artifacts": r"\[[a-z][a-z0-9_]*(?: [a-z]+)?\]|\S.*: \S.*",
    "counted_compounds": _WORDS,
    "dimensions": r"[a-z]+ \d+(?:\.\d+)?: .+",
    "events": _WORDS,
    "labels": _WORDS,
    "measures": _WORDS,
    "metrics": _WORDS,
    "name_words": _GROUPS,
    "names": _WORDS,
    "whole_names": _WORDS,
}
"""The lists that a vocabulary may add to, and how a line of each is written."""


def load_lists(settings: RecordFile, root: Path) -> Lists:
    """The lists of all vocabularies that the settings choose. Raises `ProjectErrors`."""
    faults: list[ProjectError] = []
    documents: list[Document] = []
    for index, name in enumerate(settings.data.get(KEY, ())):
        folder = _folder(name, root)
        if folder:
            read = (attempt(partial(load_document, f, *_below(f, root)), faults) for f in folder)
            documents += [document for document in read if document]
        else:
            place = settings.value(KEY, index)
            message = f"there is no vocabulary `{name}` in this project or with the gate"
            faults.append(UnresolvedName(settings.path, *place, message, _advice(name, root)))
    raise_any([*faults, *(fault for each in documents for fault in _faults(each))])
    return tuple((_list(each), tuple(lines(each.text))) for each in documents)


def _folder(name: str, root: Path) -> list[Path]:
    """The files of a vocabulary; none where there is no such folder in the gate or the project."""
    places = (home / name for home in (FOLDER, root) if _is_below(home / name, home))
    return next((found for place in places if (found := sorted(place.glob("*.txt")))), [])


def _is_below(place: Path, folder: Path) -> bool:
    return place.resolve().is_relative_to(folder.resolve())


def _below(file: Path, root: Path) -> tuple[Path, ...]:
    """The root from which a file is named, if it is below it."""
    return (root,) if root in file.parents else ()


def _advice(name: str, root: Path) -> str:
    """The known vocabulary that looks most like a name: one of the gate, or one beside it."""
    beside = (root / name).parent
    own = beside.glob("*/*.txt") if _is_below(beside, root) else ()
    shipped = {file.parent.name for file in FOLDER.glob("*/*.txt")}
    return nearest(name, sorted(shipped | {_named(file, root) for file in own}))


def _named(file: Path, root: Path) -> str:
    return file.parent.relative_to(root).as_posix()


def _list(document: Document) -> str:
    return Path(document.path).stem


def _faults(document: Document) -> Iterator[InvalidRecord]:
    """A list that no vocabulary can add to, and lines that are not written as its lines are."""
    written = LISTS.get(_list(document))
    if written is None:
        message = f"`{_list(document)}` is not a list that a vocabulary can add to"
        yield InvalidRecord(document.path, 1, 1, message, nearest(_list(document), LISTS))
        return
    for number, line in enumerate(document.text.splitlines(), 1):
        for entry in lines(line):
            if not re.fullmatch(written, entry) or not _compiles(entry):
                message = f"`{entry}` is not a line of `{_list(document)}`"
                help = f"write it as in the gate's own {_list(document)}.txt"
                yield InvalidRecord(document.path, number, 1, message, help)


def _compiles(entry: str) -> bool:
    """Whether the expressions in a line, between slashes, are valid."""
    try:
        [re.compile(name[1:-1]) for name in entry.split(", ") if name[:1] == name[-1:] == "/"]
    except re.error:
        return False
    return True
