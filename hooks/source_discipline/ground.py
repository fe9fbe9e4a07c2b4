"""The ground of a check: all that pages are held against and all that is looked at beside them.

A page's own key holds the names that extensions allow as they were loaded, and nothing else of
what extensions read: an edit of their data, or of the change log, has no page judged anew.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from source_discipline.project import BIBLIOGRAPHY, EVIDENCE, HOOKS, extension_classes
from source_discipline.records.names import Names
from source_discipline.records.settings import SETTINGS, load_settings
from source_discipline.store.fingerprint import combined, of_code, of_files, of_gate, of_own_modules
from source_discipline.text.site_configuration import load_site


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

    def of_records(self, names: Names) -> str:
        """The key of what is wrong in the records, whatever pages say."""
        return combined([self.of_pages(names), "records"])

    def of_pages(self, names: Names) -> str:
        """The ground of a page alone, on which its key stands."""
        return combined([self.records, self.renderers, *map(repr, names.meanings)])

    def whole(self, digests: Mapping[str, str], files: Iterable[str]) -> str:
        """The key of what all comes to, with pages by their digests and other files by name."""
        pages = (part for path, digest in digests.items() for part in (repr(path), digest))
        return combined([self.data, *pages, *map(repr, files)])


def ground_of(root: Path, today: date, site: str = "") -> Ground:
    """The ground of the project at `root`, as it is now. Raises `ProjectErrors`."""
    configuration = load_site(root, site)
    added = of_files(root, (name for each in extension_classes(root) for name in each.inputs))
    read = of_files(root, (BIBLIOGRAPHY, EVIDENCE))
    return Ground(
        combined([*program(root), of_words(root), repr(str(root)), str(today), read]),
        added,
        combined(repr(each) for each in configuration.documents),
        combined(sorted(configuration.renderers)),
    )


def program(root: Path) -> list[str]:
    """Of all code that judges pages and makes others. Raises `ProjectErrors`."""
    return [of_gate(), of_own_modules(root / HOOKS), *map(of_code, extension_classes(root))]


def of_words(root: Path) -> str:
    """Of the words that a project chooses to be read by. Raises `ProjectErrors`."""
    return of_files(root, (SETTINGS, *load_settings(root).vocabularies))
