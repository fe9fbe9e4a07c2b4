"""A survey: the findings and figures of a check, without its pages, and with a cache.

It finds what `check` finds. Pages are read and released one by one; the result of a page is kept
under a key of its content and of all it was judged by, and the result of the whole under a key
of everything, so that an unchanged project is not even loaded. Files may be saved while a check
runs: a key is always that of the very bytes that were judged.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from source_discipline.check import all_diagnostics, check_extensions
from source_discipline.commands.cached.cache import Cache
from source_discipline.commands.cached.fingerprint import combined, of_content, of_ground
from source_discipline.commands.cached.workers import packed_tallies
from source_discipline.project import load_project
from source_discipline.rules.figures import figures
from source_discipline.rules.project import Project
from source_discipline.rules.tally import (
    Tally,
    packed,
    packed_diagnostics,
    total,
    unpacked,
    unpacked_diagnostics,
)
from source_discipline.text.diagnostic import Diagnostic, Level
from source_discipline.text.errors import ProjectError, attempt, raise_any
from source_discipline.text.page_files import page_contents


@dataclass(frozen=True, slots=True)
class Survey:
    """The result of a check: all diagnostics, sorted by place, and the figures."""

    diagnostics: tuple[Diagnostic, ...]
    figures: Mapping[str, int]

    @property
    def failed(self) -> bool:
        """Whether any diagnostic is an error."""
        return any(diagnostic.level is Level.ERROR for diagnostic in self.diagnostics)


def survey(root: Path, today: date, cache: Cache) -> Survey:
    """Check a project directory. Raises `ProjectErrors` where it cannot be read."""
    faults: list[ProjectError] = []
    ground = of_ground(root, today)
    pages = attempt(lambda: _keys(root, ground), faults) or {}
    whole = combined([ground, *pages.values()])
    kept = None if faults else cache.get(whole)
    if kept:
        return Survey(unpacked_diagnostics(kept["diagnostics"]), kept["figures"])
    project = attempt(lambda: load_project(root, today), faults)
    raise_any(faults)
    assert project is not None
    if of_ground(root, today) != ground:
        cache = Cache()  # what was loaded may be neither the old ground nor the new
    found = _survey(project, pages, ground, cache)
    kept = {"diagnostics": packed_diagnostics(found.diagnostics), "figures": dict(found.figures)}
    cache.put(combined([ground, *pages.values()]), kept)
    cache.forget_others()
    return found


def _keys(root: Path, ground: str) -> dict[str, str]:
    """The key of each page's result, by the page's path."""
    return {path: _key(ground, path, of_content(content)) for path, content in page_contents(root)}


def _key(ground: str, path: str, content: str) -> str:
    return combined([ground, repr(path), content])


def _survey(project: Project, pages: dict[str, str], ground: str, cache: Cache) -> Survey:
    """The survey of a loaded project; the keys of pages that changed in between are renewed."""
    printed, found = _extensions(project, ground, cache)
    counted = total(chain(_tallies(project, pages, ground, cache), printed))
    return Survey(all_diagnostics(project, counted, found), figures(project, counted))


def _tallies(project: Project, pages: dict[str, str], ground: str, cache: Cache) -> Iterator[Tally]:
    changed = []
    for path, key in pages.items():
        kept = cache.get(key)
        if kept is None:
            changed.append(path)
        else:
            yield unpacked(kept)
    for path, (content, made) in zip(changed, packed_tallies(project, changed), strict=True):
        pages[path] = _key(ground, path, content)
        cache.put(pages[path], made)
        yield unpacked(made)


def _extensions(
    project: Project, ground: str, cache: Cache
) -> tuple[list[Tally], tuple[Diagnostic, ...]]:
    key = combined([ground, "extensions"])
    kept: dict[str, Any] | None = cache.get(key)
    if kept is not None:
        return [*map(unpacked, kept["pages"])], unpacked_diagnostics(kept["found"])
    checked, found = check_extensions(project)
    tallies = [tally for _, tally in checked]
    cache.put(key, {"pages": [*map(packed, tallies)], "found": packed_diagnostics(found)})
    return tallies, found
