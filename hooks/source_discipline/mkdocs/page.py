"""A page's way from the file as written to the HTML that is compared with what was checked."""

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from source_discipline.mkdocs.build import Build
from source_discipline.publishing.html.annotate import broken_box, page_html, with_figures
from source_discipline.publishing.html.marks import body, marked, plain, shielded
from source_discipline.publishing.html.shown_values import with_permalinks
from source_discipline.publishing.html.stash import stashed
from source_discipline.rules.catalog import html_diagnostics


def marked_markdown(markdown: str, page: Page, build: Build) -> str:
    """The page's Markdown with the checked numbers marked by their positions in the file."""
    judged = build.judged(page.file)
    if judged is None or build.result is None:
        return _without_records(shielded(markdown), page, build)
    if body(judged.document.text).strip() != markdown.strip():
        build.fail(f"{judged.document.path}:1:1: this page was rewritten before it was checked")
        return _without_records(markdown, page, build)
    shown = with_figures(marked(judged, build.findings(judged)), build.result)
    return _without_records(shown, page, build)


def _without_records(markdown: str, page: Page, build: Build) -> str:
    held = build.stashes[page.file.src_uri] = stashed(markdown)
    return held.text


def annotated_html(html: str, page: Page, build: Build) -> str:
    """The page's HTML with elements for marks; what differs from the check is kept for later."""
    if build.broken:
        return broken_box(build.broken) + html
    judged, stash = build.judged(page.file), build.stashes[page.file.src_uri]
    if judged is None:
        return with_permalinks(plain(stash.restored(html)))
    shown = page_html(html, judged, build.findings(judged), "../" * page.url.count("/"))
    build.late += html_diagnostics(shown, judged)
    _unmark(page.toc.items)
    return with_permalinks(stash.restored(shown))


def _unmark(anchors: list[AnchorLink]) -> None:
    for anchor in anchors:
        anchor.title = plain(anchor.title)
        _unmark(anchor.children)
