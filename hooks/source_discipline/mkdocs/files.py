"""What is published beside the pages of authors, and that no page escapes the check."""

import json
from collections.abc import Iterator
from functools import partial

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from source_discipline.mkdocs.build import Build
from source_discipline.publishing.cards import source_cards
from source_discipline.publishing.data.catalog import downloads
from source_discipline.publishing.pages.catalog import generated_pages
from source_discipline.publishing.plain.pages import llms_txt
from source_discipline.rules.result import Result
from source_discipline.text.citekeys import label


def add_files(files: Files, config: MkDocsConfig, build: Build) -> None:
    """Add the pages written from the ledger and the rules, the data files, and the cards."""
    for path, page in generated_pages(build.result).items():
        build.made[path] = File.generated(config, path, content=page.document.text)
        files.append(build.made[path])
    for path, content in _data(build.result, config, build):
        files.append(File.generated(config, path, content=content.encode()))


def _data(result: Result, config: MkDocsConfig, build: Build) -> Iterator[tuple[str, str]]:
    yield from downloads(result).items()
    yield "llms.txt", llms_txt(result, config.site_name, config.site_description or "")
    yield from build.known.once(
        ["cards", result.judged.basis.ground], partial(_cards, build)
    ).items()


def _cards(build: Build) -> dict[str, str]:
    """The cards of each source; they show what is recorded, whatever the pages say."""
    project = build.result.project
    return {
        f"cards/{label(source.citekey)}.json": json.dumps(
            source_cards(source, project, build.edition), ensure_ascii=False, separators=(",", ":")
        )
        for source in project.bibliography
    }


def refuse_unchecked_pages(files: Files, build: Build) -> None:
    """A page is one that was checked, or one that this build has made itself."""
    for file in files.documentation_pages():
        path = f"docs/{file.src_uri}"
        if build.judged(file) is None and build.made.get(file.src_uri) is not file:
            raise PluginError(f"{path}:1:1: this page is built, but it was not checked")
