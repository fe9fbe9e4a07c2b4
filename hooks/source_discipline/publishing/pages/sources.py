"""The sources by kind: what each states here, and every place where it is cited."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

from source_discipline.prose.generated_page import Block, GeneratedPage
from source_discipline.prose.page_head import PageHead
from source_discipline.publishing.citing.entries import full_entry_html
from source_discipline.publishing.citing.sources.formats import source_formats
from source_discipline.publishing.html.elements import marks
from source_discipline.publishing.html.pieces import cell, link
from source_discipline.publishing.html.record_values import RecordValues
from source_discipline.publishing.labels import READ_AS
from source_discipline.publishing.pages.backlinks import Backlinks, backlinks
from source_discipline.records.bibliography.bibliography import Source
from source_discipline.records.bibliography.source_kinds import KINDS
from source_discipline.records.fact import Fact
from source_discipline.records.ledger import Ledger
from source_discipline.rules.result import Result
from source_discipline.text.citekeys import label, named
from source_discipline.verdicts.fact_words import about, formula
from source_discipline.verdicts.fact_words import stated as in_words

_KIND = "Wiki · Register"
_ROOT = "../../"
_MANY = 10
"""Entries of a page that has a list of them."""
_INTRO = (
    "# Sources\n\nA source is not primary in itself: it is primary for the figures it made."
    " The entries are grouped by what kind of source they are, because that decides what they"
    " may be cited for. Each entry lists the recorded values with their place in the source"
    " and how they were read, and links back to every place that cites it.\n\n"
)


def source_pages(result: Result) -> Iterator[GeneratedPage]:
    """The index of sources and one page for each kind that occurs."""
    links = backlinks(result)
    by_kind = {
        kind: [source for source in result.project.bibliography if source.kind == kind]
        for kind in KINDS
    }
    yield _index(by_kind)
    for kind, sources in by_kind.items():
        if sources:
            yield _page(kind, sources, result, links)


def _index(by_kind: Mapping[str, list[Source]]) -> GeneratedPage:
    items = "".join(
        f'<li><a href="{kind}/">{escape(KINDS[kind].label)}</a> ({len(sources)}): '
        f"{escape(KINDS[kind].purpose)}</li>"
        for kind, sources in by_kind.items()
        if sources
    )
    block = Block(f'<ul class="source-kinds">{items}</ul>')
    about = "Every source of this wiki by kind, with what it states."
    return GeneratedPage("sources/index.md", PageHead("Sources", about, _KIND), (_INTRO, block))


def _page(kind: str, sources: Sequence[Source], result: Result, links: Backlinks) -> GeneratedPage:
    title, purpose, _ = KINDS[kind]
    values = RecordValues(result.project, _ROOT, aside=True)
    entries = _list(sources) + "".join(_entry(source, values, links) for source in sources)
    block = values.block(entries, sources=(source.citekey for source in sources))
    head = PageHead(title, f"{title} among the sources: {purpose}.", _KIND)
    parts = (f"# {title}\n\nThese are {purpose}.\n\n", block)
    return GeneratedPage(f"sources/{kind}.md", head, parts)


def _list(sources: Sequence[Source]) -> str:
    """Where each entry of a long page is."""
    if len(sources) < _MANY:
        return ""
    items = "".join(
        f"<li>{link(f'#{label(source.citekey)}', source.title)} ({cell(source.year)})</li>"
        for source in sources
    )
    summary = f"All {len(sources)} entries of this page"
    return f'<details class="source-list"><summary>{summary}</summary><ul>{items}</ul></details>'


def _entry(source: Source, values: RecordValues, links: Backlinks) -> str:
    facts = tuple(values.record.ledger.of(source.citekey))
    listed = "".join(_facts(facts, source, links, values))
    cited = "".join(f"<li>{link}</li>" for link in links.of(source.citekey))
    return (
        f'<article class="source" id="{label(source.citekey)}">'
        f'<h2 class="source-title">{escape(source.title)}</h2>'
        f'<p class="source-reference">{full_entry_html(source)}</p>'
        f'<p class="source-key">Cite as <code>[{escape(named(source.citekey))}]</code> on these'
        f" pages, elsewhere with {_files(source)}.</p>"
        + (f'<ul class="facts">{listed}</ul>' if listed else "")
        + (f'<p class="cited-in">Cited in:</p><ul class="cited-in">{cited}</ul>' if cited else "")
        + "</article>"
    )


def _files(source: Source) -> str:
    """Links to the files for reference managers."""
    return ", ".join(
        f'<a href="{_ROOT}{each.file}" download>{each.name}</a>'
        for each in source_formats(source)
        if each.file
    )


def _facts(
    facts: Iterable[Fact], source: Source, links: Backlinks, values: RecordValues
) -> Iterator[str]:
    ledger = values.record.ledger
    for fact in facts:
        signs = "".join(
            f' <span class="mark mark-{mark.name}">{mark.sign} {mark.meaning}</span>'
            for mark in marks(fact, source.kind)
        )
        value = f"<b>{escape(fact.printed)}</b>: " if fact.printed else ""
        noted = values.prose(fact.note)
        note = f' <span class="fact-note">{noted}</span>' if noted else ""
        stated = ", ".join(links.of_fact(fact.name))
        here = f' <span class="fact-links">Stated at: {stated}.</span>' if stated else ""
        yield (
            f'<li id="{escape(fact.id)}">{value}{escape(fact.states)}'
            f' <span class="locator">At: {escape(fact.locator)};</span>'
            f" {READ_AS[fact.checked]}.{signs}{_recorded(fact, ledger)}{note}{here}</li>"
        )


def _recorded(fact: Fact, ledger: Ledger) -> str:
    """The value as recorded, what it is about, and how it was derived, as the card shows it."""
    told = [f"{name} {value}" for name, value in about(fact)]
    if fact.value is not None:
        told.insert(0, f"Recorded as {in_words(fact)}")
    if fact.derived:
        told.append(f"Derived as {formula(fact.derived, ledger)}")
    return f' <span class="fact-recorded">{escape("; ".join(told))}.</span>' if told else ""
