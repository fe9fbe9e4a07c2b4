"""Runs the source discipline inside MkDocs: check first, mark the numbers, look at the result.

The check runs in `on_config`, before MkDocs touches the site folder, and raises, because
warnings can be switched off. The site is written beside its final place and moved there only
when the built HTML has passed too, so a failing build leaves the last good site as it was.
While serving, findings are shown in the page instead: an exception would leave the browser
waiting.
"""

import logging
import os
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink
from mkdocs.utils import CountHandler

from imagenet_wiki.pages.glossary import abbreviations
from imagenet_wiki.pages.term_links import with_term_links
from source_discipline.check import check
from source_discipline.commands.reports.plain import text
from source_discipline.prose.generated_page import GeneratedPage
from source_discipline.publishing.data.catalog import downloads
from source_discipline.publishing.html.annotate import broken_box, page_html, with_figures
from source_discipline.publishing.html.marks import body, marked, plain, shielded
from source_discipline.publishing.html.shown_values import Shown, shown
from source_discipline.publishing.html.stash import Stash
from source_discipline.publishing.pages.catalog import generated_pages
from source_discipline.publishing.plain.pages import llms_txt, plain_pages
from source_discipline.rules.catalog import html_diagnostics
from source_discipline.rules.figures import summary
from source_discipline.rules.result import Result
from source_discipline.store.store import open_store
from source_discipline.text.diagnostic import Diagnostic, Level
from source_discipline.text.errors import ProjectErrors
from source_discipline.verdicts.judged_page import JudgedPage

log = logging.getLogger("mkdocs.plugins.source-discipline")
WATCHED = ("references.bib", "evidence", "governance", "registry")


class Gate:
    """One build: whether it serves, what the check found, and where the site belongs."""

    serving = False
    result: Result | None = None
    broken: ProjectErrors | None = None
    late: list[Diagnostic]
    stashes: dict[str, Stash]
    final = ""

    def fail(self, message: str) -> None:
        """Stop the build; while serving, say it and go on."""
        if not self.serving:
            raise PluginError(message)
        log.error(message)

    def page(self, page: Page) -> JudgedPage | None:
        """The judged page behind a page that is being built."""
        return self.result.page(f"docs/{page.file.src_uri}") if self.result else None

    def made(self, page: Page) -> GeneratedPage | None:
        """The page made from data behind a page that is being built."""
        return generated_pages(self.result).get(page.file.src_uri) if self.result else None

    def findings(self, judged: JudgedPage) -> list[Diagnostic]:
        """The errors on one page, in order."""
        found = self.result.diagnostics if self.result else ()
        return [d for d in found if d.path == judged.document.path and d.level is Level.ERROR]


gate = Gate()


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether this is `mkdocs serve`."""
    gate.serving = command == "serve"


@event_priority(100)  # before any plugin reads or rewrites a page
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Check the whole project from the files on disk."""
    root = Path(config.config_file_path).resolve().parent
    if "bibtex" not in config.plugins:
        raise PluginError("the plugin `bibtex` is not active, so no citation would be shown")
    if Path(config.docs_dir) != root / "docs":
        raise PluginError("`docs_dir` must be `docs`, the folder that is checked")
    config.watch += [str(root / name) for name in WATCHED if (root / name).exists()]
    gate.result, gate.broken, gate.late, gate.stashes = None, None, [], {}
    try:
        with open_store(root) as store:
            gate.result = check(root, _today(), store, keep=True)
    except ProjectErrors as errors:
        gate.broken = errors
        gate.fail(f"the project cannot be read\n{errors}")
    config.extra["checked"] = gate.result  # for the adapters that show what was found
    config.extra["shown"] = {}  # what each page shows, by its path
    config.extra["serving"] = gate.serving
    if gate.result:
        _report(gate.result)
    return config


def _today() -> date:
    """The day the check is made for; a fixed one makes an old build repeatable."""
    given = os.environ.get("SOURCE_DISCIPLINE_TODAY")
    try:
        return date.fromisoformat(given) if given else date.today()
    except ValueError:
        message = f"SOURCE_DISCIPLINE_TODAY is `{given}`, not a valid date; write YYYY-MM-DD"
        raise PluginError(message) from None


