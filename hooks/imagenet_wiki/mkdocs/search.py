"""Where the search index comes from and goes to; a browser loads it when the search is opened."""

from collections.abc import Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from imagenet_wiki.looks.search_entries import entries, facts
from imagenet_wiki.looks.search_index import (
    IndexedPage,
    indexed_head,
    indexed_page,
    places_script,
    texts_script,
    unpacked_page,
)
from source_discipline.mkdocs.known.pages import KnownPages
from source_discipline.rules.result import Result
from source_discipline.text.document import digest
from source_discipline.vocabulary import stripped

SYNONYMS = Path(__file__).parents[1] / "looks/synonyms.txt"


def take_pages(pages: Iterable[Page], known: KnownPages) -> list[IndexedPage]:
    """All pages but those of published editions, which have no place in the navigation.

    One that asks to be left out has only its title and its description.
    """
    current = (page for page in pages if not page.file.inclusion.is_not_in_nav())
    return [_taken(page, str(page.meta.get("title", page.title)), known) for page in current]


def _taken(page: Page, title: str, known: KnownPages) -> IndexedPage:
    if (page.meta.get("search") or {}).get("exclude"):
        return indexed_head(page.url, title, str(page.meta.get("description", "")))
    content = page.content or ""
    parts = ["search", digest(content.encode()), repr((page.url, title))]
    return unpacked_page(known.once(parts, lambda: indexed_page(content, page.url, title)))


def write_index(config: MkDocsConfig, pages: list[IndexedPage], result: Result | None) -> None:
    """Write the index of these pages, with what was recorded, where it was checked."""
    told = entries(result) if result else {}
    whole = [
        page._replace(sections=(*page.sections, *told.get(page.address, ()))) for page in pages
    ]
    lines = stripped(SYNONYMS.read_text(encoding="utf-8"))
    synonyms = [[phrase.strip() for phrase in line.split(",")] for line in lines]
    known = list(facts(result)) if result else []
    folder = Path(config.site_dir, "search")
    folder.mkdir(exist_ok=True)
    parts = {
        "places.js": places_script(whole, known, synonyms),
        "texts.js": texts_script(whole, known),
    }
    for name, script in parts.items():
        Path(folder, name).write_text(script, encoding="utf-8", newline="\n")
