"""A project as loaded from disk: who said it, and what exactly they state."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from source_discipline.records.bibliography.bibliography import Bibliography
from source_discipline.records.fact_names import fact_names
from source_discipline.records.ledger import Ledger
from source_discipline.records.names import Names
from source_discipline.records.settings import HOUSE_STYLE
from source_discipline.rules.extension import Extension
from source_discipline.rules.tally import Tally
from source_discipline.text.site_configuration import SiteConfiguration
from source_discipline.vocabulary.in_force import CORE, Vocabulary


@dataclass(frozen=True, slots=True)
class Project:
    """Everything that pages are judged by; `today` decides which reviews are overdue."""

    root: Path
    bibliography: Bibliography
    ledger: Ledger
    names: Names
    today: date
    extensions: tuple[Extension, ...] = ()
    """What the site adds, as its configuration names it."""
    vocabulary: Vocabulary = CORE
    """The words by which its pages are read."""
    house_style: frozenset[str] = HOUSE_STYLE
    """What its bibliography is held to beyond BibTeX and biblatex."""
    site: SiteConfiguration = SiteConfiguration()  # noqa: RUF009
    """What the site generator is told."""


@dataclass(frozen=True, slots=True)
class CheckedProject:
    """A project and the results of its pages, as the project rules see it."""

    project: Project
    tally: Tally
    files: tuple[str, ...] = ()
    """What is published beside the pages, by path relative to the root."""

    @property
    def cited_keys(self) -> frozenset[str]:
        """The keys of all sources that are cited on a page or that an extension rests on."""
        return self.tally.cited.union(*(each.cited_keys for each in self.project.extensions))

    @property
    def used_facts(self) -> frozenset[str]:
        """The facts that support a claim, that a fact rests on or names, or an extension shows."""
        ledger = self.project.ledger
        derivations = (fact.derived for fact in ledger if fact.derived)
        operands = {operand for derivation in derivations for operand in derivation.operands}
        named = {name for fact in ledger for name in fact_names(fact.note)}
        shown = (each.used_facts for each in self.project.extensions)
        return self.tally.facts.union(operands, named, *shown)
