"""Errata: what is wrong in a published edition stands on its pages, and nowhere else."""

import re
import shutil
from html import unescape
from pathlib import Path

import pytest

from checkouts import ROOT
from imagenet_wiki.checklists.items import Checklists
from imagenet_wiki.checklists.loading import load_checklists
from imagenet_wiki.checklists.pages.editions.catalog import edition_pages
from imagenet_wiki.checklists.passages import passages
from source_discipline.prose.generated_page import GeneratedPage
from source_discipline.records.bibliography.bibliography import Bibliography
from source_discipline.records.bibliography.source import Source
from source_discipline.text.errors import ProjectErrors

ERRATUM = """\
errata:
- edition: '2026.12'
  item: IMG-DG-02
  found: 2026-12-05
  says: Plates need no count.
  right: Plates are counted
  source: statute1999
  locator: Section 4
"""
ACTS = Bibliography((Source("statute1999", "law", "misc", title="Statute (AB) 7/9 of 1 May 1999"),))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "governance", tmp_path / "governance")
    (tmp_path / "governance/errata.yml").write_text(ERRATUM, "utf-8")
    return tmp_path


def shown(checklists: Checklists) -> dict[str, str]:
    pages = {page.path: words(page) for page in edition_pages(checklists, ACTS)}
    return {path: text for path, text in pages.items() if path.startswith("governance/2026.12/")}


def words(page: GeneratedPage) -> str:
    source = "".join(str(part) for part in page.parts)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", source)).split())


def test_an_erratum_stands_on_the_page_of_its_edition_and_of_its_item(root: Path) -> None:
    pages = shown(load_checklists(root))
    told = {path for path, text in pages.items() if "## Errata" in text}
    assert told == {"governance/2026.12/index.md", "governance/2026.12/IMG-DG-02.md"}
    for path in told:
        right = "Plates are counted (Statute (AB) 7/9, Section 4)"
        assert f"IMG-DG-02 Plates need no count. {right} December 5, 2026" in pages[path]


def test_without_errata_the_pages_say_nothing_of_them(root: Path) -> None:
    (root / "governance/errata.yml").unlink()
    assert not any("Errata" in text for text in shown(load_checklists(root)).values())


def test_what_is_right_is_judged_with_its_source(root: Path) -> None:
    judged = [passage.document.text for passage in passages(load_checklists(root))]
    assert "Plates are counted [@statute1999, Section 4]." in judged
    assert "statute1999" in load_checklists(root).sources()


@pytest.mark.parametrize(
    ("old", "new"),
    [("IMG-DG-02", "IMG-DG-99"), ("'2026.12'", "'2026.11'")],
    ids=["item", "edition"],
)
def test_an_erratum_of_what_was_never_published_is_a_fault(root: Path, old: str, new: str) -> None:
    (root / "governance/errata.yml").write_text(ERRATUM.replace(old, new), "utf-8")
    with pytest.raises(ProjectErrors) as raised:
        load_checklists(root)
    (fault,) = raised.value.errors
    assert fault.path == "governance/errata.yml"
    assert fault.message == f"`{new.strip(chr(39))}` was not published"
