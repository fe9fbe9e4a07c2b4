"""A page as it stands in an editor, judged alone: its text need not have been saved."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from source_discipline.prose.citations import Citation
from source_discipline.rules.catalog import PAGE_RULES, page_diagnostics
from source_discipline.rules.project import Project
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.text.document import Document, Span
from source_discipline.verdicts.claim import read_page
from source_discipline.verdicts.judged_page import JudgedPage, judge_page
from source_discipline.verdicts.verdict import Verdict
from source_discipline.vocabulary.in_force import in_force


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


_Found = TypeVar("_Found", bound=_Placed)


@dataclass(frozen=True, slots=True)
class Draft:
    """A page judged, with what its rules find in it."""

    page: JudgedPage
    project: Project
    diagnostics: tuple[Diagnostic, ...]

    @property
    def document(self) -> Document:
        """The text that was judged."""
        return self.page.document

    def verdict_at(self, offset: int) -> Verdict | None:
        """The verdict on the number at an offset, or just before it."""
        found = _at((each.claim.number for each in self.page.verdicts), offset)
        return next((v for v in self.page.verdicts if v.claim.number is found), None)

    def citation_at(self, offset: int) -> Citation | None:
        """The citation at an offset, or just before it."""
        return _at(self.page.page.citations, offset)


def draft(document: Document, project: Project) -> Draft:
    """Judge a text as the page that it is or will be."""
    with in_force(project.vocabulary):
        page = judge_page(read_page(document), project)
        return Draft(page, project, tuple(page_diagnostics(page, project.extensions)))


def page_codes(project: Project) -> frozenset[str]:
    """The codes of what a draft is judged by; other findings about a page are of the whole."""
    added = (rule for each in project.extensions for rule in each.page_rules)
    return frozenset(rule.CODE for rule in (*PAGE_RULES, *added))


def _at(found: Iterable[_Found], offset: int) -> _Found | None:
    """What is at an offset; else what ends there, where the cursor is after a word."""
    near = [each for each in found if each.span.start <= offset <= each.span.end]
    return max(near, key=lambda each: each.span.end, default=None)
