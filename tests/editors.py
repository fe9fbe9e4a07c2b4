"""An editor, as far as the protocol knows one: pygls' own client, asked without waiting in turn."""

import asyncio
import sys
import threading
from collections.abc import Callable, Coroutine
from functools import partial
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from checkouts import ROOT

COMMAND = str(Path(sys.executable).with_name("source-discipline"))
LONG = 60
"""So many seconds an answer may take on a machine with ten times too much to do."""


class Editor:
    """A client of a server that is started in another project than the one it has open."""

    def __init__(self, root: Path, *flags: str) -> None:
        self.root = root
        self._told: dict[str, list[types.Diagnostic]] = {}
        self._news = threading.Condition()
        self._versions: dict[str, int] = {}
        self.watched: set[str] = set()
        """The files that the server wants to be told of, as patterns."""
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._client = self._call(self._begin(flags))

    async def _begin(self, flags: tuple[str, ...]) -> LanguageClient:
        client = LanguageClient("editor", "1")
        client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(partial(self._tell))
        client.feature(types.CLIENT_REGISTER_CAPABILITY)(partial(self._watch))
        await client.start_io(COMMAND, "lsp", *flags, cwd=ROOT)
        files = types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True)
        workspace = types.WorkspaceClientCapabilities(did_change_watched_files=files)
        able = types.ClientCapabilities(workspace)
        await client.initialize_async(types.InitializeParams(able, root_uri=self.root.as_uri()))
        client.initialized(types.InitializedParams())
        return client

    def close(self) -> None:
        """Take leave as the protocol has it."""
        self._call(self._client.shutdown_async(None))
        self._do(lambda: self._client.exit(None))
        self._call(self._client.stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def uri(self, path: str) -> str:
        return (self.root / path).as_uri()

    def open(self, path: str, text: str) -> None:
        self._versions[path] = 1
        item = types.TextDocumentItem(self.uri(path), "markdown", 1, text)
        self._do(lambda: self._client.text_document_did_open(types.DidOpenTextDocumentParams(item)))

    def type(self, path: str, text: str) -> None:
        """Have this text in the editor, unsaved."""
        self._versions[path] += 1
        document = types.VersionedTextDocumentIdentifier(self._versions[path], self.uri(path))
        change = types.TextDocumentContentChangeWholeDocument(text)
        params = types.DidChangeTextDocumentParams(document, [change])
        self._do(lambda: self._client.text_document_did_change(params))

    def save(self, path: str, text: str) -> None:
        (self.root / path).write_text(text, encoding="utf-8")
        params = types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(self.uri(path)))
        self._do(lambda: self._client.text_document_did_save(params))

    def write(self, path: str, text: str) -> None:
        """Have another program write a file that the editor was asked to watch."""
        (self.root / path).write_text(text, encoding="utf-8")
        assert self.watched, "asked for nothing"
        change = types.FileEvent(self.uri(path), types.FileChangeType.Changed)
        params = types.DidChangeWatchedFilesParams([change])
        self._do(lambda: self._client.workspace_did_change_watched_files(params))

    def shut(self, path: str) -> None:
        """Close a file."""
        params = types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(self.uri(path)))
        self._do(lambda: self._client.text_document_did_close(params))

    def findings(
        self, path: str, until: Callable[[list[types.Diagnostic]], object]
    ) -> list[types.Diagnostic]:
        """What is told of a file, once it is as expected."""
        with self._news:
            came = self._news.wait_for(lambda: until(self._told.get(self.uri(path), [])), LONG)
            assert came, self._told
            return self._told.get(self.uri(path), [])

    def ask(self, what: str, path: str, line: int, character: int, **more: Any) -> Any:
        """The answer to a request about a place, by the name that the client has for it."""
        made = {"hover": types.HoverParams, "completion": types.CompletionParams}
        params = made.get(what, types.DefinitionParams)
        document, place = types.TextDocumentIdentifier(self.uri(path)), (line, character)
        request = getattr(self._client, f"text_document_{what}_async")
        return self._call(request(params(document, types.Position(*place), **more)))

    def fixes(self, path: str, finding: types.Diagnostic) -> Any:
        document = types.TextDocumentIdentifier(self.uri(path))
        context = types.CodeActionContext([finding])
        params = types.CodeActionParams(document, finding.range, context)
        return self._call(self._client.text_document_code_action_async(params))

    def _watch(self, params: types.RegistrationParams) -> None:
        for wanted in params.registrations:
            options: Any = wanted.register_options
            self.watched |= {each["globPattern"] for each in options["watchers"]}

    def _tell(self, params: types.PublishDiagnosticsParams) -> None:
        with self._news:
            self._told[params.uri] = [*params.diagnostics]
            self._news.notify_all()

    def _call(self, work: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(LONG)

    def _do(self, act: Callable[[], object]) -> None:
        async def done() -> None:
            act()

        self._call(done())
