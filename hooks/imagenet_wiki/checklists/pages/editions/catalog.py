"""The pages of all published editions."""

from collections.abc import Iterator

from imagenet_wiki.checklists.items import Checklists
from imagenet_wiki.checklists.pages.editions.errata import errata_section
from imagenet_wiki.checklists.pages.editions.index import edition_page
from imagenet_wiki.checklists.pages.editions.item import published_item_page
from source_discipline.prose.generated_page import GeneratedPage
from source_discipline.records.bibliography.bibliography import Bibliography


def edition_pages(checklists: Checklists, bibliography: Bibliography) -> Iterator[GeneratedPage]:
    """One page for each edition and one for each of its items, for good."""
    for edition in checklists.published:
        newest = checklists.published[-1]
        known = checklists.errata_of(edition.edition)
        yield edition_page(edition, newest, errata_section(known, bibliography, ""))
        for item in edition.items:
            known = checklists.errata_of(edition.edition, item.id)
            wrong = errata_section(known, bibliography, "../")
            yield published_item_page(edition, newest, item, wrong)
