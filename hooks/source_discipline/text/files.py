"""Files on disk, read as UTF-8 text or not at all."""

import os
import stat
from pathlib import Path

from source_discipline.text.document import Document
from source_discipline.text.errors import MissingFile, ProjectErrors, UnreadableFile


def load_document(file: Path, root: Path | None = None) -> Document:
    """Read one file, named as seen from `root` if there is one. Raises `ProjectErrors`."""
    path = (file.relative_to(root) if root else file).as_posix()
    return document_of(path, content_of(file, path))


def content_of(file: Path, path: str) -> bytes:
    """The bytes of a file that messages call `path`. Raises `ProjectErrors`."""
    try:
        return _read(file)
    except FileNotFoundError:
        message = "this file does not exist"
        help = "put the file there, or delete the broken link" if file.is_symlink() else ""
        raise ProjectErrors([MissingFile(path, 1, 1, message, help)]) from None
    except OSError as error:
        message = f"this file cannot be read: {error.strerror}"
        raise ProjectErrors([UnreadableFile(path, 1, 1, message)]) from None


def _read(file: Path) -> bytes:
    """The bytes of a regular file; a pipe would have its reader wait for ever."""
    with os.fdopen(os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as stream:
        if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
            raise OSError(0, "it is not a regular file")
        return stream.read()


def document_of(path: str, content: bytes) -> Document:
    """A document of a file's content. Raises `ProjectErrors` where that is not UTF-8.

    A byte-order mark is part of no line. Line ends stay as written, so that columns stay true to
    the file.
    """
    try:
        return Document(path, content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        before = Document(path, content[: error.start].decode("utf-8-sig"))
        line, column = before.position(len(before.text))
        message = f"byte 0x{content[error.start]:02x} is not UTF-8"
        help = "save the file in the UTF-8 encoding"
        raise ProjectErrors([UnreadableFile(path, line, column, message, help)]) from None
