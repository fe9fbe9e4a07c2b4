"""The register of all sources, and the guide to the registers with their data dictionary."""

from collections import Counter
from collections.abc import Mapping

from source_discipline.addresses import entry_address
from source_discipline.check import Result
from source_discipline.downloads.claim_files import SOURCE_MEANINGS
from source_discipline.downloads.claim_records import MEANINGS, claim_records
from source_discipline.pages.frame import cell, front, link, record_section, register, table
from source_discipline.pages.source_pages import KINDS
from source_discipline.source import Source

ROOT = "../../"
HEADS = ("Key", "Title", "Year", "Kind", "Facts recorded", "Claims supported")

_GUIDE = """\
# Registers

A register lists what the pages of this wiki state, so that it can be searched, compared and
reused without reading the prose around it. Each is written by the same check that decides
whether a page may be published, from the same result; none is kept by hand.

- [All claims](claims.md): every number with its source, its place there, the artifact it is
  about and how it was read.
- [All sources](sources.md): every source by kind, with what it may be cited for.
- [Artifacts](../artifacts/index.md): the data sets that share the name, with their counts.
- [Results](../results/index.md): the results of the challenge, as a plot and as a table.
- [Misquotes](../misquotes.md): wrong forms that circulate, and what the record says.

## Files

| File | Holds |
|---|---|
| [claims.csv](../data/claims.csv) | all claims, one a row |
| [claims.json](../data/claims.json) | the same records; fields without content are left out |
| [sources.json](../data/sources.json) | all sources, with every fact recorded from each |
| [artifacts.json](../data/artifacts.json) | the registry of artifacts, with the facts behind it |
| [results.csv](../data/results.csv) | classification results of the challenge by year |
| [sizes.csv](../data/sizes.csv) | the sizes of the artifacts |
| [misquotes.json](../data/misquotes.json) | wrong forms with the facts that refute them |
| [imagenet-1k.croissant.json](../data/imagenet-1k.croissant.json) | a Croissant card |

All are UTF-8. Values are text, so that no digit is lost on the way. In the CSV files a cell
that a spreadsheet would run as a formula begins with an apostrophe. The files are under the
same license as the text of this wiki. The same build of the same pages gives the same files, to
the byte.

Every page also has a plain-Markdown version at its own address with `index.md` at the end, and
[llms.txt](../llms.txt) lists them for programs that read the site.

"""


def source_register(result: Result) -> dict[str, str]:
    """The guide to the registers and the page of all sources."""
    return {"registers/index.md": _guide(), "registers/sources.md": _sources(result)}


def _guide() -> str:
    return (
        front(
            "Registers",
            "What this wiki states, as tables and as files, with a dictionary of their fields.",
            "Wiki · Register",
        )
        + _GUIDE
        + _dictionary("Fields of a claim", MEANINGS)
        + _dictionary("Fields of a source", SOURCE_MEANINGS)
    )


def _dictionary(title: str, meanings: Mapping[str, str]) -> str:
    rows = ((f"<code>{cell(name)}</code>", cell(meaning)) for name, meaning in meanings.items())
    return f"## {title}\n\n" + record_section(table(("Field", "Holds"), rows)) + "\n"


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
    return {"kind": _kind(source)}


def _kind(source: Source) -> str:
    return KINDS[source.kind][0] if source.kind in KINDS else ""


def _row(source: Source, result: Result, claims: int) -> tuple[str, ...]:
    return (
        link(ROOT + entry_address(source), source.citekey),
        cell(source.title),
        cell(source.year),
        cell(_kind(source)),
        str(len(result.project.ledger.of(source.citekey))),
        str(claims),
    )
