"""A release: an edition is checked, built and put beside the earlier ones, the list last."""

import shutil
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from imagenet_wiki.addresses.moving import Moving, moving
from imagenet_wiki.addresses.naming import page_of
from imagenet_wiki.change_log import change_log, content_changes
from imagenet_wiki.releases.building import is_built, settings
from imagenet_wiki.releases.changed_claims import write_changes
from imagenet_wiki.releases.editions import (
    LATEST,
    edition_of,
    released,
    title,
    write_list,
    write_pages,
)
from imagenet_wiki.releases.refusals import TODAY, misnamed, misset, unrecorded
from imagenet_wiki.releases.root_files import write_root
from source_discipline.gate import check


class NotReleased(Exception):
    """Nothing was published, for this reason."""


def release(root: Path, into: Path, url: str, environment: Mapping[str, str]) -> str:
    """Build the edition that the project names and add it to a folder; what was done, in words.

    Raises:
        NotReleased: something stands against it; the folder is as it was.
        ProjectErrors: the project cannot be read.
    """
    _refuse(chain(misset(url, environment), misnamed(root, into)))
    moves = moving(check(root, _today(environment)))
    _refuse(unrecorded(moves))
    edition, earlier = edition_of(root), released(into)
    with TemporaryDirectory() as folder:
        site = Path(folder, "site")
        if not is_built(root, site, settings(url, edition, into, earlier)):
            raise NotReleased("the edition was not built; nothing was published")
        into.mkdir(parents=True, exist_ok=True)
        for name in (edition, LATEST):
            replace(site, into / name)
    editions = [edition, *earlier]
    write_root(into, url, root / "theme", pages_lead(moves))
    write_changes(into, url, editions, content_changes(change_log(root).text))
    write_pages(into, editions, moves.pages)
    write_list(into, editions)
    return (
        f"{title(edition)}: added to {into}/ as {edition}/ and as {LATEST}/.\n"
        f"Try it: make host FOLDER={into}"
    )


def pages_lead(moves: Moving) -> dict[str, str]:
    """Where in the newest edition each page is that was ever published."""
    pages = dict.fromkeys(page_of(each.address) for each in moves.published)
    return {page: page for page in pages} | moves.pages


def replace(site: Path, place: Path) -> None:
    """Put a copy of the site into a place, in two moves after all was copied."""
    fresh, old = place.with_name(f".{place.name}.new"), place.with_name(f".{place.name}.old")
    for left in (fresh, old):
        shutil.rmtree(left, ignore_errors=True)
    shutil.copytree(site, fresh)
    if place.exists():
        place.rename(old)
    fresh.rename(place)
    shutil.rmtree(old, ignore_errors=True)


def _refuse(reasons: Iterator[str]) -> None:
    for reason in reasons:
        raise NotReleased(reason)


def _today(environment: Mapping[str, str]) -> date:
    given = environment.get(TODAY)
    return date.fromisoformat(given) if given else date.today()
