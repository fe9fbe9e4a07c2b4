"""Puts the generated pages into the navigation.

Runs in `on_files` after the pages have been added and before MkDocs builds the navigation.
"""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import Files

from imagenet_wiki.looks.navigation import expanded, idle_patterns

log = get_plugin_logger("navigation")


@event_priority(-200)  # after the hooks that add pages
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Replace patterns in `nav` by pages; one that matches none fails a strict build only.

    While serving a project that cannot be read there are no generated pages for a moment.
    """
    pages = [file.src_uri for file in files.documentation_pages()]
    for pattern in idle_patterns(config.nav or [], pages):
        log.warning(f"nav: `{pattern}` matches no page")
    config.nav = expanded(config.nav or [], pages)
    return files
