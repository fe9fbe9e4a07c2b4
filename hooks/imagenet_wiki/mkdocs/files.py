"""Which files the site has: those for hosts, those of the checklists, none that is of no use."""

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files

from imagenet_wiki.checklists.exports.assessment_data import SCRIPT, assessment_script
from imagenet_wiki.checklists.loading import EXAMPLE
from imagenet_wiki.checklists.pages.downloads import folder
from imagenet_wiki.looks.host_files import headers, robots
from imagenet_wiki.looks.navigation import expanded, idle_patterns
from imagenet_wiki.wiki import wiki_of
from source_discipline.rules.result import Result

log = get_plugin_logger("navigation")

_UNUSED = re.compile(r"assets/javascripts/(?:bundle\.|workers/|lunr/)|assets/.*\.map$")
"""The theme's own script, which no page asks for, what that script would load, and source maps."""


def refuse_other_theme_files(files: Files, config: MkDocsConfig) -> None:
    """A file among the pages may not take the place of a script or a sheet of the theme."""
    for file in (*files.javascript_files(), *files.css_files()):
        known = any(Path(folder, file.src_uri).exists() for folder in config.theme.dirs)
        if known and file.src_dir not in config.theme.dirs:
            raise PluginError(f"docs/{file.src_uri} would take the place of a file of the theme")


def leave_out_unused_files(files: Files) -> None:
    """Publish no file of the theme that no page of the site asks for."""
    for file in [each for each in files if _UNUSED.match(each.dest_uri)]:
        files.remove(file)


def add_host_files(files: Files, config: MkDocsConfig) -> None:
    """Add what hosts and crawlers look for at the root of the site."""
    address = config.site_url or ""
    told = headers(config.extra["preview"], address)
    files.append(File.generated(config, "robots.txt", content=robots(address)))
    files.append(File.generated(config, "_headers", content=told))


def add_checklist_files(files: Files, config: MkDocsConfig, result: Result | None) -> None:
    """Add what forms know, and the files of every published edition, as they were published."""
    checklists = wiki_of(result.project).checklists if result else None
    if checklists is None:
        return
    script = assessment_script(checklists).encode()
    files.append(File.generated(config, f"assets/javascripts/{SCRIPT}", content=script))
    if checklists.example:
        text = checklists.example.document.text
        files.append(File.generated(config, f"governance/{EXAMPLE}", content=text))
    for edition in checklists.published:
        for name, content in edition.on(config.site_url or "").items():
            path = f"{folder(edition.edition)}{name}"
            files.append(File.generated(config, path, content=content))


def expand_navigation(files: Files, config: MkDocsConfig) -> None:
    """Replace patterns in `nav` by pages; one that matches none fails a strict build only.

    While serving a project that cannot be read there are no generated pages for a moment.
    """
    pages = [file.src_uri for file in files.documentation_pages()]
    for pattern in idle_patterns(config.nav or [], pages):
        log.warning(f"nav: `{pattern}` matches no page")
    config.nav = expanded(config.nav or [], pages)
