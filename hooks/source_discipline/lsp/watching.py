"""Files that others than the editor write, a `git pull` for one: it is asked to tell of them."""

from collections.abc import Iterator

from lsprotocol import types

from source_discipline.lsp.server import Server
from source_discipline.records.files import BIBLIOGRAPHY, EVIDENCE
from source_discipline.records.settings import SETTINGS
from source_discipline.text.page_files import DOCS


def watch(server: Server) -> None:
    """Ask an editor that can watch files to do so."""
    workspace = server.client_capabilities.workspace
    able = workspace and workspace.did_change_watched_files
    if not able or not able.dynamic_registration:
        return
    watchers = [types.FileSystemWatcher(pattern) for pattern in _patterns(server)]
    method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
    options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
    wanted = types.Registration("files", method, options)
    server.client_register_capability(types.RegistrationParams([wanted]))


def _patterns(server: Server) -> Iterator[str]:
    """Of all that a check reads."""
    project = server.desk.project
    added = [name for each in (project.extensions if project else ()) for name in each.inputs]
    for name in (BIBLIOGRAPHY, EVIDENCE, SETTINGS, DOCS, *added):
        folder = (server.desk.root / name).is_dir()
        yield f"**/{name}/**" if folder else f"**/{name}"
