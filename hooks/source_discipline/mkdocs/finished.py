"""Between a page's content, as it was looked at, and the file on disk no number may change.

Other programs may change the look of a page until it is written. What numbers it shows is compared
where the content goes into the template, and again where the file stands on disk.
"""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from source_discipline.mkdocs.build import Build
from source_discipline.prose.front_matter import NO_HEAD, is_for_machines
from source_discipline.publishing.html.look import Look, changes, look
from source_discipline.rules.html.numerals import numerals

_REFERENCES = re.compile(
    r'<sup id="fnref[^"]*"><a class="footnote-ref"[^<>]*>\[?\d+\]?</a></sup>'
    r'|<div class="footnote">.*?</ol>\s*</div>',
    re.DOTALL,
)
"""What numbers and lists the references, which a site may do in an order and style of its own."""


def content_look(html: str) -> Look:
    """What a page's content shows, but for its references."""
    return look(_REFERENCES.sub(" ", html))


def refuse_new_content(page: Page, build: Build) -> None:
    """Refuse content that shows other numbers than when it was looked at, and other metadata."""
    if page.file.src_uri in build.known.contents:
        return  # only programs have worked on it that make the same of the same
    path = f"docs/{page.file.src_uri}:1:1"
    looked_at = build.looked_at.pop(page.file.src_uri, Look())
    for change in changes(looked_at, content_look(page.content or "")):
        build.refuse(f"{path}: another program has {change} in the content of this page")
    for name, text in _new_metadata(page, build):
        build.refuse(f"{path}: another program has put `{text}` into the `{name}` of this page")


def remember(output: str, page: Page, build: Build) -> None:
    """Keep what the template has made of a page."""
    build.rendered[page.file.dest_uri] = look(output)


def refuse_other_files(config: MkDocsConfig, build: Build) -> None:
    """Refuse pages on disk that show other numbers than their templates have."""
    for path, rendered in build.rendered.items():
        file = Path(config.site_dir, path)
        html = file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
        for change in changes(rendered, look(html)):
            build.refuse(f"{path}: another program has {change} in the finished page")


def _new_metadata(page: Page, build: Build) -> Iterator[tuple[str, str]]:
    """The texts with numbers that no head of a page has, each with its name."""
    judged, made = build.judged(page.file), build.generated(page.file)
    head = judged.metadata if judged else made.head.metadata if made else NO_HEAD
    for name, value in page.meta.items():
        for text in () if is_for_machines(name) else _texts(value):
            if numerals(text) and " ".join(text.split()) not in head.texts:
                yield name, text


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from _texts(each)
    else:
        yield unescape(str(value))
