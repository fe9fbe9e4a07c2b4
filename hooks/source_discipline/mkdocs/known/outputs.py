"""A finished page, as the template has made it and as it still is in the last site.

What is kept is the fingerprint of the page and of the files beside it; they themselves are taken
from the last site, and only if they are what they were.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, ChoiceLoader, DictLoader, Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime

from source_discipline.mkdocs.build import Build
from source_discipline.mkdocs.citing import related_pages
from source_discipline.store.fingerprint import combined
from source_discipline.text.document import digest

_TEMPLATE = "source-discipline/finished.html"
_TIME = b"build_date_utc"
_AS_WRITTEN = "xmlcharrefreplace"
"""How the generator writes what UTF-8 cannot."""


def find_finished(
    env: Environment, config: MkDocsConfig, files: Files, nav: Navigation, build: Build
) -> None:
    """Find the pages that need no template, and give them one that prints them as they are."""
    if not build.known.site:
        return
    every = _every_page(config, files, nav)
    for page in (file.page for file in files.documentation_pages() if file.page):
        path = page.file.src_uri
        key = build.known.key(["page", every, *_parts(page, build)])
        found = build.known.get(key)
        html = _unchanged(page, found, build) if found else None
        if html is None:
            build.output_keys[path] = key
        else:
            build.known.finished[path] = html
            build.beside[path] = [name for name in found if name != Path(page.file.dest_uri).name]
            page.meta["template"] = _TEMPLATE
    own = DictLoader({_TEMPLATE: "{{ finished }}"})
    env.loader = ChoiceLoader([own, env.loader]) if isinstance(env.loader, BaseLoader) else own


def _every_page(config: MkDocsConfig, files: Files, nav: Navigation) -> str:
    """What is the same on all pages: the navigation, the titles of all, and the time of day."""
    pages = (file.page for file in files.documentation_pages() if file.page)
    titles = (repr((page.url, page.title, page.edit_url)) for page in pages)
    tells = any(_tells_the_time(Path(folder)) for folder in config.theme.dirs)
    return combined([*_entries(nav.items), *titles, str(get_build_datetime()) if tells else ""])


def _entries(items: list[Any]) -> Iterator[str]:
    for item in items:
        yield repr((type(item).__name__, item.title, getattr(item, "url", None)))
        yield from _entries(item.children or [])
        yield "end"


def _tells_the_time(folder: Path) -> bool:
    return any(_TIME in file.read_bytes() for file in folder.rglob("*.html"))


def _parts(page: Page, build: Build) -> Iterator[str]:
    path = page.file.src_uri
    head = build.heads[path]
    yield digest((page.content or "").encode())
    yield repr((path, page.url, page.title, page.meta, page.update_date, page.canonical_url))
    yield repr([(each.title, each.url, each.level) for each in _anchors(page.toc.items)])
    yield repr((head.kind, head.reviewed, build.works[path], build.shown.get(path)))
    yield from (repr((each.url, each.title, shared)) for each, shared in related_pages(page, build))
    yield from build.known.parts[path]


def _anchors(items: list[Any]) -> Iterator[Any]:
    for item in items:
        yield item
        yield from _anchors(item.children)


def _unchanged(page: Page, found: dict[str, str], build: Build) -> str | None:
    """The page in the last site, if it and the files beside it are as they were made."""
    last = build.last / page.file.dest_uri
    for name, imprint in found.items():
        file = last.with_name(name)
        if not file.is_file() or digest(_made(file, build).encode()) != imprint:
            return None
    return _made(last, build)


def _made(file: Path, build: Build) -> str:
    return build.known.as_made(file.read_bytes().decode())


def keep_output(html: str, page: Page, build: Build) -> None:
    """Keep the fingerprints of a finished page and of the files beside it."""
    formats = build.formats.pop(page.file.src_uri, ())
    texts = {each.file: each.text for each in formats if each.file}
    texts[Path(page.file.dest_uri).name] = html
    imprints = {name: digest(text.encode(errors=_AS_WRITTEN)) for name, text in texts.items()}
    build.known.keep(page.file.src_uri, imprints)


def copy_beside(page: Page, site: Path, build: Build) -> None:
    """Take the files beside a finished page from the last site."""
    last, written = build.last / page.file.dest_uri, site / page.file.dest_uri
    written.parent.mkdir(parents=True, exist_ok=True)
    for name in build.beside[page.file.src_uri]:
        shutil.copyfile(last.with_name(name), written.with_name(name))
