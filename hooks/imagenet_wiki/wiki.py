"""The data of this wiki: its checklists, its registers, its change log."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from imagenet_wiki.change_log import change_log_faults
from imagenet_wiki.checklists.items import Checklists
from imagenet_wiki.checklists.loading import FOLDER as GOVERNANCE
from imagenet_wiki.checklists.loading import load_checklists
from imagenet_wiki.registry.loading import Registry, load_registry
from source_discipline.rules.extension import Extension
from source_discipline.rules.project import Project
from source_discipline.text.errors import ProjectError, attempt, raise_any


@dataclass(frozen=True, slots=True)
class Wiki(Extension):
    """What this wiki has read, and what of it the gate has to know."""

    root: Path = Path()
    checklists: Checklists | None = None
    """The governance checklists; a project without `governance/` has none."""
    registry: Registry = field(default_factory=Registry)
    """The registers kept as data in `registry/`; empty where a project keeps none."""

    @classmethod
    def load(cls, root: Path) -> Self:
        """Read what the wiki keeps beside pages and evidence. Raises `ProjectErrors`."""
        faults: list[ProjectError] = []
        has_checklists = (root / GOVERNANCE).is_dir()
        checklists = attempt(lambda: load_checklists(root), faults) if has_checklists else None
        registry = attempt(lambda: load_registry(root), faults)
        faults += attempt(lambda: [*change_log_faults(root, _moves(registry))], faults) or ()
        raise_any(faults)
        assert registry is not None
        return cls(root, checklists, registry)

    @property
    def names(self) -> Mapping[str, str]:
        """The ids of items, statements and editions are names: `IMG-DG-01` states no number."""
        if self.checklists is None:
            return {}
        items = self.checklists.items()
        editions = (
            self.checklists.edition.edition,
            *(e.edition for e in self.checklists.published),
        )
        return (
            {item.id: item.title for item in items}
            | {id: item.title for item in items for id in item.wordings}
            | dict.fromkeys(editions, self.checklists.edition.title)
        )

    @property
    def cited_keys(self) -> frozenset[str]:
        """The keys of all sources listed in a checklist or behind a register."""
        listed = self.checklists.sources() if self.checklists else frozenset[str]()
        return listed | {name.partition("#")[0] for name in self.registry.facts}

    @property
    def used_facts(self) -> frozenset[str]:
        """The facts that a register shows."""
        return self.registry.facts

    def subject(self, about: Mapping[str, str]) -> str:
        """The name of the artifact that a fact is about."""
        artifact = self.registry.artifact_of(about)
        return artifact.name if artifact else ""


def _moves(registry: Registry | None) -> dict[str, str]:
    return {each.old: each.new for each in registry.moves} if registry else {}


def wiki_of(project: Project) -> Wiki:
    """The wiki's data in a loaded project; empty ones where its configuration does not name it."""
    return next((each for each in project.extensions if isinstance(each, Wiki)), Wiki())
