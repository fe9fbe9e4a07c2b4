"""What readers, reference managers and evidence cards need beside a page's text.

The data are the gate's, because they rest on what was checked; how they look is the theme's. A
template finds them by the names that `page_context` gives them; a theme that shows none of them
loses nothing. Another plugin may replace the work in `config.extra.works` before all pages are
read, where a page is cited as part of something else.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from source_discipline.mkdocs.build import Build
from source_discipline.mkdocs.head import page_head
from source_discipline.publishing.citing.claims import templates_json
from source_discipline.publishing.citing.formats import formats
from source_discipline.publishing.citing.head import citation_tags, open_graph
from source_discipline.publishing.citing.linked_data import embedded, linked_data
from source_discipline.publishing.html.shown_values import Shown
from source_discipline.publishing.pages.catalog import generated_pages
from source_discipline.publishing.related import Relations, cited
from source_discipline.rules.result import Result


def read_heads(files: Files, config: MkDocsConfig, build: Build) -> None:
    """Read what every page says of itself and rests on."""
    pages = [file.page for file in files if file.page]
    build.heads = {page.file.src_uri: page_head(page, config, build.edition) for page in pages}
    build.works = {path: head.work for path, head in build.heads.items()}
    config.extra["works"] = build.works
    build.files = files
    build.relations = Relations(_sources(build.result))


def _sources(result: Result) -> dict[str, frozenset[str]]:
    """The sources of all pages; those made from data are judged only where they cite in prose."""
    made = generated_pages(result).items()
    return {f"docs/{path}": page.sources for path, page in made} | {
        page.document.path: cited(page) for page in result.pages
    }


def page_context(page: Page, config: MkDocsConfig, build: Build) -> Mapping[str, Any]:
    """A page's citations, its metadata, what is marked on it, and its neighbors, for templates."""
    head, work = build.heads[page.file.src_uri], build.works[page.file.src_uri]
    shown = build.shown.get(page.file.src_uri, Shown())
    told = build.formats[page.file.src_uri] = formats(work)
    return {
        "work": work,
        "formats": told,
        "claim_templates": embedded(templates_json(work)),
        "citation_tags": citation_tags(work),
        "open_graph": open_graph(work, page.is_homepage),
        "linked_data": linked_data(work, head.kind, head.reviewed, config.site_url or ""),
        "marks": shown.marks,
        "claims_shown": shown.claims,
        "values_shown": shown.values,
        "figures_shown": shown.figures,
        "related": list(related_pages(page, build)),
    }


def related_pages(page: Page, build: Build) -> Iterator[tuple[Page, int]]:
    """The pages that rest on the same sources, each with how many."""
    for item in build.relations.of(f"docs/{page.file.src_uri}"):
        file = build.files.get_file_from_path(item.path.removeprefix("docs/"))
        if file and file.page:
            yield file.page, item.shared


def write_citations(page: Page, config: MkDocsConfig, build: Build) -> None:
    """Write the files for reference managers beside the page."""
    folder = Path(config.site_dir, page.file.dest_uri).parent
    folder.mkdir(parents=True, exist_ok=True)
    for each in build.formats[page.file.src_uri]:
        if each.file:
            (folder / each.file).write_text(each.text, encoding="utf-8", newline="\n")
