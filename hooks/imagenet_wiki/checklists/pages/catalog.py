"""The pages of the checklists: those of the present items are judged like the pages of authors."""

from collections.abc import Iterator

from imagenet_wiki.checklists.items import Checklists
from imagenet_wiki.checklists.pages.area import area_page, whole_page
from imagenet_wiki.checklists.pages.crosswalk import crosswalk_by_framework, crosswalk_by_item
from imagenet_wiki.checklists.pages.downloads import downloads_page
from imagenet_wiki.checklists.pages.editions.catalog import edition_pages
from imagenet_wiki.checklists.pages.item import item_page
from imagenet_wiki.checklists.pages.terms import terms_page
from imagenet_wiki.checklists.pages.worked_example import worked_example
from source_discipline.prose.generated_page import GeneratedPage
from source_discipline.records.bibliography.bibliography import Bibliography


def checklist_pages(checklists: Checklists, bibliography: Bibliography) -> Iterator[GeneratedPage]:
    """Every page about the checklists."""
    yield whole_page(checklists)
    for area in checklists.areas:
        yield area_page(checklists, area)
        for item in area.items:
            yield item_page(checklists, area, item, bibliography)
    yield terms_page(checklists)
    yield crosswalk_by_framework(checklists)
    yield crosswalk_by_item(checklists)
    yield downloads_page(checklists)
    if example := worked_example(checklists):
        yield example
    yield from edition_pages(checklists, bibliography)
