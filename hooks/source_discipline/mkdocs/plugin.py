"""What happens at each event of MkDocs, in order."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from source_discipline.mkdocs.build import Build, generator_log
from source_discipline.mkdocs.channels import refuse_numbers
from source_discipline.mkdocs.citation_plugin import hand_bibliography, keep_references
from source_discipline.mkdocs.citing import page_context, read_heads, write_citations
from source_discipline.mkdocs.configuration import checked_build, judge_all
from source_discipline.mkdocs.files import add_files, refuse_unchecked_pages
from source_discipline.mkdocs.finish import (
    count_warnings,
    move_to_place,
    refuse_differences,
    say_plainly,
    write_aside,
    write_plain_pages,
)
from source_discipline.mkdocs.finished import refuse_new_content, refuse_other_files, remember
from source_discipline.mkdocs.known.contents import keep_content, restored, without_known
from source_discipline.mkdocs.known.imprint import add_files_to_key, known_pages
from source_discipline.mkdocs.known.outputs import copy_beside, find_finished, keep_output
from source_discipline.mkdocs.known.templates import KnownTemplates
from source_discipline.mkdocs.known.unchanged import leave_unchanged, site_key
from source_discipline.mkdocs.links import tell_dead_links
from source_discipline.mkdocs.page import annotated_html, marked_markdown
from source_discipline.mkdocs.place import Place
from source_discipline.mkdocs.serving import keep_serving
from source_discipline.rules.judged_pages import JudgedPages

FIRST, LAST = 1_000_000, -1_000_000
"""Before and after all other plugins.

First, the gate reads and marks what authors wrote, and offers what other plugins may show. Last, it
looks at what the other plugins have made of it, and puts the finished site into its place.
"""


class Options(Config):
    """None: what a site chooses stands in source-discipline.yml, where the command reads it too."""


class SourceDiscipline(BasePlugin[Options]):
    """Checks first, marks the numbers, and looks at the result."""

    makes_the_same_of_the_same = True
    """So that what it has built before need not be built again."""

    serving = publishing = False
    build: Build
    """The last one that has passed the check of the configuration."""
    last: JudgedPages | None = None
    """The pages of the last check, while serving."""
    place: Place | None = None
    """Where its site belongs, until it is there."""
    warnings: CountHandler | None = None
    nav: Navigation

    def __init__(self) -> None:
        """No build has begun."""
        self.handed = TemporaryDirectory(prefix="source-discipline-")
        self.resources = ExitStack()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is `mkdocs serve`; MkDocs keeps this object while it serves."""
        self.serving = command == "serve"
        self.publishing = command == "build" and not dirty

    @event_priority(FIRST)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the whole project, and leave the result to templates and other plugins.

        The place is taken first: of two builds, the later one reads what is there later.
        """
        self._end()
        self.place, self.warnings = Place(config.site_dir), count_warnings()
        self.build = checked_build(config, self.serving, self.last)
        if self.publishing:
            self.build.key = site_key(config, self.build)
            leave_unchanged(self.place, self.build)
        judge_all(self.build)
        self.last = self.build.result.judged if self.serving else None
        self.build.last = self.place.final
        self.build.known = self.resources.enter_context(known_pages(config, self.build))
        hand_bibliography(config, self.build, Path(self.handed.name))
        config.extra["checked"], config.extra["known"] = self.build.result, self.build.known
        return config

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """The first build has passed, and a server will make the others."""
        keep_serving(server)
        server.watch(str(Path(config.config_file_path).parent), recursive=False)
        return server

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Have the site written where no reader sees it yet."""
        assert self.place
        keep_references(config, self.build)
        write_aside(config, self.place)

    @event_priority(FIRST)
    def _add_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        add_files(files, config, self.build)
        return files

    @event_priority(LAST)
    def _refuse_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        refuse_unchecked_pages(files, self.build)
        return files

    on_files = CombinedEvent(_add_files, _refuse_files)

    @event_priority(LAST)
    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        """The navigation is built, and no page is read."""
        refuse_numbers(config, nav, self.build)
        add_files_to_key(files, self.build)
        self.nav = nav
        return nav

    @event_priority(FIRST)
    def on_page_markdown(
        self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Mark the numbers, before the citation plugin replaces the citations.

        There is nothing left to do for others on a page whose content is known.
        """
        return without_known(marked_markdown(markdown, page, self.build), page, self.build)

    @event_priority(LAST)
    def on_page_content(
        self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Turn marks into elements, and compare what the page shows with what was checked."""
        if page.file.src_uri in self.build.known.contents:
            return restored(page, files, self.build)
        written = annotated_html(html, page, self.build)
        keep_content(written, page, self.build)
        return written

    @event_priority(FIRST)
    def _read(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
        env.bytecode_cache = KnownTemplates(self.build.known.store)
        refuse_differences(self.build)
        read_heads(files, config, self.build)
        return env

    @event_priority(LAST)
    def _find(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
        find_finished(env, config, files, self.nav, self.build)
        return env

    on_env = CombinedEvent(_read, _find)

    @event_priority(LAST)
    def on_page_context(
        self, context: Any, /, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> Any:
        """A page goes into its template, or is printed as it was."""
        if finished := self.build.known.finished.get(page.file.src_uri):
            return context | {"finished": finished}
        self.build.known.begin(page.file.src_uri, self.build.output_keys.get(page.file.src_uri, ""))
        refuse_new_content(page, self.build)
        return context | page_context(page, config, self.build)

    @event_priority(FIRST)
    def _remember(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        if page.file.src_uri in self.build.known.finished:
            copy_beside(page, Path(config.site_dir), self.build)
        else:
            remember(output, page, self.build)
            write_citations(page, config, self.build)
        return output

    @event_priority(LAST)
    def _keep(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        if page.file.src_uri not in self.build.known.finished:
            keep_output(output, page, self.build)
        return output

    on_post_page = CombinedEvent(_remember, _keep)

    @event_priority(LAST)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """All is written."""
        refuse_other_files(config, self.build)
        write_plain_pages(config, self.build)
        if not self.serving:
            tell_dead_links(config, self.build)
        assert self.place
        move_to_place(config, self.place, self.build)
        self._end()

    @event_priority(LAST)
    def on_build_error(self, *, error: Exception) -> None:
        """The build has failed, in whichever plugin."""
        self._end()
        say_plainly(error)

    def _end(self) -> None:
        self.resources.close()
        if self.place:
            self.place.give_up()
        if self.warnings:
            generator_log().removeHandler(self.warnings)
        self.place = self.warnings = None
