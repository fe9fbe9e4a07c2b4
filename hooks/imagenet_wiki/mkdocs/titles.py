"""Names, titles, metadata and dates, as the templates print them."""

from collections.abc import Iterable

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from imagenet_wiki.looks.dates import newest
from imagenet_wiki.looks.titles import as_html, title_as_html


def escape_site(config: MkDocsConfig) -> None:
    """Make HTML of what the site is called; a template that escapes it again does no harm."""
    for name in ("site_name", "site_description", "site_author"):
        config[name] = escape(config[name]) if config[name] else config[name]


def escape_sections(nav: Navigation) -> None:
    """Make HTML of the titles of navigation entries that are not pages."""
    found = list(nav.items)
    while found:
        item = found.pop()
        found += item.children or []
        if not isinstance(item, Page):
            item.title = as_html(item.title)


def escape_heads(pages: Iterable[Page]) -> None:
    """Make HTML of the titles of pages, and of what their heads say."""
    for page in pages:
        title, page.meta = page.title, as_html(page.meta)
        page.title = title_as_html(title or "")


def date_by_review(pages: Iterable[Page]) -> None:
    """Give the site map and the templates the dates of review.

    MkDocs stamps every page with the day it was built on, which is neither true nor repeatable.
    Pages made from data have no review of their own; they get the newest of the others.
    """
    pages = list(pages)
    last = newest(page.meta.get("reviewed") for page in pages)
    for page in pages:
        day = page.meta.get("reviewed") or last
        if day:
            page.update_date = str(day)
