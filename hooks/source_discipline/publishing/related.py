"""Pages that belong together because they rest on the same sources."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from heapq import nsmallest

from source_discipline.verdicts.judged_page import JudgedPage

LIMIT = 4
_LISTS = re.compile(r"docs/(?:registers|sources)/")
"""Pages that list sources for their own sake: related to any page, and so offered on none."""


@dataclass(frozen=True, slots=True)
class Related:
    """Another page, and how many sources both rest on."""

    path: str
    """Of its file, relative to the project's root."""
    shared: int


class Relations:
    """All pages, filed by the sources that they rest on."""

    def __init__(self, sources: Mapping[str, Collection[str]]) -> None:
        """Take the keys of each page's sources by the path of its file."""
        self._sources = sources
        self._resting: dict[str, list[str]] = defaultdict(list)
        for path, keys in sources.items():
            for key in () if _LISTS.match(path) else keys:
                self._resting[key].append(path)

    def of(self, path: str) -> tuple[Related, ...]:
        """The pages that share most sources with the one of a file, most first."""
        shared = Counter[str]()
        for key in self._sources.get(path, ()):
            shared.update(self._resting.get(key, ()))
        del shared[path]
        ranked = nsmallest(LIMIT, shared.items(), key=lambda item: (-item[1], item[0]))
        return tuple(Related(other, count) for other, count in ranked)


def cited(page: JudgedPage) -> frozenset[str]:
    """The keys of the sources that an authored page cites."""
    return frozenset(citation.citekey for citation in page.page.citations)
