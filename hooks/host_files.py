"""Adds the files that hosts and crawlers look for at the root of the site.

Runs in `on_files`; they are written here because one of them contains the site's own address.
"""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from imagenet_wiki.looks.host_files import HEADERS, robots


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add `robots.txt` and `_headers`."""
    files.append(File.generated(config, "robots.txt", content=robots(config.site_url or "")))
    files.append(File.generated(config, "_headers", content=HEADERS))
    return files
