"""The server: what is judged and told when an editor has opened, changed or saved something.

A page is judged from what is in the editor, at a pause in typing. All else is judged from what has
been saved, by a check of the whole that runs beside.
"""

import asyncio
from collections.abc import Callable, Iterable
from datetime import date
from functools import cached_property
from pathlib import Path

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from source_discipline.editing.desk import Desk
from source_discipline.editing.draft import Draft, page_codes
from source_discipline.editing.extents import extent, extent_in
from source_discipline.lsp.files import Files, project_folder
from source_discipline.lsp.shapes import NAME, finding
from source_discipline.lsp.whole import WholeCheck
from source_discipline.text.diagnostic import Diagnostic, Level
from source_discipline.text.page_files import is_page
from source_discipline.version import VERSION

_PAUSE_IN_MS = 50
"""So long nothing may be typed before a page is judged: what comes in a burst is judged once."""


class Server(LanguageServer):
    """A language server for one project: the one named, or the one that the editor has open."""

    def __init__(self, root: Path | None, today: date, notes: bool) -> None:
        # The whole text at each change: what a change counts as a line is then nobody's guess.
        super().__init__(NAME, VERSION, types.TextDocumentSyncKind.Full)
        self._given, self._today, self._notes = root, today, notes
        self._found: dict[str, list[Diagnostic]] = {}
        """What the last check of the whole has found, by path."""
        self._waiting: dict[str, asyncio.TimerHandle] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    @cached_property
    def desk(self) -> Desk:
        """The records; where they are is known once the editor has introduced itself."""
        return Desk(self._given or project_folder(self.workspace), self._today)

    @cached_property
    def files(self) -> Files:
        """The project's files."""
        return Files(self.desk.root, self.workspace)

    @cached_property
    def _whole(self) -> WholeCheck:
        return WholeCheck(self.desk.root, self._today)

    def begin(self) -> None:
        """Read the records, and check the whole."""
        self.desk.reread()
        self._check_whole()

    def draft(self, path: str) -> Draft | None:
        """A page as it is in the editor, judged; none of what is not open, or no page."""
        return self.desk.draft(self.files.document(path)) if path in self.files else None

    def changed(self, path: str) -> None:
        """Judge a page once typing pauses."""
        self._at_a_pause(path, lambda: self.publish(path))

    def saved(self, paths: Iterable[str]) -> None:
        """Check the whole; where anything but pages was saved, read the records anew first."""
        own = [path for path in paths if path]
        if any(not is_page(path) for path in own):
            self._at_a_pause("records", self._reread)
        elif own:
            self._at_a_pause("pages", self._check_whole)

    def publish(self, path: str) -> None:
        """Tell the editor all findings in a file."""
        page = self.draft(path)
        found = self._in_page(page) if page else self._in_file(path)
        told = types.PublishDiagnosticsParams(self.files.uri(path), found)
        self.text_document_publish_diagnostics(told)

    def _in_page(self, page: Draft) -> list[types.Diagnostic]:
        """What is found as it stands, and what the whole has to say of the page."""
        own, document = page_codes(page.project), page.document
        others = (each for each in self._found.get(document.path, ()) if each.rule not in own)
        return [
            finding(each, self.files.range(document, extent_in(page, each)))
            for each in (*filter(self._is_shown, page.diagnostics), *others)
        ]

    def _in_file(self, path: str) -> list[types.Diagnostic]:
        document = self.files.saved(path)
        return [
            finding(each, self.files.range(document, extent(document, each)))
            for each in self._found.get(path, ())
        ]

    def _is_shown(self, found: Diagnostic) -> bool:
        return found.level is not Level.NOTE or self._notes

    def _reread(self) -> None:
        self.desk.reread()
        for path in self.files:
            self.publish(path)
        self._check_whole()

    def _at_a_pause(self, key: str, act: Callable[[], None]) -> None:
        if waiting := self._waiting.pop(key, None):
            waiting.cancel()
        loop = asyncio.get_running_loop()
        self._waiting[key] = loop.call_later(_PAUSE_IN_MS / 1000, act)

    def _check_whole(self) -> None:
        task = asyncio.get_running_loop().create_task(self._publish_whole())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _publish_whole(self) -> None:
        try:
            findings = await self._whole.findings()
        except RuntimeError as error:
            told = types.LogMessageParams(types.MessageType.Error, str(error))
            return self.window_log_message(told)
        if findings is None:
            return
        before, self._found = self._found, {}
        for each in filter(self._is_shown, findings):
            self._found.setdefault(each.path, []).append(each)
        for path in {**before, **self._found}:
            self.publish(path)
