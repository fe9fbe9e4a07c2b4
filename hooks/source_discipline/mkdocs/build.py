"""One build, from the configuration to the published site."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.utils import CountHandler

from source_discipline.mkdocs.head import PageMetadata
from source_discipline.mkdocs.known.pages import KnownPages
from source_discipline.prose.generated_page import GeneratedPage
from source_discipline.publishing.citing.formats import Format
from source_discipline.publishing.citing.work import Work
from source_discipline.publishing.html.look import Look
from source_discipline.publishing.html.shown_values import Shown
from source_discipline.publishing.html.stash import Stash
from source_discipline.publishing.pages.catalog import generated_pages
from source_discipline.publishing.related import Relations
from source_discipline.rules.result import Result
from source_discipline.store.store import Store
from source_discipline.text.diagnostic import Diagnostic, Level
from source_discipline.verdicts.decide import Verdict
from source_discipline.verdicts.judged_page import JudgedPage

log = get_plugin_logger("source-discipline")


def generator_log() -> logging.Logger:
    """The logger of MkDocs, or of its successor."""
    return logging.getLogger(CountHandler.__module__.partition(".")[0])


@dataclass
class Build:
    """What the check came to, and what a stage leaves for those after it; pages by their source."""

    serving: bool
    edition: date
    """The day of the content's edition."""
    result: Result
    key: str = ""
    """Of all that the site is made of; empty where nobody can say."""
    entries: Mapping[str, str] = field(default_factory=dict)
    """What the citation plugin shows, by the label that it is cited by."""
    lists_all: str = ""
    """What a page says to have all of them listed."""
    made: dict[str, File] = field(default_factory=dict)
    """The pages that are made from records."""
    stashes: dict[str, Stash] = field(default_factory=dict)
    shown: dict[str, Shown] = field(default_factory=dict)
    late: list[Diagnostic] = field(default_factory=list)
    """What only the built HTML shows."""
    files: Files = field(default_factory=lambda: Files([]))
    relations: Relations = field(default_factory=lambda: Relations({}))
    heads: dict[str, PageMetadata] = field(default_factory=dict)
    works: dict[str, Work] = field(default_factory=dict)
    """Pages as they are cited; another plugin may replace one before all pages are read."""
    claims: dict[str, tuple[Verdict, ...]] = field(default_factory=dict)
    """What is marked on a page, until its content is kept."""
    known: KnownPages = field(default_factory=lambda: KnownPages(Store(), ""))
    last: Path = Path()
    """The site of before."""
    output_keys: dict[str, str] = field(default_factory=dict)
    """The keys of pages that go into their templates."""
    beside: dict[str, list[str]] = field(default_factory=dict)
    """The names of the files beside pages that are finished."""
    formats: dict[str, tuple[Format, ...]] = field(default_factory=dict)
    """What a page can be taken away as, until it has been written."""
    looked_at: dict[str, Look] = field(default_factory=dict)
    """What pages showed when they were looked at, until they go into their templates."""
    rendered: dict[str, Look] = field(default_factory=dict)
    """What pages show as their templates have made them, by the path that they are written to."""

    def judged(self, file: File) -> JudgedPage | None:
        """The judged page that was read from a file."""
        return self.result.page(f"docs/{file.src_uri}")

    def generated(self, file: File) -> GeneratedPage | None:
        """The page made from records that stands behind a file."""
        return generated_pages(self.result).get(file.src_uri)

    @cached_property
    def errors(self) -> list[Diagnostic]:
        """What the check has found that keeps the site from being published."""
        return [d for d in self.result.diagnostics if d.level is Level.ERROR]

    @cached_property
    def elsewhere(self) -> list[Diagnostic]:
        """Those of them in files that are no pages."""
        pages = {d.path for d in self.errors if self.result.page(d.path)}
        return [d for d in self.errors if d.path not in pages]

    def findings(self, judged: JudgedPage) -> list[Diagnostic]:
        """The errors on one page, in order."""
        return [d for d in self.errors if d.path == judged.document.path]

    def refuse(self, message: str) -> None:
        """Stop the build; while serving, the pages show what is wrong with them."""
        if not self.serving:
            raise PluginError(message)
        log.error(message)