def _report(result: Result) -> None:
    errors = [d for d in result.diagnostics if d.level is Level.ERROR]
    if errors:
        gate.fail(f"source discipline: the site was not built\n{text(errors)}")
    log.info(summary(result.figures))


def on_pre_build(config: MkDocsConfig) -> None:
    """Let MkDocs write beside the site's final place."""
    gate.final = config.site_dir
    if not gate.serving:
        config.site_dir = f"{config.site_dir}.unchecked"


@event_priority(-100)  # after plugins that remove or replace files
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages written from the ledger and the rules; see that no page escaped the check."""
    if gate.result is None:
        return files
    generated = generated_pages(gate.result)
    written = {path: made.document.text for path, made in generated.items()}
    written |= {**downloads(gate.result), "llms.txt": _llms_txt(gate.result, config)}
    for path, content in written.items():
        files.append(File.generated(config, path, content=content.encode()))
    for file in files.documentation_pages():
        path = f"docs/{file.src_uri}"
        if gate.result.page(path) is None and file.src_uri not in generated:
            gate.fail(f"{path}:1:1: this page is built, but it was not checked")
    return files


def _llms_txt(result: Result, config: MkDocsConfig) -> str:
    return llms_txt(result, config.site_name, config.site_description or "")


@event_priority(100)  # before the citation plugin replaces the citations
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Mark the checked numbers by their positions in the file as written."""
    judged, made = gate.page(page), gate.made(page)
    stash = gate.stashes[page.file.src_uri] = Stash()
    if judged is None or gate.result is None:
        return shielded(stash.body(made) if made else markdown)
    if body(judged).strip() != markdown.strip():
        gate.fail(f"{judged.document.path}:1:1: this page was rewritten before it was checked")
        return markdown
    text = marked(judged, gate.findings(judged), stash.edits(made) if made else ())
    text = with_figures(text, gate.result, stash.figure, stash.hold)
    return f"{text}\n{abbreviations(gate.result)}"


@event_priority(-100)  # after every plugin that touches the HTML
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Turn marks into elements, then compare what the page shows with what was checked."""
    if gate.broken:
        return broken_box(gate.broken) + html
    judged, stash = gate.page(page), gate.stashes[page.file.src_uri]
    if gate.result is None:
        return plain(html)
    if judged is None:
        _remember(page, config, shown(gate.result.project, stash.blocks))
        return stash.restored(plain(html))
    root = "../" * page.url.count("/")
    written, claims = page_html(html, judged, gate.findings(judged), root)
    gate.late += html_diagnostics(written, judged)
    _remember(page, config, shown(gate.result.project, stash.blocks, claims, stash.figures))
    _unmark(page.toc.items)
    return stash.restored(with_term_links(written, gate.result, root))


def _remember(page: Page, config: MkDocsConfig, values: Shown) -> None:
    config.extra["shown"][page.file.src_uri] = values


def _unmark(anchors: list[AnchorLink]) -> None:
    for anchor in anchors:
        anchor.title = plain(anchor.title)
        _unmark(anchor.children)


def on_env(env: object, config: MkDocsConfig, files: Files) -> None:
    """Fail on what only the built HTML shows, before a page is written."""
    if gate.late:
        gate.fail(f"source discipline: the built pages differ\n{text(gate.late)}")


def _write(texts: Mapping[str, str], folder: Path) -> None:
    for path, content in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content.encode())


@event_priority(-100)  # when every other plugin has written its files
def on_post_build(config: MkDocsConfig) -> None:
    """Move the finished site to its place, unless MkDocs is about to fail it for its warnings.

    The plain versions of the pages are written here, because MkDocs would render them.
    """
    if gate.result:
        _write(plain_pages(gate.result), Path(config.site_dir))
    if gate.serving:
        return
    written, config.site_dir = Path(config.site_dir), gate.final
    if config.strict and _warned():
        shutil.rmtree(written)
        return
    shutil.rmtree(gate.final, ignore_errors=True)
    written.replace(gate.final)


def _warned() -> bool:
    """Whether MkDocs counted a warning, as it does where it builds strictly."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(h.get_counts() for h in handlers if isinstance(h, CountHandler))


def on_build_error(error: Exception) -> None:
    """Leave nothing half-written behind."""
    if not gate.serving and gate.final:
        shutil.rmtree(f"{gate.final}.unchecked", ignore_errors=True)
