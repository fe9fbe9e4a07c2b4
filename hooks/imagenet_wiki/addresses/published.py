"""The list of addresses that were ever published, one a line; it only grows.

The build compares the site with it. A release adds its new addresses (`source-discipline addresses
--write`), so that from then on they lead somewhere for good.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from imagenet_wiki.registry.loading import FOLDER, PUBLISHED
from source_discipline.text.files import load_document

PATH = f"{FOLDER}/{PUBLISHED}"
_HEAD = """\
# Addresses that were published: pages, claims, statements of the checklists. Each has to lead
# somewhere, for good: what is gone gets an entry in moved.yml. Not written by hand, but at each
# release by `source-discipline addresses --write`.
"""


@dataclass(frozen=True, slots=True)
class PublishedAddress:
    """An address, and the line of the list that it is on."""

    address: str
    line: int


def read_published(root: Path) -> tuple[PublishedAddress, ...]:
    """The published addresses of a project; none where it keeps no list. Raises `ProjectErrors`."""
    file = root / PATH
    return tuple(_addresses(load_document(file, root).text)) if file.exists() else ()


def _addresses(text: str) -> Iterator[PublishedAddress]:
    for line, content in enumerate(text.splitlines(), 1):
        if content.strip() and not content.startswith("#"):
            yield PublishedAddress(content.strip(), line)


def write_published(root: Path, addresses: Iterable[str]) -> None:
    """Write the list anew."""
    text = _HEAD + "".join(f"{address}\n" for address in sorted(addresses))
    (root / PATH).parent.mkdir(exist_ok=True)
    (root / PATH).write_text(text, encoding="utf-8", newline="\n")
