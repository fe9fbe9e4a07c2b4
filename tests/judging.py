"""Pages judged by a few facts: `⟦ ⟧` marks the numbers of a page that are looked at."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from source_discipline.records.bibliography.bibliography import read_bibliography
from source_discipline.records.fact import Fact
from source_discipline.records.ledger import Ledger
from source_discipline.records.names import Names
from source_discipline.rules.archive import BIBLIOGRAPHY
from source_discipline.rules.project import Project
from source_discipline.text.document import Document
from source_discipline.verdicts.claim import read_page
from source_discipline.verdicts.judged_page import judge_page

SOURCES = read_bibliography(Document("references.bib", BIBLIOGRAPHY))


def recorded(value: str, unit: str | None = None, source: str = "survey1999", **about: str) -> Fact:
    """A fact of one of the archive's sources."""
    name = "-".join(filter(str.isalnum, f"{value}{unit}{about}".lower()))
    return Fact(source, name, "", "p. 1", "full-text", value=Decimal(value), unit=unit, about=about)


def project(facts: Sequence[Fact]) -> Project:
    """The archive's project with these facts."""
    return Project(Path(), SOURCES, Ledger(tuple(facts)), Names("", {}), date(2026, 6, 1))


def outcomes(page: str, facts: Sequence[Fact]) -> list[str]:
    """The status of each marked number, in order."""
    marked = [found.start() - 2 * index for index, found in enumerate(re.finditer("⟦", page))]
    text = page.replace("⟦", "").replace("⟧", "")
    judged = judge_page(read_page(Document("docs/index.md", text)), project(facts))
    found = {
        offset: str(each.status)
        for each in judged.verdicts
        for offset in range(*each.claim.number.span)
    }
    return [found[offset] for offset in marked]
