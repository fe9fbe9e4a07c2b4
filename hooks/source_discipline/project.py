"""A project as loaded from disk: who said it, and what exactly they state."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from source_discipline.bibliography import Bibliography, load_bibliography
from source_discipline.change_log import change_log_faults
from source_discipline.checklists.items import Checklists
from source_discipline.checklists.loading import FOLDER, load_checklists
from source_discipline.checklists.naming import with_items
from source_discipline.evidence import Ledger, load_evidence, unlisted_sources
from source_discipline.exceptions import ProjectError, attempt, raise_any
from source_discipline.names import Names, parse_names
from source_discipline.record_prose import fact_names
from source_discipline.records import load_document
from source_discipline.registry.faults import registry_faults
from source_discipline.registry.loading import Registry, load_registry
from source_discipline.tally import Tally

BIBLIOGRAPHY, EVIDENCE = "references.bib", "evidence"
NAMES = f"{EVIDENCE}/names.txt"


@dataclass(frozen=True, slots=True)
class Project:
    """Everything that pages are judged by; `today` decides which reviews are overdue."""

    root: Path
    bibliography: Bibliography
    ledger: Ledger
    names: Names
    today: date
    checklists: Checklists | None = None
    """The governance checklists; a project without `governance/` has none."""
    registry: Registry = field(default_factory=Registry)
    """The registers kept as data in `registry/`; empty where a project keeps none."""


@dataclass(frozen=True, slots=True)
class CheckedProject:
    """A project and the results of its pages, as the project rules see it."""

    project: Project
    tally: Tally

    @property
    def cited_keys(self) -> frozenset[str]:
        """The keys of all sources cited on any page, listed in a checklist or in a register."""
        checklists = self.project.checklists
        listed = checklists.sources() if checklists else frozenset[str]()
        shown = {name.partition("#")[0] for name in self.project.registry.facts}
        return self.tally.cited | listed | shown

    @property
    def used_facts(self) -> frozenset[str]:
        """The facts that support a claim, that another fact rests on or names, or in a register."""
        ledger = self.project.ledger
        derivations = (fact.derived for fact in ledger if fact.derived)
        operands = {operand for derivation in derivations for operand in derivation.operands}
        named = {name for fact in ledger for name in fact_names(fact.note)}
        return self.tally.facts | operands | named | self.project.registry.facts


def load_project(root: Path, today: date) -> Project:
    """Read all but the pages. Raises `ProjectErrors` with every place that cannot be read."""
    faults: list[ProjectError] = []
    bibliography = attempt(lambda: load_bibliography(root / BIBLIOGRAPHY, root), faults)
    ledger = attempt(lambda: load_evidence(root), faults)
    has_checklists = (root / FOLDER).is_dir()
    checklists = attempt(lambda: load_checklists(root), faults) if has_checklists else None
    registry = attempt(lambda: load_registry(root), faults)
    names = attempt(lambda: _names(root), faults)
    faults += attempt(lambda: [*change_log_faults(root)], faults) or ()
    if bibliography is not None and ledger is not None:
        faults += unlisted_sources(ledger, bibliography.keys())
        if registry is not None and names is not None:
            faults += registry_faults(registry, ledger, bibliography.keys(), names)
    raise_any(faults)
    assert bibliography is not None
    assert ledger is not None
    assert registry is not None
    assert names is not None
    names = with_items(names, checklists) if checklists else names
    return Project(root, bibliography, ledger, names, today, checklists, registry)


def _names(root: Path) -> Names:
    file = root / NAMES
    return parse_names(NAMES, load_document(file, root).text if file.exists() else "")
