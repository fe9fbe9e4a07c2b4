"""The way back: from a source, and from a fact, to every place that cites it, and what for."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import TypeVar

from source_discipline.prose.citations import Citation
from source_discipline.prose.excerpts import excerpt, line
from source_discipline.prose.prose import Block
from source_discipline.prose.sentences import sentences
from source_discipline.publishing.addresses import site_address
from source_discipline.publishing.html.pieces import letters
from source_discipline.rules.result import Result
from source_discipline.text.citekeys import label
from source_discipline.text.document import Span
from source_discipline.verdicts.claim_ids import claim_ids
from source_discipline.verdicts.decide import Status
from source_discipline.verdicts.judged_page import JudgedPage

Stretch = TypeVar("Stretch")


@dataclass(frozen=True, slots=True)
class Backlinks:
    """HTML by citekey and by fact, its links relative to a page one level below the root."""

    by_source: dict[str, list[str]] = field(default_factory=dict)
    by_fact: dict[str, list[str]] = field(default_factory=dict)

    def of(self, citekey: str) -> list[str]:
        """For each page that cites a source: a list of the places, each with what it is for."""
        return self.by_source.get(citekey, [])

    def of_fact(self, name: str) -> list[str]:
        """Links to the claims that rest on a fact."""
        return self.by_fact.get(name, [])


def backlinks(result: Result) -> Backlinks:
    """Gather the links from all pages."""
    links = Backlinks()
    for page in result.pages:
        for key, places in _cited(page).items():
            links.by_source.setdefault(key, []).append(_listed(page, places))
        for name, link in _stated(page):
            links.by_fact.setdefault(name, []).append(link)
    return links


def _cited(page: JudgedPage) -> dict[str, list[str]]:
    """The places of each source on a page, in reading order."""
    numbers, places = _numbers(page), dict[str, list[str]]()
    around = _Words(page.page.prose.mask)
    blocks = sorted(page.page.prose.blocks, key=lambda block: block.span)
    for citation in page.page.citations:
        there = places.setdefault(citation.citekey, [])
        block = blocks[_before(blocks, citation.span.start, lambda block: block.span.start)]
        told = ", ".join(dict.fromkeys(numbers.get(citation, ())))
        told = told or f"“{around.citation(citation, block)}”"
        there.append(_place(page, citation, len(there) + 1, _purpose(block, told)))
    return places


class _Words:
    """The sentences around citations in short, each block and each sentence looked at once."""

    def __init__(self, mask: str) -> None:
        self.mask = mask
        self.cut: dict[Span, tuple[Span, ...]] = {}
        self.short: dict[Span, str] = {}

    def citation(self, citation: Citation, block: Block) -> str:
        """The words around a citation, which is in a block."""
        if block.span not in self.cut:
            self.cut[block.span] = sentences(self.mask, block.span)
        spans = self.cut[block.span]
        span = spans[_before(spans, citation.span.start, lambda span: span.start)]
        if span not in self.short:
            self.short[span] = excerpt(self.mask[slice(*span)])
        return self.short[span]


def _listed(page: JudgedPage, places: list[str]) -> str:
    items = "".join(f"<li>{place}</li>" for place in places)
    return f"{escape(page.metadata.title)}<ul>{items}</ul>"


def _place(page: JudgedPage, citation: Citation, count: int, purpose: str) -> str:
    href = f"../../{site_address(page.document.path)}"
    name = escape(f"citation {count} on {page.metadata.title}")
    return (
        f'<a href="{href}#fnref{"" if count == 1 else count}:ref-{label(citation.citekey)}"'
        f' aria-label="{name}">{letters(count - 1)}</a> {escape(purpose)}'
    )


def _purpose(block: Block, told: str) -> str:
    """What a citation speaks for, and in which section."""
    section = " › ".join(dict.fromkeys(filter(None, block.section[1:])))
    return ", ".join(filter(None, (section, f"for {told}")))


def _before(ordered: Sequence[Stretch], offset: int, start: Callable[[Stretch], int]) -> int:
    """The place of the last stretch that starts at or before an offset."""
    return max(0, bisect_right(ordered, offset, key=start) - 1)


def _numbers(page: JudgedPage) -> dict[Citation, list[str]]:
    """The checked numbers of a page, each with its unit, by the citation that speaks for it."""
    found: dict[Citation, list[str]] = {}
    for verdict in page.of(Status.SUPPORTED):
        number = verdict.claim.number
        unit = "" if number.text.endswith("%") else number.unit or ""
        for citation in verdict.claim.governing:
            if verdict.source and verdict.source.citekey == citation.citekey:
                found.setdefault(citation, []).append(line(f"{number.text} {unit}"))
    return found


def _stated(page: JudgedPage) -> Iterator[tuple[str, str]]:
    ids = claim_ids(page.verdicts)
    for index, verdict in enumerate(page.verdicts):
        if index in ids and verdict.fact:
            href = f"../../{site_address(page.document.path)}#{ids[index]}"
            section = next((s for s in reversed(verdict.claim.block.section) if s), "")
            where = escape(" › ".join(filter(None, (page.metadata.title, section))))
            text = escape(verdict.claim.number.text)
            yield verdict.fact.name, f'<a href="{href}">{where} ({text})</a>'
