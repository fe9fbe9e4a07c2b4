"""A page's way from the file as written to the HTML that is compared with what was checked."""

from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from source_discipline.mkdocs.build import Build
from source_discipline.mkdocs.finished import content_look
from source_discipline.publishing.html.annotate import box, page_html, with_figures
from source_discipline.publishing.html.marks import body, marked, plain, whole
from source_discipline.publishing.html.shields import shielded, without_macros
from source_discipline.publishing.html.shown_values import shown
from source_discipline.publishing.html.stash import Stash
from source_discipline.rules.catalog import html_diagnostics
from source_discipline.verdicts.judged_page import JudgedPage


def marked_markdown(markdown: str, page: Page, build: Build) -> str:
    """The page's Markdown with the checked numbers marked by their positions in the file."""
    judged, made = build.judged(page.file), build.generated(page.file)
    stash = build.stashes[page.file.src_uri] = Stash()
    if judged is None:
        return without_macros(shielded(stash.body(made) if made else markdown))
    if markdown.strip() not in (body(judged).strip(), _unread(judged)):
        path = judged.document.path
        raise PluginError(f"{path}:1:1: this page was rewritten before it was checked")
    text = marked(judged, build.findings(judged), stash.edits(made) if made else ())
    return without_macros(with_figures(text, build.result, stash.figure, stash.hold))


def _unread(judged: JudgedPage) -> str:
    """What a page is read as where its head cannot be: the generator takes that for its text."""
    return "" if judged.metadata.readable else whole(judged).strip()


def annotated_html(html: str, page: Page, build: Build) -> str:
    """The page's HTML with elements for marks; what differs from the check is kept for later."""
    written = _annotated(html, page, build)
    build.looked_at[page.file.src_uri] = content_look(written)
    return written


def _annotated(html: str, page: Page, build: Build) -> str:
    judged, stash = build.judged(page.file), build.stashes[page.file.src_uri]
    if judged is None:
        build.shown[page.file.src_uri] = shown(build.result.project, stash.blocks)
        return stash.restored(plain(html))
    findings = build.findings(judged)
    written, claims = page_html(html, judged, findings, _root(page))
    build.claims[page.file.src_uri] = claims
    late = [*html_diagnostics(written, judged, " ".join(stash.inline))]
    build.late += late
    if late:
        build.known.warned.add(page.file.src_uri)
    values = shown(build.result.project, stash.blocks, claims, stash.figures)
    build.shown[page.file.src_uri] = values
    _unmark(page.toc.items)
    if page.title and not page.title.isascii():  # it may be that of a heading
        page.title = plain(page.title)
    return stash.restored(box(findings, [*late, *build.elsewhere]) + written)


def _root(page: Page) -> str:
    return "../" * page.url.count("/")


def _unmark(anchors: list[AnchorLink]) -> None:
    for anchor in anchors:
        anchor.title = plain(anchor.title)
        _unmark(anchor.children)
