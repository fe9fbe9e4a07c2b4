"""Makes the search index find other spellings, and load when a reader first types.

The search plugin is left with the settings; it does not see the pages, which are read here in
`on_page_context`. `on_post_build` runs after it has written its index and before hooks/gate.py
moves the site to its place. The worker in theme/assets/javascripts/search reads what is written.
"""

import json
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from imagenet_wiki.looks.elements import with_lines_between_blocks
from imagenet_wiki.looks.search_index import Entry, page_entries, with_spellings


class Gathered:
    """The entries of one build, in the order of its pages."""

    docs: list[Entry]


gathered = Gathered()


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Take the pages over from the plugin, which would parse each and then search all of it."""
    gathered.docs = []
    reads = config.plugins["material/search"].on_page_context
    handlers = config.plugins.events["page_context"]
    config.plugins.events["page_context"] = [each for each in handlers if each != reads]
    return config


@event_priority(-110)  # after hooks/gate.py has compared the page
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Keep the words of neighboring cells apart."""
    return with_lines_between_blocks(html)


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Take in a page, unless it is left out of the search."""
    if not (page.meta.get("search") or {}).get("exclude"):
        title = str(page.meta.get("title", page.title))
        gathered.docs += page_entries(page.content or "", page.url, title)
    return context


@event_priority(-50)
def on_post_build(config: MkDocsConfig) -> None:
    """Leave the settings at the address that the theme asks for; put the entries beside it."""
    folder = Path(config.site_dir, "search")
    settings = json.loads((folder / "search_index.json").read_bytes())
    for name, docs in (
        ("documents.json", with_spellings(gathered.docs)),
        ("search_index.json", []),
    ):
        text = json.dumps(settings | {"docs": docs}, ensure_ascii=False, separators=(",", ":"))
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
