"""The change log's dated part, and which of its entries concern a page.

An entry is a paragraph or a list item below a date. It concerns the pages that it links, as in
`[Home](docs/index.md)`, and every page if it mentions all pages or the first edition.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from imagenet_wiki.addresses.naming import named, page_of
from imagenet_wiki.addresses.published import read_published
from source_discipline.publishing.addresses import site_address
from source_discipline.text.days import is_day
from source_discipline.text.document import Document
from source_discipline.text.errors import InvalidRecord, ProjectError, UnresolvedName
from source_discipline.text.files import load_document
from source_discipline.text.page_files import DOCS, page_paths
from source_discipline.text.schema_faults import nearest

CHANGE_LOG = "CHANGELOG.md"
MOVES = "registry/moved.yml"
_PART = re.compile(r"^## Content\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_DAY = re.compile(r"^### (\d{4}-\d{2}-\d{2})\n(.*?)(?=^### |\Z)", re.MULTILINE | re.DOTALL)
_ENTRY = re.compile(r"\n[ \t]*\n|\n(?=[-*] )")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_PAGE = re.compile(rf"\]\(({DOCS}/[^()#]*)")
_ALL = re.compile(r"\b(?:all pages|first edition)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Change:
    """One dated entry."""

    day: date
    text: str
    """Without markup."""
    pages: frozenset[str] = frozenset()
    """The files of the pages that it links, relative to the project's root."""


def change_log(root: Path) -> Document:
    """The change log of a project, empty where it keeps none. Raises `ProjectErrors`."""
    file = root / CHANGE_LOG
    text = load_document(file, root).text if file.exists() else ""
    return Document(CHANGE_LOG, text.replace("\r\n", "\n"))


def content_changes(log: str) -> tuple[Change, ...]:
    """The entries on the content, in the order of the file: the newest first."""
    return tuple(_changes(log))


def _changes(log: str) -> Iterator[Change]:
    for part in _PART.findall(log):
        for day, body in _DAY.findall(part):
            for entry in _ENTRY.split(body):
                text = _LINK.sub(r"\1", " ".join(entry.split()).removeprefix("- "))
                if text:
                    yield Change(date.fromisoformat(day), text, frozenset(_PAGE.findall(entry)))


def concerning(path: str, changes: Collection[Change]) -> tuple[Change, ...]:
    """The changes that link the page of a file, or mention all pages."""
    return tuple(each for each in changes if path in each.pages or _ALL.search(each.text))


def change_log_faults(root: Path, moves: Mapping[str, str]) -> Iterator[ProjectError]:
    """Each day in the change log that no calendar has, and each link to a page that does not exist.

    `moves` has the new address of each that has moved.

    Raises:
        ProjectErrors: the change log cannot be read.
    """
    log = change_log(root)
    for found in _DAY.finditer(log.text):
        if not is_day(found[1]):
            place, message = (
                log.position(found.start(1)),
                f"`{found[1]}` is not a valid date",
            )
            yield InvalidRecord(CHANGE_LOG, *place, message, "write a day that exists")
    links = [*_PAGE.finditer(log.text)]
    pages = page_paths(root) if links else []
    for link in links:
        if link[1] not in pages:
            place, help = log.position(link.start(1)), _instead(link[1], pages, moves, root)
            yield UnresolvedName(CHANGE_LOG, *place, f"there is no page `{link[1]}`", help)


def _instead(path: str, pages: Collection[str], moves: Mapping[str, str], root: Path) -> str:
    """Where the page of a link has gone, or which one may have been meant."""
    old = named(site_address(path))
    now = page_of(moves.get(old, old))
    if file := next((each for each in pages if named(site_address(each)) == now), ""):
        return f"it has moved: write `{file}`"
    if old in {each.address for each in read_published(root)} - moves.keys():
        return f"`{old}` was published: say in {MOVES} where it is now, then here"
    return nearest(path, pages)


def for_the_site(log: str) -> str:
    """The log with its links as a page among the others has them."""
    return log.replace(f"]({DOCS}/", "](")
