"""The pages of a project on disk, read one after the other."""

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from source_discipline.documents import Document, document_of
from source_discipline.exceptions import (
    MissingFile,
    ProjectError,
    ProjectErrors,
    UnreadableFile,
    attempt,
    raise_any,
)

DOCS = "docs"


def page_paths(root: Path) -> list[str]:
    """The paths of all pages relative to `root`, by folder. Raises `ProjectErrors` without `docs/`.

    They are plain text: ten thousand `Path` objects would take more memory than the check does.
    """
    if not (root / DOCS).is_dir():
        message = f"there is no folder `{DOCS}` in {root}"
        raise ProjectErrors([MissingFile(DOCS, 1, 1, message, "name the project with --root")])
    found = (
        f"{Path(folder).relative_to(root).as_posix()}/{name}"
        for folder, _, names in os.walk(root / DOCS, followlinks=False)
        for name in names
        if name.endswith(".md")
    )
    return sorted(found, key=lambda path: path.split("/"))


def page_contents(root: Path) -> Iterator[tuple[str, bytes]]:
    """Each page's path relative to `root` and its content.

    Raises `ProjectErrors` at the end, with every page that cannot be read.
    """
    faults: list[ProjectError] = []
    for path in page_paths(root):
        content = attempt(partial(page_content, root, path), faults)
        if content is not None:
            yield path, content
    raise_any(faults)


def page_content(root: Path, path: str) -> bytes:
    """The content of one page. Raises `ProjectErrors` where it is gone or is not text."""
    try:
        content = (root / path).read_bytes()
        content.decode()
    except OSError as error:
        reason = f"this page cannot be read: {error.strerror}"
        help = "put the page there, or delete the broken link"
        raise ProjectErrors([UnreadableFile(path, 1, 1, reason, help)]) from None
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        fault = UnreadableFile(path, line, 1, "the file is not UTF-8 text", "save it as UTF-8")
        raise ProjectErrors([fault]) from None
    return content


def documents(root: Path) -> Iterator[Document]:
    """All pages. Raises like `page_contents`."""
    for path, content in page_contents(root):
        yield document_of(path, content)
