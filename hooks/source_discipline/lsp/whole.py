"""The check of the whole project, in a process of its own, so that nobody waits for it to type.

It is the very command that a build is preceded by, and shares its store.
"""

import asyncio
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from source_discipline.text.diagnostic import Diagnostic, Level

_CHECK = (sys.executable, "-m", "source_discipline.commands.cli", "check", "--format", "json")


class WholeCheck:
    """At most one check at a time: a later one takes the place of one that runs."""

    def __init__(self, root: Path, today: date) -> None:
        self._command = (*_CHECK, "--root", str(root), "--today", today.isoformat())
        self._running: asyncio.subprocess.Process | None = None

    async def findings(self) -> Sequence[Diagnostic] | None:
        """All findings of the project; none to speak of where a later check has been asked for.

        Raises `RuntimeError` with what the check has said where it came to nothing.
        """
        if self._running:
            _end(self._running)
        pipe = asyncio.subprocess.PIPE
        process = await asyncio.create_subprocess_exec(*self._command, stdout=pipe, stderr=pipe)
        self._running = process
        try:
            printed, said = await process.communicate()
        finally:
            _end(process)
        if self._running is not process:
            return None
        self._running = None
        try:
            return [
                Diagnostic(**row | {"level": Level(row["level"])}) for row in json.loads(printed)
            ]
        except ValueError:
            raise RuntimeError(said.decode(errors="replace")) from None


def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.kill()
