"""Navigation entries for pages that are written at build time.

An entry such as `rules/*` in `nav` matches every page of that folder but its index, in
alphabetical order, so that a new rule or register needs no second list.
"""

from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from typing import Any


def expanded(nav: list[Any], pages: Iterable[str]) -> list[Any]:
    """The navigation with its patterns replaced by the pages they match.

    Args:
        nav: the `nav` setting: strings, or dictionaries from a title to a string or a list.
        pages: paths below `docs/`, generated pages included.
    """
    known = sorted(pages)
    return [item for entry in nav for item in _entry(entry, known)]


def idle_patterns(nav: list[Any], pages: Iterable[str]) -> list[str]:
    """The patterns that match no page, because the folder is empty or the name is wrong."""
    known = sorted(pages)
    return [pattern for pattern in _patterns(nav) if not _matching(pattern, known)]


def _entry(entry: Any, pages: list[str]) -> Iterator[Any]:
    if isinstance(entry, str) and "*" in entry:
        yield from _matching(entry, pages)
    elif isinstance(entry, dict):
        yield {title: _value(value, pages) for title, value in entry.items()}
    else:
        yield entry


def _value(value: Any, pages: list[str]) -> Any:
    return expanded(value, pages) if isinstance(value, list) else value


def _patterns(nav: Any) -> Iterator[str]:
    if isinstance(nav, str):
        if "*" in nav:
            yield nav
    else:
        for value in nav.values() if isinstance(nav, dict) else nav:
            yield from _patterns(value)


def _matching(pattern: str, pages: list[str]) -> list[str]:
    return [page for page in pages if fnmatchcase(page, pattern) and not _is_index(page)]


def _is_index(page: str) -> bool:
    return page.rpartition("/")[2] == "index.md"
