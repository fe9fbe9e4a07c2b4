"""The way back: from a source, and from a fact, to every place that cites it."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from source_discipline.addresses import site_address
from source_discipline.check import Result
from source_discipline.elements import claim_ids
from source_discipline.frontmatter import page_title
from source_discipline.judged import JudgedPage


@dataclass(frozen=True, slots=True)
class Backlinks:
    """HTML links by citekey and by fact, relative to a page one level below the root."""

    by_source: dict[str, list[str]]
    by_fact: dict[str, list[str]]

    def of(self, citekey: str) -> list[str]:
        """Links to the pages that cite a source, with the claims it supports there."""
        return self.by_source.get(citekey, [])

    def of_fact(self, name: str) -> list[str]:
        """Links to the claims that rest on a fact."""
        return self.by_fact.get(name, [])


def backlinks(result: Result) -> Backlinks:
    """Gather the links from all pages."""
    links = Backlinks({}, {})
    for page in result.pages:
        for key in dict.fromkeys(citation.citekey for citation in page.page.citations):
            links.by_source.setdefault(key, []).append(_cited(page, key))
        for name, link in _stated(page):
            links.by_fact.setdefault(name, []).append(link)
    return links


def _cited(page: JudgedPage, citekey: str) -> str:
    count = sum(citation.citekey == citekey for citation in page.page.citations)
    href = f"../../{site_address(page.document.path)}"
    letters = ", ".join(
        f'<a href="{href}#fnref{"" if n == 1 else n}:ref-{citekey}"'
        f' aria-label="citation {n} on {escape(page_title(page.document.text))}">{_letter(n)}</a>'
        for n in range(1, count + 1)
    )
    return f"{escape(page_title(page.document.text))}: {letters}"


def _letter(number: int) -> str:
    """a, b, … z, aa, ab, …"""
    quotient, rest = divmod(number - 1, 26)
    return (_letter(quotient) if quotient else "") + chr(ord("a") + rest)


def _stated(page: JudgedPage) -> Iterator[tuple[str, str]]:
    ids = claim_ids(page.verdicts)
    for index, verdict in enumerate(page.verdicts):
        if index in ids and verdict.fact:
            href = f"../../{site_address(page.document.path)}#{ids[index]}"
            section = next((s for s in reversed(verdict.claim.block.section) if s), "")
            where = escape(" › ".join(filter(None, (page_title(page.document.text), section))))
            text = escape(verdict.claim.number.text)
            yield verdict.fact.name, f'<a href="{href}">{where} ({text})</a>'
