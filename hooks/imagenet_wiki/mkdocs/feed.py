"""The feed of the content's changes, beside the page of the change log."""

from collections.abc import Iterable
from html import unescape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from imagenet_wiki.looks.feed import NAME, PAGE, feed


def add_feed(files: Files, config: MkDocsConfig, pages: Iterable[Page]) -> None:
    """Add the feed, and tell the templates where it is; a site without a change log has none."""
    log = next((page.content or "" for page in pages if page.url == PAGE), "")
    title = unescape(config.site_name)
    author = unescape(config.site_author or f"{title} contributors")
    text = feed(log, title, author, config.site_url or "")
    config.extra["feed"] = NAME if text else None
    if text:
        files.append(File.generated(config, NAME, content=text))
