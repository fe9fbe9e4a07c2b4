"""Pages that belong together because they rest on the same sources."""

from collections.abc import Iterable
from dataclasses import dataclass

from source_discipline.judged import JudgedPage

LIMIT = 4


@dataclass(frozen=True, slots=True)
class Related:
    """Another page, and how many sources both cite."""

    path: str
    """Of its file, relative to the project's root."""
    shared: int


def related(page: JudgedPage, pages: Iterable[JudgedPage]) -> tuple[Related, ...]:
    """The pages that share most sources with this one, most first."""
    own = _citekeys(page)
    found = [
        Related(other.document.path, len(own & _citekeys(other)))
        for other in pages
        if other.document.path != page.document.path
    ]
    ranked = sorted(found, key=lambda item: (-item.shared, item.path))
    return tuple(item for item in ranked if item.shared)[:LIMIT]


def _citekeys(page: JudgedPage) -> frozenset[str]:
    return frozenset(citation.citekey for citation in page.page.citations)
