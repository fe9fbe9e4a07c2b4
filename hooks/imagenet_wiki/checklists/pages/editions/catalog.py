"""The pages of all published editions."""

from collections.abc import Iterator

from imagenet_wiki.checklists.items import Checklists
from imagenet_wiki.checklists.pages.editions.index import edition_page
from imagenet_wiki.checklists.pages.editions.item import published_item_page
from source_discipline.prose.generated_page import GeneratedPage


def edition_pages(checklists: Checklists) -> Iterator[GeneratedPage]:
    """One page for each edition and one for each of its items, for good."""
    for edition in checklists.published:
        newest = checklists.published[-1]
        yield edition_page(edition, newest)
        for item in edition.items:
            yield published_item_page(edition, newest, item)
