"""Vocabularies: folders of word lists that a project's configuration adds to the core's lists.

A vocabulary is named as it comes with the gate, or by a folder below the project's root. The lists
it may add to are what fields and sites name differently; the grammar is that of the language.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from source_discipline.records.settings import SETTINGS, Settings, load_settings
from source_discipline.records.vocabulary_faults import list_faults, list_name
from source_discipline.text.document import Document
from source_discipline.text.errors import (
    ProjectError,
    UnresolvedName,
    attempt,
    raise_any,
)
from source_discipline.text.files import load_document
from source_discipline.text.schema_faults import nearest
from source_discipline.vocabulary import FOLDER, stripped
from source_discipline.vocabulary.in_force import Lists, Vocabulary, vocabulary


def load_vocabulary(root: Path) -> Vocabulary:
    """The words and keys of `about` that the project at `root` chooses. Raises `ProjectErrors`."""
    settings = load_settings(root)
    return vocabulary(_lists(settings, root), settings.about)


def _lists(settings: Settings, root: Path) -> Lists:
    """The lists of all chosen vocabularies.

    Names in a folder of the project are those of its own keys of `about`; a vocabulary that comes
    with the gate may know more.
    """
    faults: list[ProjectError] = []
    documents: list[Document] = []
    for index, name in enumerate(settings.vocabularies):
        folder = _folder(name, root)
        read = [attempt(partial(load_document, f, *_below(f, root)), faults) for f in folder]
        documents += filter(None, read)
        if settings.record and (wording := _fault(name, folder, root)):
            place = settings.record.value("vocabularies", index)
            faults.append(UnresolvedName(SETTINGS, *place, *wording))
    own = (each for each in documents if not Path(each.path).is_absolute())
    keys = {key.name for key in settings.about}
    raise_any([*faults, *(fault for each in own for fault in list_faults(each, keys))])
    return tuple((list_name(each), tuple(stripped(each.text))) for each in documents)


def _fault(name: str, files: Sequence[Path], root: Path) -> tuple[str, str] | None:
    """What is wrong with the name of a vocabulary, and what to do."""
    if not files:
        message = f"there is no vocabulary `{name}` in this project or with the gate"
        return message, _advice(name, root)
    if files[0].is_relative_to(FOLDER) and (root / name).exists():
        return f"`{name}` is a folder here and a vocabulary of the gate", "rename the folder"
    return None


def _folder(name: str, root: Path) -> list[Path]:
    """The files of a vocabulary; none where there is no such folder in the gate or the project."""
    if not {".", ".."}.isdisjoint(name.split("/")):
        return []
    places = (home / name for home in (FOLDER, root) if _is_below(home / name, home))
    return next((found for place in places if (found := sorted(place.glob("*.txt")))), [])


def _is_below(place: Path, folder: Path) -> bool:
    try:
        return place.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # a name too long, a link to itself
        return False


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
