"""How the checklists are cited: an item as a work of its own, `2026.12-IMG-DG-01`.

The address is always that of the edition, where what was cited stays. A page that shows the newest
edition at another address is cited in the same way.
"""

from dataclasses import replace
from pathlib import PurePosixPath

from imagenet_wiki.checklists.editions.published import PublishedEdition, PublishedItem
from imagenet_wiki.checklists.items import AREAS, Checklists
from source_discipline.publishing.citing.work import Work

_FOLDER = "governance"
_WHOLE = "checklist"


def cited_work(page: Work, checklists: Checklists, path: str) -> Work:
    """What the page at a path below the folder of pages is cited as.

    A page of an edition in preparation is cited as it is, for there is nothing yet that stays.
    """
    folder, *parts = PurePosixPath(path).with_suffix("").parts
    named = {each.edition: each for each in checklists.published}
    shown = checklists.edition.edition if len(parts) == 1 else parts[0] if parts else ""
    edition = named.get(shown)
    if folder != _FOLDER or edition is None:
        return page
    name = parts[-1]
    item = edition.get(name)
    root = page.address.removesuffix("/").rpartition(f"{_FOLDER}/")[0]
    lasting = f"{root}{_FOLDER}/{shown}/" if page.address else ""
    if item:
        return _item_work(page, edition, item, lasting and f"{lasting}{item.id}/")
    if name in AREAS.values():
        return replace(_whole(page, edition, lasting and f"{lasting}#{name}"), title=page.title)
    return _whole(page, edition, lasting) if parts in ([shown, "index"], [_WHOLE]) else page


def _item_work(page: Work, edition: PublishedEdition, item: PublishedItem, address: str) -> Work:
    """An item as a part of the checklists in their edition."""
    id = f"{edition.edition}-{item.id}"
    title = f"{id}: {item.title} (version {item.version})"
    whole = _whole(page, edition, address)
    return replace(whole, title=title, id=id, abstract=item.wording)


def _whole(page: Work, edition: PublishedEdition, address: str) -> Work:
    """The checklists in an edition.

    What the site publishes before the edition's own day has the day on which the site does.
    """
    title = edition.head["title"]
    return replace(
        page,
        title=title,
        container=title,
        edition=min(edition.published, page.edition),
        named=edition.edition,
        address=address,
    )
