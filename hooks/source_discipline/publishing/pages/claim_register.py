"""The register of all claims: one table, complete without a script, filtered with one."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from source_discipline.prose.generated_page import Block, GeneratedPage
from source_discipline.prose.page_head import PageHead
from source_discipline.publishing.addresses import entry_address, fact_address
from source_discipline.publishing.data.claim_rows import ClaimRow, claim_rows
from source_discipline.publishing.html.pieces import cell, link, register
from source_discipline.rules.result import Result

ROOT = "../../"
NOUN = "claims"
FILTERS = (
    ("page", "Page"),
    ("source", "Source"),
    ("artifact", "Artifact"),
    ("kind", "Kind"),
    ("verdict", "Verdict"),
    ("read", "How read"),
)
"""What the register can be filtered by: an attribute of each row, and its label."""

HEADS = (
    "Claim",
    "Page and section",
    "As the source prints it",
    "Source and place",
    "Artifact",
    "Kind",
    "Verdict",
    "How read",
)
_INTRO = (
    "# All claims\n\n"
    "Every number that a reader of this wiki can see and that says something about the world,"
    " with the recorded fact behind it. A claim's own link leads to the place on its page;"
    " the printed value leads to the fact. The same records can be downloaded as"
    " [claims.csv](../data/claims.csv) or [claims.json](../data/claims.json)"
)
GUIDE = "registers/index.md"
"""The page, if a site has one, that says what is in the fields of its data files."""


class Cell(NamedTuple):
    """A cell of the register: a text, where it leads, and the place in a source after it."""

    text: str
    address: str = ""
    place: str = ""


Row = tuple[Cell, ...]


def claim_register(result: Result, guided: bool) -> GeneratedPage:
    """The page of all claims; `guided` says whether the site has the page at `GUIDE`."""
    records = _most_first(claim_rows(result))
    rows = [_row(record, result) for record in records]
    cells = (
        (_keys(record), tuple(map(_html, row))) for record, row in zip(records, rows, strict=True)
    )
    block = Block(
        register(HEADS, cells, FILTERS, NOUN),
        sources=frozenset(record.source for record in records if record.source),
        plain=claim_list(rows),
    )
    about = "Every number of this wiki with its source, place, artifact and way of reading."
    head = PageHead("All claims", about, "Wiki · Register", searchable=False)
    guide = "; the [data dictionary](index.md) explains each field" if guided else ""
    return GeneratedPage("registers/claims.md", head, (f"{_INTRO}{guide}.\n\n", block))


def _most_first(records: Sequence[ClaimRow]) -> list[ClaimRow]:
    """The claims of the page that has most of them, then those of the others, each as it reads."""
    counts = Counter(record.page for record in records)
    return sorted(records, key=lambda record: (-counts[record.page], record.page))


def claim_list(rows: Sequence[Row]) -> str:
    """The table as Markdown: much is cheaper to write than to make of its HTML."""
    lines = [map(_escaped, HEADS), ("---" for _ in HEADS), *(map(_markdown, row) for row in rows)]
    return "\n".join([f"{len(rows):,} {NOUN}\n", *(f"| {' | '.join(line)} |" for line in lines)])


def _keys(record: ClaimRow) -> dict[str, str]:
    return {name: getattr(record, name) for name, _ in FILTERS} | {"page": record.page_title}


def _row(record: ClaimRow, result: Result) -> Row:
    return (
        Cell(record.stated, ROOT + record.address),
        _place(record),
        _printed(record, result),
        _source(record, result),
        Cell(record.artifact),
        Cell(record.kind),
        Cell(record.verdict),
        Cell(record.read),
    )


def _place(record: ClaimRow) -> Cell:
    return Cell(" › ".join(_distinct((record.page_title, *record.section.split(" › ")))))


def _distinct(names: Iterable[str]) -> Iterable[str]:
    """Names without blanks and repetitions: a page's first heading is its title."""
    return dict.fromkeys(filter(None, names))


def _printed(record: ClaimRow, result: Result) -> Cell:
    fact = result.project.ledger.get(record.fact)
    if fact is None:
        return Cell(record.reason)
    return Cell(fact.printed or fact.states, ROOT + fact_address(fact, record.source_kind))


def _source(record: ClaimRow, result: Result) -> Cell:
    source = result.project.bibliography.get(record.source)
    if source is None:
        return Cell("")
    return Cell(source.citekey, ROOT + entry_address(source), record.locator)


def _html(each: Cell) -> str:
    text = link(each.address, each.text) if each.address else cell(each.text)
    return f'{text}, <span class="locator">{cell(each.place)}</span>' if each.place else text


def _markdown(each: Cell) -> str:
    text = f"[{_escaped(each.text)}]({each.address})" if each.address else _escaped(each.text)
    return f"{text}, {_escaped(each.place)}" if each.place else text


@lru_cache(10_000)
def _escaped(text: str) -> str:
    """Text from data on one line, in which no sign ends a cell."""
    return " ".join(text.split()).replace("|", "\\|")
