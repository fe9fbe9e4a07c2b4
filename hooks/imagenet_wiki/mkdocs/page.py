"""A page of this wiki: its terms, its repairs, how it is cited."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache, reduce

from mkdocs.structure.pages import Page

from imagenet_wiki.checklists.citing import cited_work
from imagenet_wiki.looks.elements import (
    with_lines_between_blocks,
    without_checkbox_autocomplete,
    without_indentation,
    without_void_slashes,
)
from imagenet_wiki.looks.labels import with_heading_names
from imagenet_wiki.looks.policy import active_tags, styled_tags, with_policy
from imagenet_wiki.looks.reading_time import minutes
from imagenet_wiki.looks.references import with_references
from imagenet_wiki.looks.register_filters import with_register_filters
from imagenet_wiki.looks.tables import with_alignment_classes, with_scroll_frames
from imagenet_wiki.looks.theme_scripts import ThemeScripts
from imagenet_wiki.pages.glossary import abbreviations
from imagenet_wiki.pages.term_links import with_term_links
from imagenet_wiki.wiki import wiki_of
from source_discipline.publishing.citing.entries import entry_html
from source_discipline.publishing.citing.work import Work
from source_discipline.rules.result import Result
from source_discipline.text.citekeys import label

PROSE = ("Wiki · Concept", "Wiki · Guidance", "Wiki · Guide")
LICENSE = "https://creativecommons.org/licenses/by/4.0/"
REPAIRS = (
    without_void_slashes,
    without_checkbox_autocomplete,
    with_alignment_classes,
    with_scroll_frames,
    with_register_filters,
    with_heading_names,
)


def with_abbreviations(markdown: str, page: Page, result: Result | None) -> str:
    """A page that was judged, with the definitions of the abbreviations below it."""
    if result is None or not _is_judged(page, result):
        return markdown
    return f"{markdown}\n{abbreviations(result)}"


def finished_content(page: Page, result: Result | None) -> str:
    """A page's content as readers and the search get it."""
    html = page.content or ""
    if result and _is_judged(page, result):
        html = with_references(html, _entries(result).get)
        html = with_term_links(html, result, "../" * page.url.count("/"))
    return with_lines_between_blocks(html)


def time_to_read(page: Page) -> int:
    """Minutes for a page of prose, or 0 for one of items or registers."""
    return minutes(page.content or "") if page.meta.get("kind") in PROSE else 0


@lru_cache(1)
def _entries(result: Result) -> Mapping[str, str]:
    """The entry of each source in a list of references, by the name of its footnote."""
    sources = result.project.bibliography
    return {f"ref-{label(source.citekey)}": entry_html(source) for source in sources}


def _is_judged(page: Page, result: Result) -> bool:
    return result.page(f"docs/{page.file.src_uri}") is not None


def content_faults(page: Page) -> Iterator[str]:
    """Scripts, style sheets and styles in a page's content: only the theme may bring them."""
    html = page.content or ""
    for tag in active_tags(html):
        yield f"docs/{page.file.src_uri}: `{tag}` would run in the page; remove it"
    for tag in styled_tags(html):
        yield (
            f"docs/{page.file.src_uri}: the style of `{tag}` is blocked in every browser;"
            " give it a class instead"
        )


def wiki_work(work: Work, page: Page, result: Result | None) -> Work:
    """A page as it is cited: under this wiki's license, or as a part of the checklists."""
    work = replace(work, license=LICENSE)
    checklists = wiki_of(result.project).checklists if result else None
    return cited_work(work, checklists, page.file.src_uri) if checklists else work


def foreign_scripts(html: str, path: str, theme: ThemeScripts) -> Iterator[str]:
    """Scripts and style sheets that neither the theme nor this wiki has put into a whole page."""
    for tag in theme.foreign_tags(html):
        yield f"{path}: `{tag}` is not of the theme; another program has put it into the page"


def finished_page(html: str, theme: ThemeScripts, serving: bool) -> str:
    """A whole page, with a policy that contains the hashes of the theme's scripts in it.

    While serving there is none: MkDocs adds its reload script to the page after the build.
    """
    repaired = reduce(lambda text, repair: repair(text), REPAIRS, html)
    return repaired if serving else with_policy(without_indentation(repaired), theme)
