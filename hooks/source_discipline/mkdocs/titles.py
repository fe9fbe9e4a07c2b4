"""Numbers in the few texts that readers get from mkdocs.yml itself, where none can be cited."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from source_discipline.records.names import Names
from source_discipline.verdicts.own_words import unlisted_numbers


def title_faults(config: MkDocsConfig, names: Names) -> Iterator[str]:
    """A message for each number in the site's name, its description or a title in `nav`."""
    file = Path(config.config_file_path)
    lines = file.read_text(encoding="utf-8").splitlines()
    for text in (config.site_name, config.site_description or "", *_titles(config.nav)):
        for number in unlisted_numbers(text, names):
            line = next((n for n, each in enumerate(lines, 1) if text in each), 1)
            yield (
                f"{file.name}:{line}: `{number}` is in a title, where it cannot be cited;"
                f" leave it out, or list the name it belongs to in {names.path}"
            )


def _titles(nav: Any) -> Iterator[str]:
    """The titles in a navigation, at every depth."""
    if isinstance(nav, dict):
        for title, below in nav.items():
            yield str(title)
            yield from _titles(below)
    elif isinstance(nav, list):
        for entry in nav:
            yield from _titles(entry)
