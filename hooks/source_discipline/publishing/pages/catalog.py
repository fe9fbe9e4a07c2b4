"""Pages written from the rules and the ledger at every build; nothing generated is committed."""

from collections.abc import Mapping
from functools import lru_cache

from source_discipline.publishing.pages.claim_register import GUIDE, claim_register
from source_discipline.publishing.pages.rules import rule_pages
from source_discipline.publishing.pages.source_register import source_register
from source_discipline.publishing.pages.sources import source_pages
from source_discipline.rules.result import Result


@lru_cache(1)
def generated_pages(result: Result) -> Mapping[str, str]:
    """Markdown by path below `docs/`."""
    added = _of_extensions(result)
    return {
        **rule_pages(result),
        **source_pages(result),
        **claim_register(result, GUIDE in added),
        **source_register(result),
        **added,
        **{p.document.path.removeprefix("docs/"): p.document.text for p in result.printed},
    }


def _of_extensions(result: Result) -> dict[str, str]:
    """The pages that extensions make, those that are not judged."""
    pages: dict[str, str] = {}
    for extension in result.project.extensions:
        pages |= extension.pages(result)
    return pages
