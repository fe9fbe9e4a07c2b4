"""What a page says of itself, read before any template gets it as HTML."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from html import unescape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from source_discipline.publishing.citing.work import Work


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """A page as a work to be cited, with what else its metadata is made of."""

    work: Work
    kind: str
    reviewed: date | None


def page_head(page: Page, config: MkDocsConfig, edition: date) -> PageMetadata:
    """Read the head of a page; without a title of its own it has that of its heading, as text."""
    title = str(page.meta.get("title") or unescape(page.title or ""))
    work = Work(
        title=title,
        container=config.site_name,
        author=config.site_author or f"{config.site_name} contributors",
        edition=edition,
        address=_address(page, config),
        abstract=str(page.meta.get("description", "")),
    )
    reviewed = page.meta.get("reviewed")
    day = reviewed if isinstance(reviewed, date) else None
    return PageMetadata(work, str(page.meta.get("kind", "")), day)


def _address(page: Page, config: MkDocsConfig) -> str:
    """The address of this very version, where the host keeps several; else the canonical one."""
    versions = config.extra.get("versions")
    root = versions.get("this") if isinstance(versions, Mapping) else None
    return f"{root}{page.url}" if root else page.canonical_url or ""
