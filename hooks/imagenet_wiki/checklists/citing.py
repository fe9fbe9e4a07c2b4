"""How an item of an edition is cited: as a work of its own, `2026.12-IMG-DG-01`."""

from dataclasses import replace

from imagenet_wiki.checklists.items import Checklists, Item
from source_discipline.publishing.citing.work import Work


def item_work(page: Work, checklists: Checklists, item: Item) -> Work:
    """An item as a part of the checklists in their edition; `page` is the page it is on.

    What the site publishes before the edition's own day has the day on which the site does.
    """
    edition = checklists.edition
    id = edition.cite(item)
    return replace(
        page,
        title=f"{id}: {item.title} (version {item.version})",
        container=edition.title,
        edition=min(edition.published, page.edition),
        named=edition.edition,
        id=id,
        abstract=item.statement,
    )
