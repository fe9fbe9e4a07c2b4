"""A host that serves a folder below a path, as the script for those who publish does."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from host import host


@contextmanager
def hosted(folder: Path, path: str = "/some/wiki/") -> Iterator[str]:
    """The address of a folder as long as a host serves it."""
    with host(folder, path) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}{path}"
        finally:
            server.shutdown()
