"""The register of all sources: what each is, how much it states, and how much rests on it."""

from collections import Counter

from source_discipline.prose.generated_page import Block, GeneratedPage
from source_discipline.prose.page_head import PageHead
from source_discipline.publishing.addresses import entry_address
from source_discipline.publishing.data.claim_rows import claim_rows
from source_discipline.publishing.html.pieces import cell, link, register
from source_discipline.records.bibliography.source import Source
from source_discipline.rules.result import Result

ROOT = "../../"
HEADS = ("Key", "Title", "Year", "Kind", "Facts recorded", "Claims supported")


_INTRO = (
    "# All sources\n\nEach source leads to its entry, which lists what it states and where"
    " it is cited. A kind decides what a source [may be cited for](../sources/index.md). The"
    " same data, with every recorded fact, are in [sources.json](../data/sources.json); for"
    " reference managers there are [sources.bib](../data/sources.bib),"
    " [sources.ris](../data/sources.ris) and [sources.csl.json](../data/sources.csl.json).\n\n"
)


def source_register(result: Result) -> GeneratedPage:
    """The page of all sources."""
    cited = Counter(record.source for record in claim_rows(result) if record.id)
    sources = sorted(result.project.bibliography, key=lambda each: each.citekey)
    rows = ((_keys(each), _row(each, result, cited[each.citekey])) for each in sources)
    html = register(HEADS, rows, (("kind", "Kind"),), "sources")
    block = Block(html, sources=frozenset(source.citekey for source in sources))
    about = "Every source of this wiki with its kind and what rests on it."
    head = PageHead("All sources", about, "Wiki · Register", searchable=False)
    return GeneratedPage("registers/sources.md", head, (_INTRO, block))


def _keys(source: Source) -> dict[str, str]:
    return {"kind": source.kind_label}


def _row(source: Source, result: Result, claims: int) -> tuple[str, ...]:
    return (
        link(ROOT + entry_address(source), source.citekey),
        cell(source.title),
        cell(source.year),
        cell(source.kind_label),
        str(len(result.project.ledger.of(source.citekey))),
        str(claims),
    )
