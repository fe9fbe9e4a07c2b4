"""The search index: other spellings are found too, and it loads when a reader first types.

The search plugin writes the settings. It is asked to leave every page out, because it would parse
each of them slowly; the worker in theme/assets/javascripts/search reads what is written here.
"""

import json
from collections.abc import Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from imagenet_wiki.looks.search_index import IndexedSection, page_entries, with_spellings


def take_entries(pages: Iterable[Page]) -> list[IndexedSection]:
    """The entries of all pages that are not left out, each of which is left out from now on."""
    entries: list[IndexedSection] = []
    for page in pages:
        search = page.meta.get("search") or {}
        if not search.get("exclude"):
            title = str(page.meta.get("title", page.title))
            entries += page_entries(page.content or "", page.url, title)
            page.meta["search"] = {**search, "exclude": True}
    return entries


def write_index(config: MkDocsConfig, entries: list[IndexedSection]) -> None:
    """Leave the settings at the address that the theme asks for; put the entries beside it."""
    folder = Path(config.site_dir, "search")
    settings = json.loads((folder / "search_index.json").read_bytes())
    for name, docs in (("documents.json", with_spellings(entries)), ("search_index.json", [])):
        text = json.dumps(settings | {"docs": docs}, ensure_ascii=False, separators=(",", ":"))
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
