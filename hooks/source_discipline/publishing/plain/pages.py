"""Each page as plain Markdown, and `llms.txt`, which lists them for programs that read the site.

A page is given as its author wrote it, with the live figures inserted and its references written
out; the HTML of a page made from data is turned into Markdown. Its address ends
in `.md` instead of a slash, so that links between pages work.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from source_discipline.prose.front_matter import front_matter, metadata, page_title
from source_discipline.publishing.html.annotate import with_figures
from source_discipline.publishing.pages.catalog import generated_pages
from source_discipline.publishing.pages.claim_register import PATH, claim_list
from source_discipline.publishing.plain.html_markdown import markdown
from source_discipline.records.bibliography.apa import reference_text
from source_discipline.rules.result import Result
from source_discipline.verdicts.judged_page import JudgedPage

_SECTION = re.compile(r"^<(?:div|section) data-record>[^\n]*$", re.MULTILINE)
_INLINE = re.compile(r"</?(?:data|time|span)\b[^<>]*>")
_LINK = re.compile(r'<a\b[^<>]*?\bhref="(?P<address>[^"]*)"[^<>]*>(?P<text>[^<]*)</a>')
_AROUND = re.compile(r"^</?(?:div|article|section)\b[^<>]*>\n?", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?-->\n?", re.DOTALL)
_ATTRIBUTES = re.compile(r"(?<=\S) \{#[^{}\n]*\}$", re.MULTILINE)
_CODE = re.compile(r"(^```.*?^```[^\n]*$|`[^`\n]+`)", re.DOTALL | re.MULTILINE)

_WRITTEN: Mapping[str, Callable[[Result], str]] = {PATH: claim_list}
"""The section of a long page as Markdown, by the page: made without a way through HTML."""


@lru_cache(1)
def page_texts(result: Result) -> Mapping[str, str]:
    """The Markdown of all pages, authored and generated, by path below `docs/`."""
    authored = {
        page.document.path.removeprefix("docs/"): with_figures(page.document.text, result)
        for page in result.pages
    }
    return {**authored, **generated_pages(result)}


def plain_pages(result: Result) -> dict[str, str]:
    """Plain Markdown by path below the site's root."""
    texts = page_texts(result).items()
    return {path: _page(path, text, result.page(f"docs/{path}"), result) for path, text in texts}


def _page(path: str, text: str, judged: JudgedPage | None, result: Result) -> str:
    body = text[front_matter(text).end :].strip()
    written = _WRITTEN.get(path)
    told = _SECTION.sub(
        lambda found: _from_page(written(result) if written else markdown(found.group()), path),
        body,
    )
    pieces = (_readable(piece, path) for piece in _CODE.split(told))
    return "".join(pieces).strip() + "\n" + (_references(judged, result) if judged else "")


def _readable(piece: str, path: str) -> str:
    if piece.startswith("`"):
        return piece
    if "<" in piece:
        piece = _LINK.sub(
            lambda link: _from_page(f"[{link['text']}]({link['address']})", path), piece
        )
        piece = _COMMENT.sub("", _INLINE.sub("", _AROUND.sub("", piece)))
    return _ATTRIBUTES.sub("", piece) if "{#" in piece else piece


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
        source.citekey: f"- [@{source.citekey}]: {reference_text(source)}\n"
        for source in result.project.bibliography
    }


def llms_txt(result: Result, name: str, described: str) -> str:
    """The site in the form of the llms.txt convention: a title, a summary, links with notes."""
    texts = page_texts(result)
    main = [path for path in texts if "/" not in path or path.endswith("/index.md")]
    return (
        f"# {name}\n\n> {described}\n\n{_GUIDE}\n## Pages\n\n{_links(main, texts)}\n"
        f"## Data\n\n{_DATA}\n## Optional\n\n{_links(texts.keys() - set(main), texts)}"
    )


_GUIDE = """\
Every number on these pages is followed by the key of the source that states it. The data files
list all of them with source, place and how it was read. For a figure cite its source; for a
wording cite the page.
"""
_DATA = """\
- [Claims](data/claims.json): every number with its source, place, artifact and verdict
- [Sources](data/sources.json): every source with the facts recorded from it
- [Artifacts](data/artifacts.json): the datasets that share the name, with their counts
- [Misquotes](data/misquotes.json): wrong forms that circulate, and the facts that refute them
"""


def _links(paths: Iterable[str], texts: Mapping[str, str]) -> str:
    return "".join(
        f"- [{page_title(texts[path])}]({path}): {_described(texts[path])}\n"
        for path in sorted(paths)
    )


def _described(text: str) -> str:
    return " ".join(metadata(text).shown.get("description", "").split())
