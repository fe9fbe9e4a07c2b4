"""The whole check: what is wrong in a project, what it comes to, and its pages judged.

1. The ground is all that pages are held against; a page's digest says what is in its file.
2. The store has what the whole came to under a key of both; then not even the project is loaded.
3. Otherwise the project is loaded and heard: what the store knows of a page or of the data of
   extensions is taken from there, the rest is judged.
4. A result reads and judges a page when it is asked for it, and refuses one that has changed since.
5. A build asks for all pages, so its check keeps those that it judges.

Files may be saved while a check runs: a key is always that of the very bytes that were judged, and
where the ground has moved, nothing is kept.
"""

from collections.abc import Iterable
from datetime import date
from functools import partial
from pathlib import Path

from source_discipline.ground import Ground, ground_of
from source_discipline.hearing import Hearing
from source_discipline.project import EVIDENCE, load_project, require_project
from source_discipline.rules.judged_pages import JudgedPages, changed
from source_discipline.rules.project import Project
from source_discipline.rules.result import Result
from source_discipline.store.packing import unpacked_diagnostics
from source_discipline.store.store import Store
from source_discipline.text.document import digest
from source_discipline.text.errors import ProjectError, attempt, raise_any
from source_discipline.text.page_files import is_page, page_contents, published_paths
from source_discipline.text.site_configuration import load_site


def check(
    root: Path, today: date, store: Store | None = None, keep: bool = False, site: str = ""
) -> Result:
    """Check a project directory. Raises `ProjectErrors` where it cannot be read.

    With `keep`, the pages that it judges are held. `site` is the file that a build is configured
    by; without a name it is the usual one.
    """
    require_project(root)
    store, faults = store or Store(), list[ProjectError]()
    ground = (
        attempt(lambda: ground_of(root, today, site), []) or Ground()
    )  # loading tells its faults
    paths = attempt(lambda: published_paths(root, load_site(root, site)), faults) or []
    digests = attempt(lambda: _digests(root, paths), faults) or {}
    files = tuple(path for path in paths if not is_page(path))
    key = ground.whole(digests, files)
    kept = None if faults else store.get(key)
    if kept is None:
        pages = JudgedPages(root, digests, files, lambda: load_project(root, today, site))
        attempt(lambda: pages.project, faults)
        raise_any(faults)
        moved = ground_of(root, today, site) != ground  # what was loaded may be of neither
        result = Hearing(pages, ground, Store() if moved else store, keep).result()
    else:
        load = partial(_same_project, root, today, site, ground)
        pages = JudgedPages(root, digests, files, load, key=key)
        result = Result(pages, unpacked_diagnostics(kept["diagnostics"]), kept["figures"])
    return result


def _digests(root: Path, paths: Iterable[str]) -> dict[str, str]:
    contents = page_contents(root, filter(is_page, paths))
    return {path: digest(content) for path, content in contents}


def _same_project(root: Path, today: date, site: str, ground: Ground) -> Project:
    """The project that was checked. Raises `ProjectErrors` where its files have changed since."""
    project = load_project(root, today, site)
    if ground_of(root, today, site) != ground:
        raise changed(EVIDENCE)
    return project
