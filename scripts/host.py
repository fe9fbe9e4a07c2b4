"""A host to try the site on: `scripts/host.py site 8000 [/wiki/]` serves a folder below a path.

Without a path it is that of the address which the site was built for, and `/` where it has none.

Headers come from `_headers` and moves from `_redirects` at the root of the folder, both as far as
this wiki writes them. A missing page is answered with `404.html`, a folder without a slash is sent
on to the one with it.
"""

import sys
from contextlib import suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from imagenet_wiki.addresses.other_editions import SITE_MAP, root_of
from imagenet_wiki.releases.editions import LATEST


def header_rules(text: str) -> dict[str, list[tuple[str, str]]]:
    """The names and values that `_headers` has for paths, by what these begin with."""
    rules: dict[str, list[tuple[str, str]]] = {}
    path = ""
    for line in text.splitlines():
        if line.startswith(" "):
            name, _, value = line.strip().partition(": ")
            rules[path].append((name, value))
        else:
            path = line.removesuffix("*")
            rules.setdefault(path, [])
    return rules


class Host(SimpleHTTPRequestHandler):
    """Answers for a folder below a path that begins and ends with a slash."""

    def __init__(self, *given: object, root: Path, path: str) -> None:
        self.root, self.base = root, path
        super().__init__(*given, directory=str(root))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        if not self._sent_on():
            super().do_GET()

    def do_HEAD(self) -> None:
        if not self._sent_on():
            super().do_HEAD()

    def _sent_on(self) -> bool:
        asked = urlsplit(self.path).path
        new = self._moves().get(asked)
        if new is None:
            return False
        self.send_response(301)
        self.send_header("Location", new)
        self.send_header("Content-Length", "0")
        self.end_headers()
        return True

    def _moves(self) -> dict[str, str]:
        file = self.root / "_redirects"
        lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
        moves = (line.split()[:2] for line in lines if line.strip())
        return {self._below(old): self._below(new) for old, new in moves}

    def _below(self, address: str) -> str:
        """An address of the file, which may know nothing of the path."""
        return address if address.startswith(self.base) else f"{self.base}{address.lstrip('/')}"

    def translate_path(self, path: str) -> str:
        asked = urlsplit(path).path
        if not asked.startswith(self.base):
            return str(self.root / "no such path")
        return super().translate_path(f"/{asked.removeprefix(self.base)}")

    def end_headers(self) -> None:
        file = self.root / "_headers"
        rules = header_rules(file.read_text(encoding="utf-8")) if file.is_file() else {}
        for beginning, headers in rules.items():
            if urlsplit(self.path).path.startswith(self._below(beginning)):
                for name, value in headers:
                    self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = self.root / "404.html"
        if code != 404 or not page.is_file():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(b"" if self.command == "HEAD" else body)

    def log_message(self, format: str, *values: object) -> None:
        """Say nothing of what was asked."""


def host(folder: Path, path: str = "/wiki/", port: int = 0) -> ThreadingHTTPServer:
    """A server for a folder, which does not serve yet; any free port where none is given."""
    return ThreadingHTTPServer(("127.0.0.1", port), partial(Host, root=folder, path=path))


def path_of(folder: Path) -> str:
    """The path of the address that a site or a folder of editions was built for."""
    newest = folder / LATEST
    site_map = (newest if newest.is_dir() else folder) / SITE_MAP
    root = root_of(site_map.read_text(encoding="utf-8")) if site_map.is_file() else ""
    path = urlsplit(root).path or "/"
    return path.removesuffix(f"{LATEST}/") if newest.is_dir() else path


def main(folder: Path, port: int, path: str = "") -> None:
    """Serve a folder until Ctrl-C."""
    if not folder.is_dir():
        sys.exit(f"there is no folder {folder}: run make build, or name another by FOLDER=")
    path = path or path_of(folder)
    if not (path.startswith("/") and path.endswith("/")):
        sys.exit(f"AT={path}: write the path with a slash at both ends, as in /wiki/")
    try:
        server = host(folder.resolve(), path, port)
    except OSError as error:
        sys.exit(f"port {port}: {error.strerror}; choose another: make host PORT={port + 1}")
    with server, suppress(KeyboardInterrupt):
        print(f"http://127.0.0.1:{server.server_address[1]}{path}   (Ctrl-C ends it)", flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:])
