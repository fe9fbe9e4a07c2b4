"""The check reads the pages that the site generator publishes, no more and no fewer."""

import os
from datetime import date
from errno import EACCES
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import get_files

from archives import Archive
from source_discipline.gate import check
from source_discipline.text.errors import ProjectErrors
from source_discipline.text.page_files import is_page, page_paths, published_paths
from source_discipline.text.site_configuration import load_site

FILES = (
    "index.md",
    "README.md",
    "more.md",
    "other.markdown",
    "drafts/half.md",
    "drafts/README.md",
    "old/2012/gone.md",
    "old/kept.md",
    "templates/page.md",
    "deep/templates/page.md",
    "deep/index.md",
    "._index.md",
    ".hidden.md",
    ".folder/page.md",
    ".well-known/page.md",
    "deep/.page.md",
    "picture.png",
    "raw.html",
    "notes.txt",
)
"""What editors and systems leave behind, too."""
SETTINGS = {
    "nothing": "",
    "excluded": "exclude_docs: |\n  drafts/\n  /old/**/gone.md\n  # a note\n  *.txt\n",
    "drafts": "draft_docs: |\n  drafts/\n  more.md\n",
    "both": "exclude_docs: old/\ndraft_docs: |\n  *\n  !more.md\n",
    "shown-all-the-same": "exclude_docs: |\n  !.well-known\n  !.hidden.md\n  README.md\n",
    "beside-the-navigation": "nav: [index.md]\nnot_in_nav: |\n  *\n  !index.md\n",
    "inherited": "INHERIT: above/base.yml\n",
}
BASE = "exclude_docs: deep/\n"


def site(root: Path, settings: str) -> Path:
    for name in FILES:
        path = root / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("A page.\n")
    (root / "above").mkdir()
    (root / "above/base.yml").write_text(BASE)
    (root / "mkdocs.yml").write_text(f"site_name: Site\n{settings}")
    return root


def by_the_generator(root: Path) -> list[str]:
    files = get_files(load_config(str(root / "mkdocs.yml")))
    return sorted(f"docs/{file.src_uri}" for file in files if file.inclusion.is_included())


@pytest.mark.parametrize("settings", SETTINGS)
def test_the_generator_publishes_what_is_read(settings: str, tmp_path: Path) -> None:
    root = site(tmp_path, SETTINGS[settings])
    published = by_the_generator(root)
    assert sorted(published_paths(root, load_site(root))) == published
    assert sorted(page_paths(root)) == [path for path in published if is_page(path)]
    assert "docs/._index.md" not in published


def test_an_editor_that_holds_a_page_stops_nothing(tmp_path: Path) -> None:
    root = site(tmp_path, "")
    (root / "docs/.#index.md").symlink_to("somebody@somewhere.12345")
    assert page_paths(root) == [path for path in by_the_generator(root) if is_page(path)]


def test_a_linked_folder_is_read_and_one_that_leads_back_is_not(tmp_path: Path) -> None:
    root = site(tmp_path / "site", "")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "page.md").write_text("A page.\n")
    (root / "docs/linked").symlink_to(elsewhere)
    assert sorted(page_paths(root)) == [path for path in by_the_generator(root) if is_page(path)]
    (root / "docs/deep/back").symlink_to("..")
    assert "docs/linked/page.md" in page_paths(root)
    assert not [path for path in page_paths(root) if "back" in path]


@pytest.mark.parametrize("folder", ["docs", "evidence"])
def test_a_folder_that_cannot_be_listed_is_not_an_empty_one(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Archive(tmp_path)
    scan, place = os.scandir, str(tmp_path / folder)

    def scandir(path: str) -> object:
        if str(path) == place:
            raise PermissionError(EACCES, "Permission denied", place)
        return scan(path)

    monkeypatch.setattr(os, "scandir", scandir)
    monkeypatch.setattr(os, "listdir", lambda path: [each.name for each in scandir(path)])
    with pytest.raises(ProjectErrors) as found:
        check(tmp_path, date(2026, 6, 1))
    assert f"{place}:1:1: error[PRJ002]: this cannot be read: Permission" in str(found.value)


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("site_name: a: b\n", "mkdocs.yml:1:13", "a colon and a space"),
        ("site_name: 'Site\n", "mkdocs.yml:1:12", "this quote is not closed"),
        ("a: b\nINHERIT: none.yml\n", "mkdocs.yml:2:10", "no other configuration at `none.yml`"),
        ("INHERIT: mkdocs.yml\n", "mkdocs.yml:1:10", "no other configuration at `mkdocs.yml`"),
        (f"nav: {'[' * 600}{']' * 600}\n", "mkdocs.yml:1:1", "nested too deeply"),
    ],
)
def test_a_broken_configuration_is_told_at_its_line(
    text: str, place: str, message: str, tmp_path: Path
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(text)
    with pytest.raises(ProjectErrors) as found:
        page_paths(tmp_path)
    assert str(found.value).startswith(f"{place}: error[")
    assert message in str(found.value)


def test_what_no_record_may_have_is_fine_in_a_configuration(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(
        "site_url: !ENV [SITE, '']\n"
        "theme: &theme {name: material}\n"
        "again: *theme\n"
        "itself: &itself [*itself]\n"
        "plugins:\n  - search\n  - tags: {tags_file: a.md}\n"
        "markdown_extensions:\n  pymdownx.emoji:\n    emoji_index: !!python/name:a.b\n  toc: {}\n"
    )
    assert load_site(tmp_path).renderers == {"search", "tags", "pymdownx.emoji", "toc"}
