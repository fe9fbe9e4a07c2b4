"""The files of a project: by path below its root, and by the address that an editor gives them."""

from collections.abc import Iterator
from pathlib import Path

from lsprotocol import types
from pygls import uris
from pygls.workspace import Workspace

from source_discipline.lsp.positions import offset, stretch
from source_discipline.records.files import BIBLIOGRAPHY
from source_discipline.text.document import Document, Span
from source_discipline.text.errors import attempt
from source_discipline.text.files import load_document


def project_folder(workspace: Workspace) -> Path:
    """The folder of the project that an editor has open, whole or in part; else the one at hand."""
    addresses = [workspace.root_uri, *(each.uri for each in workspace.folders.values())]
    opened = [Path(path) for uri in addresses if uri and (path := uris.to_fs_path(uri))]
    around = [folder for each in (*opened, Path.cwd()) for folder in (each, *each.parents)]
    found = (each for each in around if (each / BIBLIOGRAPHY).is_file())
    return next(found, around[0])


class Files:
    """Those that an editor has open as they stand there, the others as they were saved."""

    def __init__(self, root: Path, workspace: Workspace) -> None:
        self._root = root
        self._workspace = workspace
        self._open: dict[str, str] = {}
        """The address of each open file, by path."""
        encoding = workspace.position_encoding or types.PositionEncodingKind.Utf16
        self._encoding = types.PositionEncodingKind(encoding)

    def opened(self, uri: str) -> None:
        """Take note that a file is open."""
        if path := self.path(uri):
            self._open[path] = uri

    def closed(self, uri: str) -> None:
        """Take note that it is no longer."""
        self._open.pop(self.path(uri), None)

    def __iter__(self) -> Iterator[str]:
        """The paths of the open files."""
        return iter([*self._open])

    def __contains__(self, path: object) -> bool:
        return path in self._open

    def path(self, uri: str) -> str:
        """The path of a file; empty for one that is not the project's."""
        file = Path(uris.to_fs_path(uri) or "/")
        for each, root in ((file, self._root), (file.resolve(), self._root.resolve())):
            if each.is_relative_to(root):
                return each.relative_to(root).as_posix()
        return ""

    def uri(self, path: str) -> str:
        """The address of a file, as the editor writes it where it has it open."""
        return self._open.get(path) or uris.from_fs_path(str(self._root / path)) or ""

    def document(self, path: str) -> Document:
        """A file as it is in the editor, or else as it was saved."""
        if path in self._open:
            return Document(path, self._workspace.get_text_document(self._open[path]).source)
        return self.saved(path)

    def saved(self, path: str) -> Document:
        """A file as it was saved; empty where it cannot be read."""
        file = self._root / path
        return attempt(lambda: load_document(file, self._root), []) or Document(path, "")

    def offset(self, path: str, place: types.Position) -> int:
        """The offset of a place in a file."""
        return offset(self.document(path).text, place, self._encoding)

    def range(self, document: Document, span: Span) -> types.Range:
        """The range of a span."""
        return stretch(document.text, span, self._encoding)
