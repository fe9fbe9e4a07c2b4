"""Tallies: what a page, or several, add to the findings and the figures of the whole project.

A page's text and verdicts can be released once they are tallied, so that a check of ten thousand
pages keeps one at a time; and a tally, unlike a page, is small and flat enough to be kept.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from source_discipline.text.diagnostic import Diagnostic

if TYPE_CHECKING:
    from source_discipline.verdicts.judged_page import JudgedPage

COUNTS = ("pages", "numbers", "judged", "supported", "exempted")
NAMES = ("cited", "facts", "sources")


@dataclass(frozen=True, slots=True)
class Tally:
    """The findings on pages, how many numbers they have, and what supports them."""

    pages: int
    diagnostics: tuple[Diagnostic, ...]
    numbers: int
    judged: int
    """How many of the numbers say something, and so need evidence."""
    supported: int
    exempted: int
    cited: frozenset[str]
    """The keys of all sources that the pages cite."""
    facts: frozenset[str]
    """The names of the facts that support their claims."""
    sources: frozenset[str]
    """The keys of the sources that support their claims."""


def tally(page: "JudgedPage", diagnostics: Iterable[Diagnostic]) -> Tally:
    """Count a page."""
    from source_discipline.verdicts.verdict import Status  # takes longer to load than a tally

    judged = [verdict for verdict in page.verdicts if verdict.claim.number.kind.judged]
    supported = [verdict for verdict in judged if verdict.status is Status.SUPPORTED]
    return Tally(
        1,
        tuple(diagnostics),
        numbers=len(page.verdicts),
        judged=len(judged),
        supported=len(supported),
        exempted=sum(verdict.claim.exemption is not None for verdict in judged),
        cited=frozenset(citation.citekey for citation in page.page.citations),
        facts=frozenset(verdict.fact.name for verdict in supported if verdict.fact),
        sources=frozenset(verdict.source.citekey for verdict in supported if verdict.source),
    )


def total(tallies: Iterable[Tally]) -> Tally:
    """All pages together. Each tally is released as soon as it is counted."""
    diagnostics: list[Diagnostic] = []
    counts = [0] * len(COUNTS)
    names: list[set[str]] = [set() for _ in NAMES]
    for each in tallies:
        diagnostics += each.diagnostics
        counts = [count + getattr(each, name) for count, name in zip(counts, COUNTS, strict=True)]
        for kept, name in zip(names, NAMES, strict=True):
            kept |= getattr(each, name)
    pages, numbers, judged, supported, exempted = counts
    found, (cited, facts, sources) = tuple(diagnostics), map(frozenset, names)
    return Tally(pages, found, numbers, judged, supported, exempted, cited, facts, sources)
