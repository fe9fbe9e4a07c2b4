"""The ground of a check: all that pages are held against and all that is looked at beside them.

A page's own key holds the names that extensions allow as they were loaded, and nothing else of
what extensions read: an edit of their data, or of the change log, has no page judged anew.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from source_discipline.records.files import BIBLIOGRAPHY, EVIDENCE
from source_discipline.records.settings import SETTINGS, load_settings
from source_discipline.rules.extension_loading import HOOKS, extension_classes
from source_discipline.store.fingerprint import (
    combined,
    is_kept_in,
    of_code,
    of_files,
    of_gate,
    of_own_modules,
)
from source_discipline.store.store import Store
from source_discipline.text.site_configuration import load_site

if TYPE_CHECKING:
    from source_discipline.records.names import Names


@dataclass(frozen=True, slots=True)
class Ground:
    """Fingerprints. What they do not cover can change no finding."""

    records: str = ""
    """Of rules, words, records and day: what each page is judged by, but for extensions' names."""
    extensions: str = ""
    """Of all that extensions read."""
    site: str = ""
    """Of what the site generator is told."""
    renderers: str = ""
    """Of what the generator renders pages with."""

    @property
    def data(self) -> str:
        """The key of what extensions come to."""
        return combined([self.records, self.extensions, self.site])

    @property
    def agreement(self) -> str:
        """The key of whether the data of extensions agree with the rest."""
        return combined([self.data, "agreement"])

    def of_records(self, names: "Names") -> str:
        """The key of what is wrong in the records, whatever pages say."""
        return combined([self.of_pages(names), "records"])

    def of_pages(self, names: "Names") -> str:
        """The ground of a page alone, on which its key stands."""
        return combined([self.records, self.renderers, *map(repr, names.meanings)])

    def whole(self, digests: Mapping[str, str], files: Iterable[str]) -> str:
        """The key of what all comes to, with pages by their digests and other files by name."""
        pages = (part for path, digest in digests.items() for part in (repr(path), digest))
        return combined([self.data, *pages, *map(repr, files)])


def ground_of(root: Path, today: date, site: str = "", store: Store | None = None) -> Ground:
    """The ground of the project at `root`, as it is now. Raises `ProjectErrors`."""
    configuration, told = load_site(root, site), _told(root, store or Store())
    added = of_files(root, (name for inputs, _ in told for name in inputs))
    read = of_files(root, (BIBLIOGRAPHY, EVIDENCE))
    code = [*_own_code(root), *(code for _, code in told)]
    return Ground(
        combined([*code, of_words(root), repr(str(root)), str(today), read]),
        added,
        combined(repr(each) for each in configuration.documents),
        combined(sorted(configuration.renderers)),
    )


def program(root: Path) -> list[str]:
    """Of all code that judges pages and makes others. Raises `ProjectErrors`."""
    return [*_own_code(root), *map(of_code, extension_classes(root))]


def _own_code(root: Path) -> tuple[str, str]:
    return of_gate(), of_own_modules(root / HOOKS)


def _told(root: Path, store: Store) -> list[tuple[list[str], str]]:
    """What each extension reads, and the fingerprint of its code.

    To ask a class for both takes longer than all the rest of a check of what has not changed. So it
    is kept, for classes that the project keeps itself, as long as it keeps the very same files.
    """
    key = combined([*_own_code(root), of_files(root, [SETTINGS]), "extensions"])
    kept: list[tuple[list[str], str]] | None = store.get(key)
    if kept is None:
        classes = extension_classes(root)
        kept = [([*each.inputs], of_code(each)) for each in classes]
        if all(is_kept_in(root / HOOKS, each) for each in classes):
            store.put(key, kept)
    return kept


def of_words(root: Path) -> str:
    """Of the words that a project chooses to be read by. Raises `ProjectErrors`."""
    return of_files(root, (SETTINGS, *load_settings(root).vocabularies))
