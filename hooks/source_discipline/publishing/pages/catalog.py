"""Pages written from the rules and the ledger at every build; nothing generated is committed."""

from collections.abc import Mapping
from functools import lru_cache

from source_discipline.prose.generated_page import GeneratedPage
from source_discipline.publishing.pages.claim_register import GUIDE, claim_register
from source_discipline.publishing.pages.rules import rule_pages
from source_discipline.publishing.pages.source_register import source_register
from source_discipline.publishing.pages.sources import source_pages
from source_discipline.rules.result import Result
from source_discipline.vocabulary.in_force import in_force


@lru_cache(1)
def generated_pages(result: Result) -> Mapping[str, GeneratedPage]:
    """All pages made from data, by path below the folder of pages."""
    added = {page.path: page for page in result.judged.generated}
    with in_force(result.project.vocabulary):
        pages = (
            *rule_pages(result),
            *source_pages(result),
            claim_register(result, GUIDE in added),
            source_register(result),
        )
    return {page.path: page for page in pages} | added
