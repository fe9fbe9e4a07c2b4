"""The pages of a project on disk: those that are published, as the site generator finds them."""

import os
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from source_discipline.text.errors import (
    MissingFile,
    ProjectError,
    ProjectErrors,
    attempt,
    raise_any,
)
from source_discipline.text.files import content_of, document_of
from source_discipline.text.site_configuration import SiteConfiguration, load_site

DOCS = "docs"
_PAGES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
INDEXES = ("index", "README")
"""Pages that are both the front page of their folder; of two, the first is published."""


def published_paths(root: Path, site: SiteConfiguration) -> list[str]:
    """The paths of all published files relative to `root`, by folder.

    They are plain text: ten thousand `Path` objects would take more memory than the check does.
    Raises `ProjectErrors` without `docs/`, and `OSError` where a folder cannot be listed.
    """
    if not (root / DOCS).is_dir():
        message = f"there is no folder `{DOCS}` in {root}"
        raise ProjectErrors([MissingFile(DOCS, 1, 1, message, "name the project with --root")])
    found = (
        f"{DOCS}/{folder}{name}"
        for folder, names in _folders(root / DOCS)
        for name in _standing([each for each in names if not site.leaves_out(f"{folder}{each}")])
    )
    return sorted(found, key=lambda path: path.split("/"))


def _folders(docs: Path) -> Iterator[tuple[str, list[str]]]:
    """Each folder below the pages' own, with a slash at its end, and the names of its files."""
    for folder, below, names in os.walk(docs, onerror=_refuse, followlinks=True):
        path = Path(folder).relative_to(docs).as_posix()
        yield ("" if path == "." else f"{path}/"), names
        below[:] = (name for name in below if not _leads_back(Path(folder, name)))


def _refuse(error: OSError) -> None:
    """A folder that cannot be listed is not one without pages."""
    raise error


def _leads_back(folder: Path) -> bool:
    """Whether a folder is a link to one that it lies in."""
    return folder.is_symlink() and folder.absolute().is_relative_to(folder.resolve())


def _standing(names: list[str]) -> Iterable[str]:
    """Those of a folder's files that no other takes the place of."""
    stems = {Path(name).stem for name in names if name.endswith(_PAGES)}
    both = stems.issuperset(INDEXES)
    return (n for n in names if not (both and n.endswith(_PAGES) and Path(n).stem == INDEXES[1]))


def is_page(path: str) -> bool:
    """Whether the generator makes a page of a file."""
    return path.endswith(_PAGES)


def becomes_page(root: Path, path: str, site: SiteConfiguration) -> bool:
    """Whether the generator makes a page of the file at a path, which is yet to be written."""
    below = path.removeprefix(f"{DOCS}/")
    if below == path or not is_page(path) or site.leaves_out(below):
        return False
    file = root / path
    beside = [each.name for each in file.parent.iterdir()] if file.parent.is_dir() else []
    return file.name in _standing([*beside, file.name])


def page_paths(root: Path) -> list[str]:
    """The paths of all pages relative to `root`, by folder. Raises like `published_paths`."""
    return [path for path in published_paths(root, load_site(root)) if is_page(path)]


def page_contents(root: Path, paths: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """The path of each of these pages and its content.

    Raises `ProjectErrors` at the end, with every page that cannot be read.
    """
    faults: list[ProjectError] = []
    for path in paths:
        content = attempt(partial(page_content, root, path), faults)
        if content is not None:
            yield path, content
    raise_any(faults)


def page_content(root: Path, path: str) -> bytes:
    """The content of one page. Raises `ProjectErrors` where it is gone or is not text."""
    content = content_of(root / path, path)
    document_of(path, content)
    return content
