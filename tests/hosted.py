"""The scripts for those who publish, and a host that serves a folder below a path."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from threading import Thread
from types import ModuleType

from conftest import ROOT


def script(name: str) -> ModuleType:
    found = spec_from_file_location(name, ROOT / f"scripts/{name}.py")
    assert found
    assert found.loader
    module = module_from_spec(found)
    found.loader.exec_module(module)
    return module


HOST, PUBLISHED, RELEASE = script("host"), script("published"), script("release")


@contextmanager
def hosted(folder: Path, path: str = "/some/wiki/") -> Iterator[str]:
    """The address of a folder as long as a host serves it."""
    with HOST.host(folder, path) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}{path}"
        finally:
            server.shutdown()
