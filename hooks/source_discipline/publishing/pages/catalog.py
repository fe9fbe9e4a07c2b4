"""Pages written from the rules and the ledger at every build; nothing generated is committed."""

from collections.abc import Mapping
from functools import lru_cache

from imagenet_wiki.pages.artifacts import artifact_pages
from imagenet_wiki.pages.changes import change_page
from imagenet_wiki.pages.glossary import glossary_page
from imagenet_wiki.pages.misquotes import misquote_pages
from imagenet_wiki.pages.register_guide import register_guide
from imagenet_wiki.pages.results import result_pages
from source_discipline.check import Result
from source_discipline.publishing.pages.claim_register import claim_register
from source_discipline.publishing.pages.rules import rule_pages
from source_discipline.publishing.pages.source_register import source_register
from source_discipline.publishing.pages.sources import source_pages


@lru_cache(1)
def generated_pages(result: Result) -> Mapping[str, str]:
    """Markdown by path below `docs/`."""
    return {
        **rule_pages(),
        **source_pages(result),
        **claim_register(result),
        **source_register(result),
        **register_guide(result),
        **artifact_pages(result),
        **result_pages(result),
        **misquote_pages(result),
        **glossary_page(result),
        **change_page(result.project.root),
        **{p.document.path.removeprefix("docs/"): p.document.text for p in result.printed},
    }
