"""Makes HTML of the texts that templates print, before any template does.

Runs in `on_nav` (sections, links) and in `on_env`, when all pages are read and none is written.
"""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from imagenet_wiki.looks.titles import as_html, title_as_html


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Escape the titles of navigation entries that are not pages."""
    found = list(nav.items)
    while found:
        item = found.pop()
        found += item.children or []
        if not isinstance(item, Page):
            item.title = as_html(item.title)
    return nav


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Escape the titles of pages, and what their heads say."""
    for file in files.documentation_pages():
        if page := file.page:
            title, page.meta = page.title, as_html(page.meta)
            page.title = title_as_html(title or "")
    return env
