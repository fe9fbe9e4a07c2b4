"""Gives every page what readers, reference managers and evidence cards need beside its text.

Runs in `on_files` (the data of the cards, one file per source), in `on_page_context` (what the
templates show) and in `on_post_page` (citation files, beside the page). All texts are made by
`source_discipline.citing` and `source_discipline.cards`; hooks/gate.py has left the checked
project in `config.extra.checked`.
"""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from imagenet_wiki.change_log import Change, change_log, concerning, content_changes
from imagenet_wiki.checklists.citing import item_work
from imagenet_wiki.looks.titles import as_text
from imagenet_wiki.wiki import wiki_of
from source_discipline.publishing.cards import source_cards
from source_discipline.publishing.citing.claims import templates_json
from source_discipline.publishing.citing.formats import Format, formats
from source_discipline.publishing.citing.head import citation_tags, open_graph
from source_discipline.publishing.citing.linked_data import embedded, linked_data
from source_discipline.publishing.citing.work import Work
from source_discipline.publishing.html.shown_values import Shown
from source_discipline.publishing.pages.catalog import generated_pages
from source_discipline.publishing.related import Relations, cited
from source_discipline.rules.result import Result


class Neighbors:
    """What a build needs to lead from one page to others: made in `on_files`, for all pages."""

    relations = Relations({})
    files = Files([])
    changes: tuple[Change, ...] = ()


neighbors = Neighbors()
taken_away: dict[str, tuple[Format, ...]] = {}
"""What a page can be taken away as, by the page's source; until it has been written."""
LICENSE = "https://creativecommons.org/licenses/by/4.0/"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the data behind the evidence cards."""
    result = _checked(config)
    neighbors.files, neighbors.relations = files, Relations(_sources(result) if result else {})
    neighbors.changes = _changes(config)
    for source in result.project.bibliography if result else ():
        data = source_cards(source, result.project, _edition(config))
        content = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        files.append(File.generated(config, f"cards/{source.citekey}.json", content=content))
    return files


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Hand the templates a page's citations, its metadata, its marks and its neighbors."""
    work = _work(page, config)
    told = taken_away[page.file.src_uri] = formats(work)
    kind, reviewed = as_text(page.meta.get("kind", "")), page.meta.get("reviewed")
    shown: Shown = config.extra["shown"].get(page.file.src_uri, Shown())
    home = config.site_url or ""
    return context | {
        "work": work,
        "formats": told,
        "claim_templates": embedded(templates_json(work)),
        "citation_tags": citation_tags(work),
        "open_graph": open_graph(work, page.is_homepage),
        "linked_data": linked_data(work, kind, reviewed, home),
        "marks": shown.marks,
        "claims_shown": shown.claims,
        "values_shown": shown.values,
        "figures_shown": shown.figures,
        "history": _history(page),
        "related": list(_related(page)),
    }


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Write the files for reference managers beside the page."""
    folder = Path(config.site_dir, page.file.dest_uri).parent
    folder.mkdir(parents=True, exist_ok=True)
    for format in taken_away.pop(page.file.src_uri):
        if format.file:
            (folder / format.file).write_text(format.text, encoding="utf-8", newline="\n")
    return output


def _edition(config: MkDocsConfig) -> date:
    edition = config.extra.get("edition")
    if not isinstance(edition, date):
        raise PluginError("`extra.edition` in mkdocs.yml must be a date, such as 2026-11-25")
    return edition


def _work(page: Page, config: MkDocsConfig) -> Work:
    work = Work(
        title=_title(page),
        container=config.site_name,
        author=f"{config.site_name} contributors",
        edition=_edition(config),
        address=_address(page, config),
        abstract=as_text(page.meta.get("description", "")),
        license=LICENSE,
    )
    result = _checked(config)
    checklists = wiki_of(result.project).checklists if result else None
    item = checklists.get(Path(page.file.src_uri).stem) if checklists else None
    return item_work(work, checklists, item) if checklists and item else work


def _title(page: Page) -> str:
    """The title as text; hooks/page_titles.py has made HTML of it for the templates."""
    return as_text(page.meta.get("title") or page.title)


def _checked(config: MkDocsConfig) -> Result | None:
    return config.extra.get("checked")


def _address(page: Page, config: MkDocsConfig) -> str:
    """The address of this very version, where the host keeps several; else the canonical one."""
    root = (config.extra.get("versions") or {}).get("this")
    return f"{root}{page.url}" if root else page.canonical_url or ""


def _sources(result: Result) -> dict[str, frozenset[str]]:
    """The sources of all pages; those about checklists are made from data, but cite in prose."""
    made = generated_pages(result).items()
    return {f"docs/{path}": page.sources for path, page in made} | {
        page.document.path: cited(page) for page in result.pages
    }


def _related(page: Page) -> Iterator[tuple[Page, int]]:
    for item in neighbors.relations.of(f"docs/{page.file.src_uri}"):
        file = neighbors.files.get_file_from_path(item.path.removeprefix("docs/"))
        if file and file.page:
            yield file.page, item.shared


def _changes(config: MkDocsConfig) -> tuple[Change, ...]:
    root = Path(config.config_file_path).parent
    return content_changes(change_log(root).text) if _checked(config) else ()


def _history(page: Page) -> tuple[Change, ...]:
    return concerning(f"docs/{page.file.src_uri}", neighbors.changes)
