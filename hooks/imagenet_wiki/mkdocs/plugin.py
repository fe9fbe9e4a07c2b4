"""What happens at each event of MkDocs, in order."""

import gc
import os
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from imagenet_wiki.change_log import Change, change_log, concerning, content_changes
from imagenet_wiki.looks.assets.names import without_digests
from imagenet_wiki.looks.host_files import is_preview
from imagenet_wiki.looks.offline import NAME as OFFLINE
from imagenet_wiki.looks.search_index import IndexedPage
from imagenet_wiki.looks.theme_scripts import ThemeScripts
from imagenet_wiki.mkdocs.assets import name_by_content
from imagenet_wiki.mkdocs.bundles import theme_scripts, with_bundles, write_script, write_sheet
from imagenet_wiki.mkdocs.configuration import refuse_configuration, refuse_dead_corrections
from imagenet_wiki.mkdocs.feed import add_feed
from imagenet_wiki.mkdocs.figure_check import write_judging
from imagenet_wiki.mkdocs.files import (
    add_checklist_files,
    add_host_files,
    expand_navigation,
    leave_out_unused_files,
    refuse_other_theme_files,
)
from imagenet_wiki.mkdocs.moved import Moved, add_moved
from imagenet_wiki.mkdocs.offline import write_archive
from imagenet_wiki.mkdocs.page import (
    content_faults,
    finished_content,
    finished_page,
    foreign_scripts,
    time_to_read,
    wiki_work,
    with_abbreviations,
)
from imagenet_wiki.mkdocs.previous import Previous
from imagenet_wiki.mkdocs.search import take_pages, write_index
from imagenet_wiki.mkdocs.titles import date_by_review, escape_heads, escape_sections, escape_site
from imagenet_wiki.pages.glossary import abbreviations
from source_discipline.mkdocs.known.pages import KnownPages
from source_discipline.publishing.citing.work import Work
from source_discipline.rules.result import Result
from source_discipline.text.days import long_date

log = get_plugin_logger("imagenet-wiki")


class ImageNetWikiSite:
    """Gives the site this wiki's look and what is made from its data."""

    makes_the_same_of_the_same = True
    """So that what it has built before need not be built again."""

    serving = False
    result: Result | None = None
    changes: tuple[Change, ...] = ()
    indexed: list[IndexedPage]
    theme: ThemeScripts
    moved: Moved
    previous: Previous

    @property
    def surroundings(self) -> str:
        """What pages depend on that stands in no file: whether the host wants a preview."""
        return f"preview: {is_preview(os.environ)}"

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is `mkdocs serve`, and let the collector of cycles rest more.

        A build makes millions of objects and few cycles; looking for them takes a twentieth of it.
        """
        self.serving = command == "serve"
        gc.set_threshold(1_000_000, 50, 100)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Take over what was checked; tell the templates what this build is for."""
        refuse_configuration(config)
        self.result = config.extra["checked"]
        root = Path(config.config_file_path).parent
        self.changes = content_changes(change_log(root).text) if self.result else ()
        config.extra["known"].as_made = without_digests
        config.extra["preview"] = is_preview(os.environ)
        config.extra["offline"] = None if self.serving else OFFLINE
        return config

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """All pages are there, those made from data too."""
        refuse_other_theme_files(files, config)
        refuse_dead_corrections(config, files)
        leave_out_unused_files(files)
        add_host_files(files, config)
        add_checklist_files(files, config, self.result)
        expand_navigation(files, config)
        return files

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        """The navigation is built, and no page is read."""
        escape_sections(nav)
        config.extra["known"].rest_on([abbreviations(self.result) if self.result else ""])
        return nav

    def on_page_markdown(
        self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """The numbers are marked, and the citations are footnotes."""
        known = page.file.src_uri in config.extra["known"].contents
        return markdown if known else with_abbreviations(markdown, page, self.result)

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
        """All pages are read and compared with what was checked, and none is written.

        Templates stay as they are until the build is over; to ask the disk at every inclusion, some
        fifty times a page, whether one has changed would take long.
        """
        env.auto_reload = False
        self.theme = theme_scripts(config)
        env.filters["long_date"] = long_date
        pages = [file.page for file in files.documentation_pages() if file.page]
        for page in pages:
            page.content = finished_content(page, self.result)
        self._refuse([fault for page in pages for fault in content_faults(page)])
        works: dict[str, Work] = config.extra["works"]
        for page in pages:
            works[page.file.src_uri] = wiki_work(works[page.file.src_uri], page, self.result)
        date_by_review(pages)
        escape_heads(pages)
        escape_site(config)
        self.indexed = take_pages(pages, config.extra["known"])
        add_feed(files, config, pages)
        self.moved = Moved.of(self.result, pages)
        self._refuse(self.moved.faults)
        self.previous = Previous.of(config, self.moved.whole)
        add_moved(files, config, env, self.moved, lambda html: self._finished(html, "moved.html"))
        self._name_what_is_added(pages, config)
        return env

    def _refuse(self, faults: list[str]) -> None:
        for fault in faults:
            if not self.serving:
                raise PluginError(fault)
            log.error(fault)

    def _name_what_is_added(self, pages: list[Page], config: MkDocsConfig) -> None:
        """What a finished page depends on beside its own content."""
        known: KnownPages = config.extra["known"]
        feed = repr(config.extra["feed"])
        for page in pages:
            path = page.file.src_uri
            changes = concerning(f"docs/{path}", self.changes)
            places, previous = repr(self.moved.on(page)), self.previous.address(page)
            known.parts[path] = [feed, *map(repr, changes), places, previous]

    def on_page_context(
        self, context: Any, /, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> Any:
        """Say what changed on a page, and how long it takes to read."""
        if page.file.src_uri in config.extra["known"].finished:
            return context
        return context | {
            "minutes": time_to_read(page),
            "history": concerning(f"docs/{page.file.src_uri}", self.changes),
            "moved": self.moved.on(page),
            "previous": self.previous.address(page),
        }

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """A page from the navigation or beside it is rendered, or is as it was."""
        if page.file.src_uri in config.extra["known"].finished:
            return output
        bundled = output if self.serving else with_bundles(output, config)
        return self._finished(bundled, page.file.dest_uri)

    def on_post_template(
        self, output_content: str, /, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """A page made from a template alone, such as 404.html, is rendered."""
        is_page = template_name.endswith(".html")
        return self._finished(output_content, template_name) if is_page else output_content

    def _finished(self, html: str, path: str) -> str:
        self._refuse([*foreign_scripts(html, path, self.theme)])
        return finished_page(html, self.theme, self.serving)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """All pages are written."""
        write_index(config, self.indexed, self.result)
        write_judging(config, self.result)
        if not self.serving:
            write_script(config)
            write_sheet(config)  # looks into the scripts as they are now
            self._refuse([*name_by_content(config)])
            write_archive(config, self.moved.files)
