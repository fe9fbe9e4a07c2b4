"""All pages made from the wiki's registers."""

from collections.abc import Iterator

from imagenet_wiki.pages.artifacts import artifact_pages
from imagenet_wiki.pages.changes import change_pages
from imagenet_wiki.pages.glossary import glossary_pages
from imagenet_wiki.pages.misquotes import misquote_pages
from imagenet_wiki.pages.register_guide import register_guide
from imagenet_wiki.pages.results import result_pages
from source_discipline.prose.generated_page import GeneratedPage
from source_discipline.rules.project import Project


def register_pages(project: Project) -> Iterator[GeneratedPage]:
    """The pages, those of registers that have entries."""
    yield register_guide(project)
    yield from artifact_pages(project)
    yield from result_pages(project)
    yield from misquote_pages(project)
    yield from glossary_pages(project)
    yield from change_pages(project.root)
