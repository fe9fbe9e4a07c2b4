"""An edition is published: its files are written, and recorded so that none changes again."""

from collections.abc import Iterable
from pathlib import Path

from imagenet_wiki.checklists.editions.published import PublishedEdition
from imagenet_wiki.checklists.editions.shelf import EDITIONS, RECORD, digest

_HEAD = (
    "# The published editions of the checklists, with the SHA-256 of each of their files. Written\n"
    "# by `source-discipline publish`, never by hand: others cite what was published.\n\n"
)


def record_text(editions: Iterable[PublishedEdition]) -> str:
    """The record of published editions as YAML, oldest first."""
    ordered = sorted(editions, key=lambda each: each.edition)
    return f"{_HEAD}editions:\n" + "".join(map(_entry, ordered))


def _entry(edition: PublishedEdition) -> str:
    files = "".join(
        f"    {name}: '{digest(content)}'\n" for name, content in sorted(edition.files.items())
    )
    head = f"- edition: '{edition.edition}'\n  published: {edition.published.isoformat()}\n"
    return f"{head}  files:\n{files}"


def put_on_shelf(
    folder: Path, edition: PublishedEdition, others: Iterable[PublishedEdition]
) -> None:
    """Write the files of an edition below `folder`, then the record that makes them published.

    The record takes its name when it is whole; until then the files count as not recorded.
    """
    place = folder / EDITIONS / edition.edition
    place.mkdir(parents=True, exist_ok=True)
    for name in {each.name for each in place.iterdir()} - set(edition.files):
        (place / name).unlink()
    for name, content in edition.files.items():
        (place / name).write_bytes(content)
    unfinished = folder / f"{RECORD}.unfinished"
    unfinished.write_text(record_text((*others, edition)), encoding="utf-8", newline="\n")
    unfinished.replace(folder / RECORD)
