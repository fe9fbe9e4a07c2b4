"""This wiki as an extension of the gate."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import ClassVar, Self

from imagenet_wiki.change_log import CHANGE_LOG, change_log_faults
from imagenet_wiki.checklists.ground import Ground
from imagenet_wiki.checklists.loading import FOLDER as GOVERNANCE
from imagenet_wiki.checklists.loading import load_checklists
from imagenet_wiki.checklists.pages.catalog import checklist_documents
from imagenet_wiki.checklists.prose_check import prose_diagnostics
from imagenet_wiki.checklists.rules.catalog import CHECKLIST_RULES, checklist_diagnostics
from imagenet_wiki.commands import assessing, registering
from imagenet_wiki.data.catalog import files
from imagenet_wiki.pages.catalog import pages
from imagenet_wiki.pages.claim_builder import claim_builder
from imagenet_wiki.registry.faults import registry_faults
from imagenet_wiki.registry.loading import FOLDER as REGISTRY
from imagenet_wiki.registry.loading import load_registry
from imagenet_wiki.wiki import Wiki
from source_discipline.rules.project import Project
from source_discipline.rules.result import Result
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.text.document import Document
from source_discipline.text.errors import ProjectError, attempt, raise_any


class ImageNetWiki(Wiki):
    """The wiki's data with its rules, pages, files and commands."""

    inputs = (GOVERNANCE, REGISTRY, CHANGE_LOG)
    families: ClassVar = {"GOV": "Checklist"}
    rules = CHECKLIST_RULES
    commands = (assessing, registering)
    fragments: ClassVar = {"claim-builder": claim_builder}

    @classmethod
    def load(cls, root: Path) -> Self:
        """Read what the wiki keeps beside pages and evidence. Raises `ProjectErrors`."""
        faults: list[ProjectError] = []
        has_checklists = (root / GOVERNANCE).is_dir()
        checklists = attempt(lambda: load_checklists(root), faults) if has_checklists else None
        registry = attempt(lambda: load_registry(root), faults)
        faults += attempt(lambda: [*change_log_faults(root)], faults) or ()
        raise_any(faults)
        assert registry is not None
        return cls(root, checklists, registry)

    def faults(self, project: Project) -> Iterator[ProjectError]:
        """What in the registers ledger, bibliography, names and judge do not bear out."""
        known = project.bibliography.keys()
        yield from registry_faults(self.registry, project.ledger, known, project.names)

    def diagnostics(self, project: Project) -> Iterator[Diagnostic]:
        """What is wrong in the checklists and in their prose."""
        if self.checklists:
            known = frozenset(project.bibliography.keys())
            yield from checklist_diagnostics(Ground(self.checklists, known, project.today))
            yield from prose_diagnostics(self.checklists, project)

    def documents(self, project: Project) -> Iterator[Document]:
        """The pages of the checklists."""
        if self.checklists:
            yield from checklist_documents(self.checklists, project.bibliography)

    def pages(self, result: Result) -> Mapping[str, str]:
        """The pages of the registers and the change log."""
        return pages(result)

    def files(self, result: Result) -> Mapping[str, str]:
        """The registers as files."""
        return files(result)
