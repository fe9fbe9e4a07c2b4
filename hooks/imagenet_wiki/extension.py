"""This wiki as an extension of the gate."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from imagenet_wiki.change_log import CHANGE_LOG, change_log
from imagenet_wiki.checklists.basis import Basis
from imagenet_wiki.checklists.loading import FOLDER as GOVERNANCE
from imagenet_wiki.checklists.pages.catalog import checklist_pages
from imagenet_wiki.checklists.pages.law_dates import law_dates
from imagenet_wiki.checklists.prose_check import prose_diagnostics
from imagenet_wiki.checklists.review_terms import review_terms
from imagenet_wiki.checklists.rules.catalog import CHECKLIST_RULES, checklist_diagnostics
from imagenet_wiki.commands import addressing, assessing, publishing
from imagenet_wiki.data.catalog import files
from imagenet_wiki.pages.catalog import register_pages
from imagenet_wiki.pages.claim_builder import claim_builder
from imagenet_wiki.pages.figure_check import figure_check
from imagenet_wiki.pages.figures import FRAGMENTS
from imagenet_wiki.pages.results_at_a_glance import results_at_a_glance
from imagenet_wiki.registry.faults import registry_faults
from imagenet_wiki.registry.loading import FOLDER as REGISTRY
from imagenet_wiki.rules import figure_in_change_log
from imagenet_wiki.rules.catalog import ADDRESS_RULES
from imagenet_wiki.rules.figure_in_change_log import change_log_diagnostics
from imagenet_wiki.wiki import Wiki, wiki_of
from source_discipline.prose.generated_page import Block, GeneratedPage
from source_discipline.rules.project import Project
from source_discipline.rules.result import Result
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.text.errors import ProjectError


def dates_of_law(project: Project) -> Block | None:
    """The dates of the AI Act, for a page that holds them."""
    return law_dates(wiki_of(project).checklists, project.bibliography)


class ImageNetWiki(Wiki):
    """The wiki's data with its rules, pages, files and commands."""

    inputs = (GOVERNANCE, REGISTRY, CHANGE_LOG)
    families = MappingProxyType({"ADR": "Address", "GOV": "Checklist", "LOG": "Change log"})
    rules = (*CHECKLIST_RULES, figure_in_change_log, *ADDRESS_RULES)
    commands = (assessing, publishing, addressing)
    fragments = MappingProxyType(
        {
            "check-figure": figure_check,
            "claim-builder": claim_builder,
            "law-dates": dates_of_law,
            "results-at-a-glance": results_at_a_glance,
            **FRAGMENTS,
        }
    )
    data_files = (
        "- [Artifacts](data/artifacts.json): the datasets that share the name, with their counts",
        "- [Misquotes](data/misquotes.json): "
        "wrong forms that circulate, and the facts that refute them",
    )

    def faults(self, project: Project) -> Iterator[ProjectError]:
        """What in the registers ledger, bibliography, names and judge do not bear out."""
        known = project.bibliography.keys()
        yield from registry_faults(self.registry, project.ledger, known, project.names)

    def diagnostics(self, project: Project) -> Iterator[Diagnostic]:
        """What is wrong in the checklists, in their prose and in the change log."""
        yield from change_log_diagnostics(change_log(self.root), project)
        if self.checklists:
            known = frozenset(project.bibliography.keys())
            yield from checklist_diagnostics(
                Basis(
                    self.checklists,
                    known,
                    project.today,
                    project.names,
                    review_terms(project.ledger, project.bibliography),
                )
            )
            yield from prose_diagnostics(self.checklists, project)

    def pages(self, project: Project) -> Iterator[GeneratedPage]:
        """The pages of the registers, the change log and the checklists."""
        yield from register_pages(project)
        if self.checklists:
            yield from checklist_pages(self.checklists, project.bibliography)

    def files(self, result: Result) -> Mapping[str, str]:
        """The registers as files."""
        return files(result)
