"""The register of all sources: what each is, how much it states, and how much rests on it."""

from collections import Counter

from source_discipline.publishing.addresses import entry_address
from source_discipline.publishing.data.claim_records import claim_records
from source_discipline.publishing.html.pieces import cell, front, link, record_section, register
from source_discipline.records.bibliography.source import Source
from source_discipline.rules.result import Result

ROOT = "../../"
HEADS = ("Key", "Title", "Year", "Kind", "Facts recorded", "Claims supported")


def source_register(result: Result) -> dict[str, str]:
    """The page of all sources."""
    return {"registers/sources.md": _sources(result)}


def _sources(result: Result) -> str:
    cited = Counter(record.source for record in claim_records(result) if record.id)
    sources = sorted(result.project.bibliography, key=lambda each: each.citekey)
    rows = ((_keys(each), _row(each, result, cited[each.citekey])) for each in sources)
    return (
        front(
            "All sources",
            "Every source of this wiki with its kind and what rests on it.",
            "Wiki · Register",
            searchable=False,
        )
        + "# All sources\n\nEach source leads to its entry, which lists what it states and where"
        " it is cited. A kind decides what a source [may be cited for](../sources/index.md). The"
        " same data, with every recorded fact, are in [sources.json](../data/sources.json).\n\n"
        + record_section(register(HEADS, rows, (("kind", "Kind"),), "sources"))
    )


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
