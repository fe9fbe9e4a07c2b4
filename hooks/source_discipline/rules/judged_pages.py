"""The pages of a project, each read and judged when it is first asked for, and kept from then on.

Whoever asks gets the pages that were checked: one that has changed in the meantime is refused.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from source_discipline.text.document import digest
from source_discipline.text.errors import ProjectErrors, UnreadableFile
from source_discipline.text.files import document_of
from source_discipline.text.page_files import page_content
from source_discipline.vocabulary.in_force import in_force

if TYPE_CHECKING:  # who judges takes longer to load than to say that nothing has changed
    from source_discipline.prose.generated_page import GeneratedPage
    from source_discipline.rules.project import Project
    from source_discipline.verdicts.judged_page import JudgedPage


@dataclass(eq=False)
class Basis:
    """What pages are held against, read when it is first asked for, and the pages made from it."""

    load: "Callable[[], Project]"
    ground: str = ""
    """The key of all that it was read from; empty where that has changed meanwhile."""
    known: "dict[str, JudgedPage]" = field(default_factory=dict)
    """Judged pages made from it that need not be judged again, by path."""

    @cached_property
    def project(self) -> "Project":
        """What the pages are held against."""
        return self.load()

    @cached_property
    def written(self) -> "tuple[tuple[GeneratedPage, ...], ...]":
        """The pages that each extension makes from data, whether they are judged or not."""
        with in_force(self.project.vocabulary):
            return tuple(tuple(one.pages(self.project)) for one in self.project.extensions)

    @cached_property
    def made(self) -> "tuple[dict[str, JudgedPage], ...]":
        """Those of them that are judged, by path, for each extension."""
        with in_force(self.project.vocabulary):
            return tuple(
                {page.document.path: self._judged(page) for page in pages if page.judged}
                for pages in self.written
            )

    def _judged(self, page: "GeneratedPage") -> "JudgedPage":
        from source_discipline.verdicts.claim import read_generated
        from source_discipline.verdicts.judged_page import judge_page

        known = self.known.get(page.document.path)
        return known or judge_page(read_generated(page), self.project)


@dataclass(eq=False)
class JudgedPages:
    """The pages that authors wrote, and those that extensions make from data."""

    root: Path
    digests: dict[str, str]
    """What was in the file of each page that was checked, by its path relative to the root."""
    files: tuple[str, ...]
    """The paths of what is published beside them."""
    basis: Basis
    kept: "dict[str, JudgedPage]" = field(default_factory=dict)
    key: str = ""
    """Of all that was checked, and all that it was held against."""

    @property
    def project(self) -> "Project":
        """What the pages are held against."""
        return self.basis.project

    @property
    def made(self) -> "tuple[dict[str, JudgedPage], ...]":
        """The pages made from data that are judged, by path, for each extension."""
        return self.basis.made

    @property
    def generated(self) -> "Iterator[GeneratedPage]":
        """The pages that extensions make from data, whether they are judged or not."""
        return (page for pages in self.basis.written for page in pages)

    def still(self, digests: dict[str, str]) -> "dict[str, JudgedPage]":
        """Those of the pages that are kept whose files are the same."""
        return {p: page for p, page in self.kept.items() if self.digests[p] == digests.get(p)}

    def judged_now(self, path: str) -> "tuple[str, JudgedPage]":
        """An author's page as its file is now, and the file's digest. Raises `ProjectErrors`."""
        from source_discipline.verdicts.claim import read_page
        from source_discipline.verdicts.judged_page import judge_page

        content = page_content(self.root, path)
        document = document_of(path, content)
        with in_force(self.project.vocabulary):
            return digest(content), judge_page(read_page(document), self.project)

    def get(self, path: str) -> "JudgedPage | None":
        """The page of a file. Raises `ProjectErrors` where it is not the one that was checked."""
        if path not in self.digests:
            return next((pages[path] for pages in self.made if path in pages), None)
        if path not in self.kept:
            found, page = self.judged_now(path)
            if found != self.digests[path]:
                raise changed(path)
            self.kept[path] = page
        return self.kept[path]

    def __iter__(self) -> "Iterator[JudgedPage]":
        """All pages, those of authors first."""
        paths = (*self.digests, *(path for pages in self.made for path in pages))
        return filter(None, map(self.get, paths))

    def keep_all(self) -> None:
        """Judge all pages now, so that none can change before it is asked for."""
        for _ in self:
            pass


def changed(path: str) -> ProjectErrors:
    """What is told of a file that is not the one that was checked."""
    message = "this was saved while it was checked"
    return ProjectErrors([UnreadableFile(path, 1, 1, message, "check again")])
