"""The addresses that a site has: its pages, its claims, the statements of its checklists."""

from collections.abc import Iterator

from imagenet_wiki.addresses.naming import named
from imagenet_wiki.wiki import wiki_of
from source_discipline.publishing.addresses import site_address
from source_discipline.publishing.data.claim_rows import claim_rows
from source_discipline.publishing.pages.catalog import generated_pages
from source_discipline.rules.project import Project
from source_discipline.rules.result import Result


def standing(result: Result) -> frozenset[str]:
    """All addresses of a checked project that others may keep, below the root of its site."""
    pages = [page.document.path for page in result.pages]
    made = generated_pages(result).keys()
    claims = (row.id for row in claim_rows(result) if row.id)
    own = (*map(site_address, (*pages, *made)), *claims, *_statements(result.project))
    return frozenset(map(named, own))


def _statements(project: Project) -> Iterator[str]:
    checklists = wiki_of(project).checklists
    for item in checklists.items() if checklists else ():
        yield from (f"governance/{item.id}/#{id}" for id in item.wordings)
