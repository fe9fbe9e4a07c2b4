"""The pages of the checklists, written at every build and judged like the pages of authors."""

from collections.abc import Iterator

from imagenet_wiki.checklists.items import Checklists
from imagenet_wiki.checklists.pages.area import area_page, whole_page
from imagenet_wiki.checklists.pages.crosswalk import crosswalk_by_framework, crosswalk_by_item
from imagenet_wiki.checklists.pages.edition import edition_page
from imagenet_wiki.checklists.pages.item import item_page
from source_discipline.records.bibliography.bibliography import Bibliography
from source_discipline.text.document import Document


def checklist_documents(checklists: Checklists, bibliography: Bibliography) -> Iterator[Document]:
    """Every page about the checklists, as if it had been read from `docs/governance/`."""
    yield _document("checklist", whole_page(checklists))
    for area in checklists.areas:
        yield _document(area.name, area_page(checklists, area))
        for item in area.items:
            yield _document(item.id, item_page(checklists, area, item, bibliography))
    yield _document("crosswalk", crosswalk_by_framework(checklists))
    yield _document("crosswalk-by-item", crosswalk_by_item(checklists))
    yield _document("downloads", edition_page(checklists))


def _document(name: str, text: str) -> Document:
    return Document(f"docs/governance/{name}.md", text)
