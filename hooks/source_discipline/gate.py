"""The whole check: what is wrong in a project, what it comes to, and its pages judged.

1. The ground is all that pages are held against; a page's digest says what is in its file.
2. The store has what the whole came to under a key of both; then not even the project is loaded.
3. Otherwise the project is loaded and heard: what the store knows of a page or of the data of
   extensions is taken from there, the rest is judged.
4. A result reads and judges a page when it is asked for it, and refuses one that has changed since.
5. A build asks for all pages, so its check keeps those that it judges.
6. A server checks again and again: what stands on the same ground is taken over from the last time.

Files may be saved while a check runs: a key is always that of the very bytes that were judged, and
where the ground has moved, nothing is kept.
"""

from collections.abc import Iterable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from source_discipline.ground import Ground, ground_of
from source_discipline.records.files import EVIDENCE, require_project
from source_discipline.rules.judged_pages import Basis, JudgedPages, changed
from source_discipline.rules.result import Result
from source_discipline.store.packing import unpacked_diagnostics
from source_discipline.store.store import Store
from source_discipline.text.document import digest
from source_discipline.text.errors import ProjectError, attempt, raise_any
from source_discipline.text.page_files import is_page, page_contents, published_paths
from source_discipline.text.site_configuration import load_site

if TYPE_CHECKING:  # what hears and loads is imported where something has to be heard
    from source_discipline.rules.project import Project
    from source_discipline.verdicts.judged_page import JudgedPage


def check(
    root: Path,
    today: date,
    store: Store | None = None,
    keep: bool = False,
    site: str = "",
    last: JudgedPages | None = None,
) -> Result:
    """Check a project directory. Raises `ProjectErrors` where it cannot be read.

    With `keep`, the pages that it judges are held. `site` is the file that a build is configured
    by; without a name it is the usual one. Of the pages of the `last` check those are taken over
    that are the same and stand on the same ground.
    """
    require_project(root)
    store, faults = store or Store(), list[ProjectError]()
    ground = (
        attempt(lambda: ground_of(root, today, site, store), []) or Ground()
    )  # loading tells its faults
    paths = attempt(lambda: published_paths(root, load_site(root, site)), faults) or []
    digests = attempt(lambda: _digests(root, paths), faults) or {}
    files = tuple(path for path in paths if not is_page(path))
    key = ground.whole(digests, files)
    kept = None if faults else store.get(key)
    agreed = kept is not None or store.get(ground.agreement) is not None
    load = _same_project if kept is not None else _project
    basis = Basis(partial(load, root, today, site, ground, agreed), repr(ground))
    known: dict[str, JudgedPage] = {}
    if last and last.basis.ground == basis.ground:
        basis, known = last.basis, last.still(digests)
    pages = JudgedPages(root, digests, files, basis, known, key)
    if kept is not None:
        return Result(pages, unpacked_diagnostics(kept["diagnostics"]), kept["figures"])
    attempt(lambda: pages.project, faults)
    raise_any(faults)
    if ground_of(root, today, site) != ground:  # what was loaded may be of neither
        basis.ground, store = "", Store()
    store.put(ground.agreement, True)
    from source_discipline.hearing import Hearing

    return Hearing(pages, ground, store, keep).result()


def _project(root: Path, today: date, site: str, ground: Ground, agreed: bool) -> "Project":
    from source_discipline.project import load_project

    return load_project(root, today, site, agreed)


def _digests(root: Path, paths: Iterable[str]) -> dict[str, str]:
    contents = page_contents(root, filter(is_page, paths))
    return {path: digest(content) for path, content in contents}


def _same_project(root: Path, today: date, site: str, ground: Ground, agreed: bool) -> "Project":
    """The project that was checked. Raises `ProjectErrors` where its files have changed since."""
    project = _project(root, today, site, ground, agreed)
    if ground_of(root, today, site) != ground:
        raise changed(EVIDENCE)
    return project
