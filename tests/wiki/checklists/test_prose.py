"""The prose of the checklists under the rules of the pages, told at its place in the YAML."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from imagenet_wiki.checklists.items import Checklists
from imagenet_wiki.checklists.loading import load_checklists
from imagenet_wiki.checklists.passages import passages
from imagenet_wiki.checklists.prose_check import prose_diagnostics
from source_discipline.project import load_project
from source_discipline.rules.project import Project

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def project() -> Project:
    return load_project(ROOT, date(2026, 11, 30))


def with_change(root: Path, old: str, new: str) -> tuple[Checklists, tuple[int, int]]:
    """The real checklists with one change, and the place of its first character."""
    shutil.copytree(ROOT / "governance", root / "governance")
    path = root / "governance/dataset-governance.yml"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    start = text.index(old)
    path.write_text(text.replace(old, new), encoding="utf-8")
    return load_checklists(root), (text[:start].count("\n") + 1, start - text.rfind("\n", 0, start))


def test_the_published_prose_is_sound(project: Project) -> None:
    found = prose_diagnostics(load_checklists(ROOT), project)
    assert [d for d in found if d.level == "error"] == []


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("2,702 synsets", "2,703 synsets", "EVD302"),
        ("6 percent of", "7 percent of", "EVD302"),
        ("45.4 percent came", "54.4 percent came", "EVD302"),
        ("The Harbor Museum (fictional) notes", "17 keepers of The Harbor Museum note", "CIT101"),
    ],
)
def test_a_wrong_number_is_told_where_it_stands(
    tmp_path: Path, project: Project, old: str, new: str, rule: str
) -> None:
    checklists, place = with_change(tmp_path, old, new)
    found = [d for d in prose_diagnostics(checklists, project) if d.level == "error"]
    assert [(d.rule, (d.line, d.column)) for d in found] == [(rule, place)]


def test_every_word_of_every_item_is_found_again() -> None:
    checklists = load_checklists(ROOT)
    areas = {area.record.path for area in checklists.areas}
    for passage in passages(checklists):
        if passage.document.path not in areas:
            continue
        source = passage.record.document
        for word in re.finditer(r"\S+", passage.document.text):
            place = passage.place(*passage.document.position(word.start()))
            assert source.text.startswith(word[0], source.offset(*place)), (place, word[0])
