"""Each page as plain Markdown, and `llms.txt`, which lists them for programs that read the site.

A page is given as its author wrote it, with the live figures inserted and its references written
out; the HTML of a page made from data is turned into Markdown. Its address ends
in `.md` instead of a slash, so that links between pages work.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache, partial
from typing import Protocol
from urllib.parse import quote

from source_discipline.prose.front_matter import Metadata
from source_discipline.prose.generated_page import Block, GeneratedPage, Inline, Markup, Part
from source_discipline.publishing.html.annotate import with_figures
from source_discipline.publishing.pages.catalog import generated_pages
from source_discipline.publishing.plain.html_markdown import markdown
from source_discipline.records.bibliography.apa import reference_text
from source_discipline.rules.project import Project
from source_discipline.rules.result import Result
from source_discipline.text.citekeys import named
from source_discipline.text.closed import ClosedStretches
from source_discipline.text.document import digest
from source_discipline.text.page_files import DOCS
from source_discipline.verdicts.judged_page import JudgedPage

_COMMENT = ClosedStretches({r"-->\n?": "<!--"}, "(?!)")
_ATTRIBUTES = re.compile(r"(?<=\S) \{#[^{}\n]*\}$", re.MULTILINE)
_CODE = re.compile(r"(^```.*?^```[^\n]*$|`[^`\n]+`)", re.DOTALL | re.MULTILINE)


class Once(Protocol):
    """Makes a text, unless it is known what is made of these parts."""

    def __call__(self, parts: list[str], make: Callable[[], str], /) -> str: ...


def always(parts: list[str], make: Callable[[], str]) -> str:
    """Make it."""
    return make()


def plain_pages(result: Result, once: Once = always) -> dict[str, str]:
    """Plain Markdown by path below the site's root; `once` may know what a page comes to."""
    made = generated_pages(result)
    texts = {path: once(_told(page), partial(_generated, page)) for path, page in made.items()}
    for page in result.pages:
        path = _path(page)
        body = texts[path] if path in made else _authored(page, path, result)
        texts[path] = body + _references(page, result)
    return texts


def _told(page: GeneratedPage) -> list[str]:
    """All that the text of a page made from data rests on."""
    parts = [(type(p).__name__, getattr(p, "plain", ""), getattr(p, "html", p)) for p in page.parts]
    return ["plain", repr(page.path), digest(repr(parts).encode())]


def _path(page: JudgedPage) -> str:
    return page.document.path.removeprefix(f"{DOCS}/")


def _authored(page: JudgedPage, path: str, result: Result) -> str:
    body = page.document.text[page.metadata.span.end :].strip().replace("\r\n", "\n")
    told = with_figures(body, result, "{:,}".format, lambda block: plain_part(block, path))
    return "".join(map(_readable, _CODE.split(told))).strip() + "\n"


def _readable(piece: str) -> str:
    """A piece of a page without what only a renderer needs; code is left as it is."""
    return piece if piece.startswith("`") else _ATTRIBUTES.sub("", "".join(_COMMENT.between(piece)))


def _generated(page: GeneratedPage) -> str:
    return "".join(plain_part(part, page.path) for part in page.parts).strip() + "\n"


def plain_part(part: Part, path: str) -> str:
    """A part of a page as plain Markdown."""
    match part:
        case Block():
            return _from_page(part.plain or markdown(part.html), path) + "\n"
        case Inline():
            return _from_page(markdown(part.html), path)
        case Markup():
            return ""
    return part


def _from_page(told: str, path: str) -> str:
    """Text with links in HTML, which start one folder deeper than the plain page."""
    is_index = path == "index.md" or path.endswith("/index.md")
    return told if is_index else told.replace("](../", "](")


def _references(judged: JudgedPage, result: Result) -> str:
    lines = _reference_lines(result)
    keys = dict.fromkeys(citation.citekey for citation in judged.page.citations)
    items = "".join(lines.get(key, "") for key in keys)
    return f"\n## References\n\n{items}" if items else ""


@lru_cache(1)
def _reference_lines(result: Result) -> Mapping[str, str]:
    return {
        source.citekey: f"- [{named(source.citekey)}]: {reference_text(source)}\n"
        for source in result.project.bibliography
    }


def llms_txt(result: Result, name: str, described: str) -> str:
    """The site in the form of the llms.txt convention: a title, a summary, links with notes."""
    heads = {_path(page): page.metadata for page in result.pages}
    heads |= {path: page.head.metadata for path, page in generated_pages(result).items()}
    main = [path for path in heads if "/" not in path or path.endswith("/index.md")]
    return (
        f"# {name}\n\n> {described}\n\n{_GUIDE}\n## Pages\n\n{_links(main, heads)}\n"
        f"## Data\n\n{data_files(result.project)}\n"
        f"## Optional\n\n{_links(heads.keys() - set(main), heads)}"
    )


_GUIDE = """\
Every number on these pages is followed by the key of the source that states it. The data files
list all of them with source, place and how it was read. For a figure cite its source; for a
wording cite the page.
"""
_DATA = """\
- [Claims](data/claims.json): every number with its source, place, artifact and verdict
- [Sources](data/sources.json): every source with the facts recorded from it
- [Bibliography](data/sources.bib): every source as a BibTeX entry
"""


def data_files(project: Project) -> str:
    """The list of the data files, those of the extensions last."""
    added = (line for each in project.extensions for line in each.data_files)
    return _DATA + "".join(f"{line}\n" for line in added)


def _links(paths: Iterable[str], heads: Mapping[str, Metadata]) -> str:
    return "".join(
        f"- [{heads[path].title}]({quote(path)}): {heads[path].description}\n"
        for path in sorted(paths)
    )
