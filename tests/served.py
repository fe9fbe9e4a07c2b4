"""A real `mkdocs serve` of a small site, asked for its pages as a browser asks."""

import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import unescape
from pathlib import Path
from threading import Thread
from urllib.request import urlopen

from archives import Archive

_EPOCH = re.compile(r"livereload\((\d+), ")
_LOOKS = 4
"""So often a page is looked at anew: after each build, and after each minute without one."""
_PATIENCE = 120


class Served:
    """The site that a server shows, whatever has been saved in the meantime."""

    def __init__(self, archive: Archive, server: "subprocess.Popen[str]", address: str) -> None:
        self.archive = archive
        self.server = server
        self.address = address
        self.log: list[str] = []

    def page(self, path: str = "") -> str:
        """A page as it is now; where a build has begun, as it is after that."""
        with urlopen(f"{self.address}{path}", timeout=_PATIENCE) as answer:
            return str(answer.read().decode())

    def until(self, comes: Callable[[str], bool], path: str = "") -> str:
        """The text of a page as soon as it is as it should be; the server says when to look."""
        for _ in range(_LOOKS):
            shown = self.page(path)
            if comes(unescape(shown)):
                return unescape(shown)
            (epoch,) = _EPOCH.findall(shown)
            with urlopen(f"{self.address}livereload/{epoch}/1", timeout=_PATIENCE) as answer:
                answer.read()
        raise AssertionError(f"it did not come:\n{unescape(shown)}\n{''.join(self.log)}")

    def wait(self) -> None:
        """Until the server listens, which it says."""
        assert self.server.stderr
        for line in self.server.stderr:
            self.log.append(line)
            if "Serving on" in line:
                return
        raise AssertionError("".join(self.log))

    def follow(self) -> None:
        """Read on what the server says, or it would wait for a reader."""
        assert self.server.stderr
        self.log += self.server.stderr


@contextmanager
def served(archive: Archive) -> Iterator[Served]:
    """An archive while it is served."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [str(Path(sys.executable).with_name("mkdocs")), "serve", "--dev-addr", address]
    env = os.environ | {"SOURCE_DISCIPLINE_TODAY": "2026-06-01", "NO_MKDOCS_2_WARNING": "1"}
    with subprocess.Popen(
        command, cwd=archive.root, env=env, stderr=subprocess.PIPE, text=True
    ) as server:
        try:
            site = Served(archive, server, f"http://{address}/")
            site.wait()
            Thread(target=site.follow, daemon=True).start()
            yield site
        finally:
            server.terminate()
