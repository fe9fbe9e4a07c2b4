"""Where the links of a built site lead, and which of them lead nowhere."""

import os
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

_FETCHED = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "manifest"}
"""What a browser asks for by itself; other relations only name an address."""


def asset(site: Path, path: str) -> str:
    """The path under which a style, a script or data stands in a built site: named by content."""
    stem, _, ending = path.rpartition(".")
    (found,) = site.glob(f"{stem}.??????????.{ending}")
    return found.relative_to(site).as_posix()


class Links(HTMLParser):
    """Gathers the ids of a page, what it links to, and what it loads."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: set[str] = set()
        self.loaded: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.ids |= {values["id"]} if "id" in values else set()
        if tag == "a" and "href" in values:
            self.links.add(values["href"])
        if tag == "link" and values.get("rel") in _FETCHED:
            self.loaded.add(values["href"])
        if tag in {"script", "img", "iframe", "source", "video"} and "src" in values:
            self.loaded.add(values["src"])


def _target(page: str, url: str) -> tuple[str, str]:
    """The file and the fragment that a relative link from a page leads to."""
    parts = urlsplit(url)
    path = os.path.normpath(Path(page).parent / unquote(parts.path)) if parts.path else page
    is_folder = parts.path.endswith(("/", ".")) or parts.path.endswith("..")
    return (Path(path, "index.html").as_posix() if is_folder else path), unquote(parts.fragment)


def broken(site: Path, read: dict[str, Links]) -> Iterator[str]:
    for name, page in read.items():
        for url in page.links | page.loaded:
            parts = urlsplit(url)
            if parts.scheme or parts.netloc:
                continue
            if parts.path.startswith("/"):
                yield f"{name}: {url} is tied to one path"
                continue
            path, fragment = _target(name, url)
            if not (site / path).is_file():
                yield f"{name}: {url} leads nowhere"
            elif fragment and path in read and fragment not in read[path].ids:
                yield f"{name}: {url} has no such place"
