"""A hearing: each page and each extension of a loaded project is judged, or known from the store.

Tallies are made one after the other and pages let go, unless they are to be kept for a build.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from source_discipline.ground import Ground
from source_discipline.rules.catalog import (
    page_diagnostics,
    project_diagnostics,
    record_diagnostics,
)
from source_discipline.rules.extension import Extension
from source_discipline.rules.figures import figures
from source_discipline.rules.judged_pages import JudgedPages
from source_discipline.rules.project import CheckedProject, Project
from source_discipline.rules.result import Result
from source_discipline.rules.tally import Tally, tally, total
from source_discipline.store.fingerprint import combined
from source_discipline.store.packing import (
    packed,
    packed_diagnostics,
    unpacked,
    unpacked_diagnostics,
)
from source_discipline.store.store import Store
from source_discipline.store.workers import spread
from source_discipline.text.diagnostic import Diagnostic, Level
from source_discipline.verdicts.judged_page import JudgedPage
from source_discipline.vocabulary.in_force import in_force


@dataclass(frozen=True, slots=True)
class Hearing:
    """What is heard, on which ground, what is known of it, and whether judged pages are kept."""

    pages: JudgedPages
    ground: Ground
    store: Store
    keep: bool

    def result(self) -> Result:
        """What all comes to. The digests of pages that have changed in between are renewed."""
        with in_force(self.pages.project.vocabulary):
            return self._result(self.pages.project)

    def _result(self, project: Project) -> Result:
        made, found = self._of_extensions(project)
        counted = total(chain(self._of_authors(self.ground.of_pages(project.names)), made))
        in_project = project_diagnostics(CheckedProject(project, counted, self.pages.files))
        in_records = self._in_records(project)
        every = tuple(sorted((*counted.diagnostics, *found, *in_records, *in_project), key=_place))
        result = Result(self.pages, every, figures(project, counted))
        kept = {"diagnostics": packed_diagnostics(every), "figures": dict(result.figures)}
        self.pages.key = self.ground.whole(self.pages.digests, self.pages.files)
        self.store.put(self.pages.key, kept)
        self.store.forget_others()
        return result

    def _of_authors(self, ground: str) -> Iterator[Tally]:
        """The tallies of the pages that authors wrote, which stand on this ground."""
        unknown, digests = [], self.pages.digests
        for path, digest in digests.items():
            kept = self.store.get(combined([ground, repr(path), digest]))
            if kept is None:
                unknown.append(path)
            else:
                yield unpacked(kept)
        work = map if self.keep else spread
        for path, (digest, made) in zip(unknown, work(self._judged, unknown), strict=True):
            digests[path] = digest
            self.store.put(combined([ground, repr(path), digest]), made)
            yield unpacked(made)

    def _judged(self, path: str) -> tuple[str, list[Any]]:
        """The digest of what was judged, and what it came to."""
        digest, page = self.pages.judged_now(path)
        if self.keep:
            self.pages.kept[path] = page
        return digest, packed(tally(page, page_diagnostics(page, self.pages.project.extensions)))

    def _in_records(self, project: Project) -> Iterable[Diagnostic]:
        """What is wrong in the records, whatever the pages say."""
        key = self.ground.of_records(project.names)
        kept = self.store.get(key)
        if kept is None:
            kept = packed_diagnostics(record_diagnostics(project))
            self.store.put(key, kept)
        return unpacked_diagnostics(kept)

    def _of_extensions(self, project: Project) -> tuple[list[Tally], tuple[Diagnostic, ...]]:
        """The tallies of the pages that extensions make, and what is wrong in their data."""
        kept: dict[str, Any] | None = self.store.get(self.ground.data)
        if kept is not None:
            return [*map(unpacked, kept["pages"])], unpacked_diagnostics(kept["found"])
        tallies: list[Tally] = []
        every: list[Diagnostic] = []
        for extension, pages in zip(project.extensions, self.pages.made, strict=True):
            found = [*extension.diagnostics(project)]
            tallies += _tallies(pages.values(), found, project.extensions)
            every += found
        kept = {"pages": [*map(packed, tallies)], "found": packed_diagnostics(every)}
        self.store.put(self.ground.data, kept)
        return tallies, tuple(every)


def _tallies(
    pages: Iterable[JudgedPage], found: Iterable[Diagnostic], by: Sequence[Extension]
) -> Iterator[Tally]:
    """Where something is wrong in the data, the same fault on the pages is not reported again."""
    sound = not any(each.level is Level.ERROR for each in found)
    return (tally(page, _errors(page, by) if sound else ()) for page in pages)


def _errors(page: JudgedPage, by: Sequence[Extension]) -> Iterator[Diagnostic]:
    return (each for each in page_diagnostics(page, by) if each.level is Level.ERROR)


def _place(diagnostic: Diagnostic) -> tuple[str, int, int, str]:
    return diagnostic.path, diagnostic.line, diagnostic.column, diagnostic.rule
