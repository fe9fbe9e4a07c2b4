"""The content of a page, as it was rendered and compared with what was checked."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc

from source_discipline.mkdocs.build import Build
from source_discipline.publishing.html.shown_values import shown
from source_discipline.text.document import digest
from source_discipline.verdicts.judged_page import JudgedPage

_CITED = re.compile(r"@([\w-]+)")
"""What the citation plugin takes for a key."""


def without_known(markdown: str, page: Page, build: Build) -> str:
    """The marked Markdown for other plugins and the renderer; none where all is known of it."""
    known, path = build.known, page.file.src_uri
    if build.elsewhere or any(each.path == f"docs/{path}" for each in build.errors):
        return markdown
    key = known.key(["content", *_parts(markdown, page, build)])
    found = known.get(key)
    if found is None:
        known.begin(path, key)
        return markdown
    known.contents[path] = found
    return ""


def _parts(markdown: str, page: Page, build: Build) -> Iterator[str]:
    stash, judged = build.stashes[page.file.src_uri], build.judged(page.file)
    yield repr(page.file.src_uri)
    yield digest(markdown.encode())
    listed = build.entries if build.lists_all in markdown else _CITED.findall(markdown)
    yield from (repr(build.entries.get(key)) for key in listed)
    yield repr(page.meta.get("title"))
    yield from (digest(block.written.encode()) for block in stash.blocks)
    yield from map(repr, stash.inline)
    if judged:
        yield from _judged(judged)


def _judged(page: JudgedPage) -> Iterator[str]:
    """What a page was judged by, as far as its elements show it or the look at them asks for it."""
    yield digest(page.document.text.encode())
    yield from map(repr, page.record.names.meanings.items())
    for verdict in page.verdicts:
        source = verdict.source and (verdict.source.citekey, verdict.source.kind)
        yield repr((str(verdict.status), verdict.reason, verdict.fact, source))


def restored(page: Page, files: Files, build: Build) -> str:
    """The known content of a page, and all that its rendering would have left."""
    found = build.known.contents[page.file.src_uri]
    judged, stash = build.judged(page.file), build.stashes[page.file.src_uri]
    page.title, page.toc = found["title"], get_toc(found["toc"])
    page.present_anchor_ids = set(found["anchors"])
    page.links_to_anchors = {
        file: links
        for path, links in found["links"].items()
        if (file := files.get_file_from_path(path))
    }
    claims = [judged.verdicts[index] for index in found["claims"]] if judged else ()
    record = build.result.project
    build.shown[page.file.src_uri] = shown(record, stash.blocks, claims, stash.figures)
    return str(found["html"])


def keep_content(html: str, page: Page, build: Build) -> None:
    """Keep what a page has come to."""
    path, judged = page.file.src_uri, build.judged(page.file)
    claims = build.claims.pop(path, ())
    verdicts = judged.verdicts if judged else ()
    places = {id(verdict): index for index, verdict in enumerate(verdicts)}
    links = page.links_to_anchors or {}
    build.known.keep(
        path,
        {
            "html": html,
            "title": page.title,
            "toc": [*_tokens(page.toc.items)],
            "anchors": sorted(page.present_anchor_ids or ()),
            "links": {file.src_uri: dict(each) for file, each in links.items()},
            "claims": [places[id(claim)] for claim in claims],
        },
    )


def _tokens(anchors: Iterable[AnchorLink]) -> Iterator[dict[str, Any]]:
    for anchor in anchors:
        below = [*_tokens(anchor.children)]
        yield {"name": anchor.title, "id": anchor.id, "level": anchor.level, "children": below}
