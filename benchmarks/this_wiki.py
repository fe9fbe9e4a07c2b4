"""This wiki's own builds beside a stock build of the same pages.

The stock build gets every page as Markdown, those made from data too, with the same navigation,
theme features, Markdown extensions and bibliography, and none of the hooks and templates.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import yaml
from contestants import OWN, Contestant, without_cache
from generation import Configuration
from measurement import Command

_REPOSITORY = Path(__file__).resolve().parent.parent
_OWN_ONLY = ("hooks", "watch", "extra", "extra_css", "extra_javascript", "site_url")
_LOOKS = ("custom_dir", "favicon", "icon")
STOCK = "this wiki: stock build of its pages"
COLD, UNCHANGED, EDITED = (
    f"this wiki: build, {state}" for state in ("cold", "unchanged", "one page edited")
)
NAMES = (STOCK, COLD, UNCHANGED, EDITED)
_PARTS = ("docs", "evidence", "governance", "hooks", "registry", "theme")
_FILES = ("mkdocs.yml", "references.bib", "source-discipline.yml", "CHANGELOG.md")


def this_wiki(root: Path) -> tuple[int, tuple[Contestant, ...]]:
    """How many pages the wiki has, and its builds; writes their projects to `root`."""
    pages = _write_pages(root)
    _write_configuration(root, pages)
    own = root / "own"
    for name in _PARTS:
        shutil.copytree(_REPOSITORY / name, own / name)
    for name in _FILES:
        shutil.copy(_REPOSITORY / name, own)
    # The other sites are checked as of a day long past; this one's reviews are later.
    today = f"SOURCE_DISCIPLINE_TODAY={date.today()}"
    mkdocs = ["env", today, str(OWN / "mkdocs"), "build", "-q", "--site-dir"]
    stock = Command([*mkdocs, str(root / "site-stock")], root)
    build = Command([*mkdocs, str(root / "site-own")], own)
    prepared: tuple[tuple[str, Callable[[Path], None]], ...] = (
        (COLD, lambda _: without_cache(own)),
        (UNCHANGED, lambda _: _run(build)),
        (EDITED, lambda _: _edit(build)),
    )
    builds = (Contestant(name, lambda _: build, prepare) for name, prepare in prepared)
    return len(pages), (Contestant(STOCK, lambda _: stock), *builds)


def _run(build: Command) -> None:
    """The last site is of all that there is."""
    subprocess.run(build.arguments, cwd=build.folder, capture_output=True, check=True)


def _edit(build: Command) -> None:
    """A sentence without a number is added to the longest page, after a build."""
    _run(build)
    with (build.folder / "docs/imagenet.md").open("a", encoding="utf-8") as page:
        page.write("\nThis is said once more.\n")


def _write_pages(root: Path) -> list[str]:
    """All pages as Markdown, and the bibliography; their paths in `docs/`."""
    sys.path.insert(0, str(_REPOSITORY / "hooks"))
    from source_discipline.gate import check
    from source_discipline.publishing.pages.catalog import generated_pages

    shutil.copytree(_REPOSITORY / "docs", root / "docs")
    shutil.copy(_REPOSITORY / "references.bib", root)
    for path, page in generated_pages(check(_REPOSITORY, date.today())).items():
        file = root / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page.document.text, encoding="utf-8")
    return [file.relative_to(root / "docs").as_posix() for file in (root / "docs").rglob("*.md")]


def _write_configuration(root: Path, pages: list[str]) -> None:
    from imagenet_wiki.looks.navigation import expanded

    text = (_REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8")
    configuration = yaml.load(text, Loader=Configuration)
    for name in _OWN_ONLY:
        configuration.pop(name, None)
    for name in _LOOKS:
        configuration["theme"].pop(name, None)
    configuration["nav"] = expanded(configuration["nav"], pages)
    stock = yaml.safe_dump(configuration, sort_keys=False, allow_unicode=True)
    (root / "mkdocs.yml").write_text(stock, encoding="utf-8")
