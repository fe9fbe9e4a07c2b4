"""What this wiki shows beside its pages is checked: its change log and what its data are called."""

from datetime import date
from pathlib import Path

import pytest

from checkouts import CHECKED, WIKI, checkout
from imagenet_wiki.rules import figure_in_change_log
from source_discipline.gate import check
from source_discipline.rules.archive import BIBLIOGRAPHY, EVIDENCE
from source_discipline.text.diagnostic import Diagnostic

HEAD = "---\ntitle: Archive\nreviewed: 2026-01-01\nnext_review: 2026-12-31\n---\n\n"
LOG = "# Change log\n\n## Content\n\n### 2026-05-04\n\n"


def archive(root: Path) -> Path:
    """A small site of this kind about the fictional archive."""
    for folder in ("docs", "evidence"):
        (root / folder).mkdir()
    (root / "references.bib").write_text(BIBLIOGRAPHY)
    (root / "source-discipline.yml").write_text(WIKI)
    (root / "evidence/names.txt").write_text("PlateNet2004 -- a set of plates\n")
    for key, facts in EVIDENCE.items():
        (root / f"evidence/{key}.yml").write_text(facts.lstrip())
    (root / "docs/index.md").write_text(f"{HEAD}The archive is large.\n")
    return root


def errors(root: Path, day: str = "2026-06-01") -> list[Diagnostic]:
    found = check(root, date.fromisoformat(day)).diagnostics
    return [each for each in found if each.level == "error"]


@pytest.mark.parametrize("example", figure_in_change_log.REJECTS)
def test_a_number_in_the_change_log_is_told_at_its_place(example: str, tmp_path: Path) -> None:
    root = archive(tmp_path)
    (root / "CHANGELOG.md").write_text(LOG + example.replace("⟦", "").replace("⟧", "") + "\n")
    (found,) = [each for each in errors(root) if each.rule == "LOG901"]
    place = ("CHANGELOG.md", 7, example.index("⟦") + 1)
    assert (found.path, found.line, found.column) == place


@pytest.mark.parametrize("example", figure_in_change_log.ACCEPTS)
def test_a_change_log_without_numbers_is_fine(example: str, tmp_path: Path) -> None:
    root = archive(tmp_path)
    (root / "CHANGELOG.md").write_text(LOG + example + "\n")
    assert errors(root) == []


@pytest.mark.parametrize(
    ("entry", "rule"),
    [
        ("Compared with PlateNet2904.", "ART403"),
        ("It has 🂧 doors.", "PAG705"),
        ("<script>count()</script>", "PAG706"),
        ("[Here](javascript:count)", "PAG706"),
    ],
)
def test_the_change_log_is_read_like_a_page(entry: str, rule: str, tmp_path: Path) -> None:
    root = archive(tmp_path)
    (root / "CHANGELOG.md").write_text(f"{LOG}{entry}\n")
    assert [(each.rule, each.path, each.line) for each in errors(root)] == [
        (rule, "CHANGELOG.md", 7)
    ]


LABELS = {
    "notice": ("edition.yml", "  Not legal advice.", "  Not legal advice for 77 plates."),
    "title of the edition": ("edition.yml", "governance checklists", "checklists, 64 percent"),
    "short name": ("vocabulary.yml", "  short: NIST AI RMF", "  short: NIST AI RMF, 77 items"),
    "place of a source": (
        "dataset-governance.yml",
        "locator: item 2a",
        "locator: 77 million images",
    ),
    "note of a revision": (
        "dataset-governance.yml",
        "change: added",
        "change: added, note: for 77 images",
    ),
}


@pytest.mark.parametrize("name", LABELS)
def test_a_label_of_the_checklists_states_no_number(name: str, tmp_path: Path) -> None:
    file, before, after = LABELS[name]
    root = checkout(tmp_path / "wiki", CHECKED)
    path = root / "governance" / file
    text = path.read_text(encoding="utf-8")
    line = text[: text.index(before)].count("\n") + 1
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    found = [each for each in errors(root, "2026-11-26") if each.rule == "GOV814"]
    assert [each.path for each in found] == [f"governance/{file}"]
    assert abs(found[0].line - line) <= 1  # a folded text begins at its key
