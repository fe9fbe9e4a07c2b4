"""Links of the finished pages that lead nowhere, whoever has written them.

MkDocs warns of links to files that do not exist. It says nothing in a warning about those to drafts
and to pages that are left out, nor about those that templates and other plugins write.
"""

import os
import posixpath
import re
from collections.abc import Container, Iterable, Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from mkdocs.config.defaults import MkDocsConfig

from source_discipline.mkdocs.build import Build, log

_LINK = re.compile(r"<[a-z][^<>]*?\s(?:href|src)=(?:\"([^\"#?]*)|'([^'#?]*))")
_MANY = 10
"""So many are told; more say nothing new."""


def tell_dead_links(config: MkDocsConfig, build: Build) -> None:
    """Warn of each, as far as the site wants to be warned of links that are not found."""
    files = frozenset(_files(Path(config.site_dir)))
    dead = [*_dead(Path(config.site_dir), build.rendered, files)]
    for page, link in dead[:_MANY]:
        log.log(config.validation.links.not_found, f"{page}: the link `{link}` leads nowhere")


def _files(site: Path) -> Iterator[str]:
    for folder, _, names in os.walk(site):
        place = Path(folder).relative_to(site)
        yield from ((place / name).as_posix() for name in names)


def _dead(site: Path, pages: Iterable[str], files: Container[str]) -> Iterator[tuple[str, str]]:
    for page in pages:
        if page in files:
            html = (site / page).read_text(encoding="utf-8", errors="replace")
            links = {double or single for double, single in _LINK.findall(html)}
            folder = posixpath.dirname(page)
            yield from ((page, link) for link in sorted(links) if _is_dead(link, folder, files))


def _is_dead(link: str, folder: str, files: Container[str]) -> bool:
    parts = urlsplit(unescape(link))
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return False
    path = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
    return path not in files and posixpath.normpath(f"{path}/index.html") not in files
