"""A checked page on its way to HTML: live figures in, marks out, elements and findings shown."""

import re
from collections.abc import Callable, Sequence
from html import escape
from typing import NamedTuple

from source_discipline.prose.generated_page import Block
from source_discipline.publishing.addresses import entry_address, fact_address
from source_discipline.publishing.html.elements import element
from source_discipline.publishing.html.unmarking import Elements, unmarked
from source_discipline.rules.result import Result
from source_discipline.text.diagnostic import Diagnostic, described
from source_discipline.verdicts.claim_ids import claim_ids
from source_discipline.verdicts.decide import Status, Verdict
from source_discipline.verdicts.judged_page import JudgedPage
from source_discipline.vocabulary.in_force import in_force

_FIGURE = re.compile(r"\{\{\s*([a-z][a-z-]*)\s*\}\}")


class PageHtml(NamedTuple):
    """The HTML of a checked page, and the claims that it shows, as often as it shows them."""

    html: str
    claims: tuple[Verdict, ...]


def with_figures(
    markdown: str, result: Result, figure: Callable[[int], str], held: Callable[[Block], str]
) -> str:
    """Replace `{{ claims }}` and the like by the figures of this very check.

    A fragment, which an extension writes from its data, has a name of its own. `figure` and `held`
    say what is written for either.
    """
    if not _FIGURE.search(markdown):
        return markdown
    fragments = {
        name: fragment
        for extension in result.project.extensions
        for name, fragment in extension.fragments.items()
    }

    def written(found: re.Match[str]) -> str:
        name = found[1]
        if name in result.figures:
            return figure(result.figures[name])
        if name not in fragments:
            return found.group()
        block = fragments[name](result.project)
        return held(block) if block else ""

    with in_force(result.project.vocabulary):
        return _FIGURE.sub(written, markdown)


def page_html(
    html: str, page: JudgedPage, diagnostics: Sequence[Diagnostic], root: str
) -> PageHtml:
    """The page's HTML with checked numbers as elements; `root` leads to the site's root."""
    ids, claims = claim_ids(page.verdicts), list[Verdict]()

    def number(index: int, shown: str, linked: bool) -> str:
        verdict = page.verdicts[index]
        if verdict.status is not Status.SUPPORTED:
            return shown
        claims.append(verdict)
        return element(verdict, ids[index], shown, "" if linked else root + address(verdict))

    def affix(index: int, after: bool) -> str:
        citation = page.page.citations[index]
        if after:
            return f'<span class="locator">{escape(citation.locator)}</span>'
        return f'<span class="affix">{escape(citation.prefix)}</span>'

    def finding(index: int) -> str:
        return _finding(diagnostics[index], index)

    with in_force(page.record.vocabulary):
        text = unmarked(html, Elements(number, affix, finding))
    return PageHtml(text, tuple(claims))


def address(verdict: Verdict) -> str:
    """Where the record behind a claim is, below the site's root."""
    if verdict.fact and verdict.source:
        return fact_address(verdict.fact, verdict.source.kind)
    return entry_address(verdict.source) if verdict.source else ""


def _finding(diagnostic: Diagnostic, index: int) -> str:
    recorded = f" Recorded: {diagnostic.recorded}." if diagnostic.recorded else ""
    text = f"{diagnostic.rule}: {diagnostic.message}.{recorded} {diagnostic.help}"
    return f'<span class="finding" id="finding-{index}" role="note">{escape(text)}</span>'


def box(marked: Sequence[Diagnostic], others: Sequence[Diagnostic]) -> str:
    """What `mkdocs serve` shows above a page: its marked findings, and what else is wrong."""
    items = "".join(
        f'<li><a href="#finding-{index}">line {d.line}, column {d.column}</a>: '
        f"{escape(d.message)} ({d.rule})</li>"
        for index, d in enumerate(marked)
    )
    items += "".join(f"<li><pre>{escape(described(d))}</pre></li>" for d in others)
    if not items:
        return ""
    title = "<p>Not publishable:</p>"
    return f'<div class="finding finding-list" role="alert">{title}<ul>{items}</ul></div>'
