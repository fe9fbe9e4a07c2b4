"""All pages made from the wiki's registers."""

from imagenet_wiki.pages.artifacts import artifact_pages
from imagenet_wiki.pages.changes import change_page
from imagenet_wiki.pages.glossary import glossary_page
from imagenet_wiki.pages.misquotes import misquote_pages
from imagenet_wiki.pages.register_guide import register_guide
from imagenet_wiki.pages.results import result_pages
from source_discipline.rules.result import Result


def pages(result: Result) -> dict[str, str]:
    """Markdown by path below `docs/`."""
    return {
        **register_guide(result),
        **artifact_pages(result),
        **result_pages(result),
        **misquote_pages(result),
        **glossary_page(result),
        **change_page(result.project.root),
    }
