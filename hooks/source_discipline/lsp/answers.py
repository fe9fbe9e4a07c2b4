"""Which message of an editor is answered by what."""

import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from lsprotocol import types

from source_discipline.editing.completion import completions
from source_discipline.editing.definition import definition, definition_in_records
from source_discipline.editing.extents import line_from
from source_discipline.editing.hover import hover
from source_discipline.editing.repair import repairs
from source_discipline.lsp.server import Server
from source_discipline.lsp.shapes import action, items, markdown
from source_discipline.lsp.watching import watch
from source_discipline.text.document import Span

_MOST_FIXES = 3
"""So many numbers of a selection get a quick fix: each has the page judged anew."""


def serve(root: Path | None, today: date, notes: bool) -> None:
    """Speak with an editor over standard input and output until it takes its leave."""
    server = Server(root, today, notes)
    for name, answer, options in _ANSWERS:
        server.feature(name, options)(answer)
    protocol, sys.stdout = sys.stdout.buffer, sys.stderr  # a print would be no message
    server.start_io(stdout=protocol)


def _initialized(server: Server, params: types.InitializedParams) -> None:
    server.begin()
    watch(server)


def _opened(server: Server, params: types.DidOpenTextDocumentParams) -> None:
    server.files.opened(params.text_document.uri)
    _told(server, params.text_document.uri)


def _closed(server: Server, params: types.DidCloseTextDocumentParams) -> None:
    server.files.closed(params.text_document.uri)
    _told(server, params.text_document.uri)


def _told(server: Server, uri: str) -> None:
    if path := server.files.path(uri):
        server.publish(path)


def _changed(server: Server, params: types.DidChangeTextDocumentParams) -> None:
    if path := server.files.path(params.text_document.uri):
        server.changed(path)


def _saved(server: Server, params: types.DidSaveTextDocumentParams) -> None:
    server.saved([server.files.path(params.text_document.uri)])


def _written(server: Server, params: types.DidChangeWatchedFilesParams) -> None:
    server.saved([server.files.path(change.uri) for change in params.changes])


def _hover(server: Server, params: types.HoverParams) -> types.Hover | None:
    path, files = server.files.path(params.text_document.uri), server.files
    page = server.draft(path)
    note = hover(page, files.offset(path, params.position)) if page else None
    if page is None or note is None:
        return None
    return types.Hover(markdown(note.text), files.range(page.document, note.span))


def _completion(server: Server, params: types.CompletionParams) -> types.CompletionList | None:
    path, files = server.files.path(params.text_document.uri), server.files
    if page := server.draft(path):
        found = completions(page, files.offset(path, params.position))
        return items(found, partial(files.range, page.document))
    return None


def _definition(server: Server, params: types.DefinitionParams) -> types.Location | None:
    path, files = server.files.path(params.text_document.uri), server.files
    place = files.offset(path, params.position)
    if page := server.draft(path):
        target = definition(page, place)
    else:
        target = definition_in_records(files.document(path).text, place, server.desk.project)
    if target is None:
        return None
    document = files.document(target.path)
    span = line_from(document, target.line, target.column)
    return types.Location(files.uri(target.path), files.range(document, span))


def _fixes(server: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    path, files = server.files.path(params.text_document.uri), server.files
    page, wanted = server.draft(path), params.context.only
    if page is None or (wanted and types.CodeActionKind.QuickFix not in wanted):
        return []
    chosen = Span(*(files.offset(path, end) for end in (params.range.start, params.range.end)))
    actions = []
    for fix in islice(repairs(page, chosen), _MOST_FIXES):
        range = files.range(page.document, fix.span)
        mended = [each for each in params.context.diagnostics if each.range.start == range.start]
        actions.append(action(fix, params.text_document.uri, range, mended))
    return actions


_ANSWERS: tuple[tuple[str, Callable[[Server, Any], object], Any], ...] = (
    (types.INITIALIZED, _initialized, None),
    (types.TEXT_DOCUMENT_DID_OPEN, _opened, None),
    (types.TEXT_DOCUMENT_DID_CHANGE, _changed, None),
    (types.TEXT_DOCUMENT_DID_SAVE, _saved, None),
    (types.TEXT_DOCUMENT_DID_CLOSE, _closed, None),
    (types.WORKSPACE_DID_CHANGE_WATCHED_FILES, _written, None),
    (types.TEXT_DOCUMENT_HOVER, _hover, None),
    (types.TEXT_DOCUMENT_COMPLETION, _completion, types.CompletionOptions(["@"])),
    (types.TEXT_DOCUMENT_DEFINITION, _definition, None),
    (
        types.TEXT_DOCUMENT_CODE_ACTION,
        _fixes,
        types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix]),
    ),
)
