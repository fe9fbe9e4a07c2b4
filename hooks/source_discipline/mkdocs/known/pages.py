"""What the pages of the last builds came to, each under a key of everything that it depends on.

A page is kept in two parts: its content as it was compared with what was checked, and the finished
page around it. What was told with a warning is not kept, so that it is told again.
"""

import logging
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from source_discipline.store.fingerprint import combined
from source_discipline.store.store import Store

_Made = TypeVar("_Made")


@dataclass
class KnownPages:
    """What is known of the pages of a build, by their sources; nothing where there is no key."""

    store: Store
    site: str
    """The key of the site beside its pages; empty where nobody can say what it depends on."""
    contents: dict[str, Any] = field(default_factory=dict)
    """Contents that need not be rendered."""
    finished: dict[str, str] = field(default_factory=dict)
    """Pages that need no template."""
    parts: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """What other plugins put into the templates of a page; they say it before all are read."""
    keys: dict[str, str] = field(default_factory=dict)
    """Under which the page in work will be kept."""
    warned: set[str] = field(default_factory=set)
    as_made: Callable[[str], str] = str
    """Takes back what is done to published files after their pages are made."""

    def rest_on(self, parts: Iterable[str]) -> None:
        """Say what else all pages depend on, before the first of them is read."""
        self.site = self.key(parts)

    def key(self, parts: Iterable[str]) -> str:
        """A key of these parts, and of the site."""
        return combined([self.site, *parts]) if self.site else ""

    def get(self, key: str) -> Any:
        """What is kept under a key, or None."""
        return self.store.get(key) if key else None

    def once(self, parts: Iterable[str], make: Callable[[], _Made]) -> _Made:
        """What is made of these parts and the site alone; it is made only if it is not known.

        It has to be plain data. A part that is empty says that nobody can say what it is made of.
        """
        parts = tuple(parts)
        key = self.key(parts) if all(parts) else ""
        found = self.get(key)
        if found is None:
            found = make()
            if key:
                self.store.put(key, found)
        return found  # type: ignore[no-any-return]

    def begin(self, page: str, key: str) -> None:
        """Work on a page begins, of which nothing is known."""
        self.keys[page] = key

    def keep(self, page: str, value: Any) -> None:
        """Keep what the work on a page came to, unless there was something to tell of it."""
        key = self.keys.pop(page, "")
        if key and page not in self.warned:
            self.store.put(key, value)


class Listener(logging.Handler):
    """Hears the warnings, each about the pages in work."""

    def __init__(self, pages: KnownPages) -> None:
        """Listen for a build."""
        super().__init__(logging.WARNING)
        self.pages = pages

    def emit(self, record: logging.LogRecord) -> None:
        """Take a warning."""
        self.pages.warned |= self.pages.keys.keys()
