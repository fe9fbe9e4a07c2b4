"""Faults planted in the checklists stop the check of the whole project, with place and remedy."""

import re
import shutil
from pathlib import Path

import pytest

from checkouts import CHECKED, checkout
from conftest import build
from imagenet_wiki.checklists.loading import load_checklists
from source_discipline.commands.cli import main

AREA = "governance/dataset-governance.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return checkout(tmp_path, CHECKED)


def checked(root: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    status = main(["check", "--root", str(root), "--today", "2026-11-30"])
    said = capsys.readouterr()
    return status, said.out + said.err


PLANTED = (
    ("ref: MAP 4.1", "ref: MAP 4.7", "GOV804", "`MAP 4.7` is not a reference", "did you mean"),
    ("id: IMG-DG-05", "id: IMG-DG-04", "GOV802", "`IMG-DG-04` is already", "next free number"),
    ("MUST hold a manifest", "holds a manifest", "GOV803", "neither MUST nor", "exactly one"),
    ("2,702 synsets", "2,703 synsets", "EVD302", "`2,703` is not a value", "correct the number"),
    ("{key: imagenet-terms,", "{key: imagenet-term,", "GOV806", "`imagenet-term`", "did you"),
    ("review_by: 2027", "review_by: 2024", "GOV809", "was due on 2024", "update both dates"),
)
"""Faults of content: they are all told at once."""
MISSHAPEN = (
    ("relation: intersects-with", "relation: satisfies", "PRJ003", "`satisfies` is not", "valid"),
    ("  rationale:", "  rationle:", "PRJ003", "unknown key `rationle`", "`rationale`"),
)
"""Faults of form: with them the rest cannot be read."""
Fault = tuple[str, str, str, str, str]


def plant(root: Path, fault: Fault) -> int:
    """Plant a fault where its text first occurs; gives the line where it must be told."""
    old, new, *_ = fault
    path = root / AREA
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    line = text[: text.index(old)].count("\n") + 1
    # A statement is told at its key, which stands above its folded text.
    return line - 1 if fault[2] == "GOV803" else line


def told(said: str, fault: Fault, line: int) -> bool:
    """Whether a fault is told at its place, in its words, with its remedy."""
    _, _, code, words, remedy = fault
    pattern = rf"{AREA}:{line}:\d+: error\[{code}\]: ([^\n]*(?:\n +[^\n]*)*)"
    return any(words in found and remedy in found for found in re.findall(pattern, said))


@pytest.mark.parametrize("fault", PLANTED + MISSHAPEN, ids=lambda fault: fault[1].strip())
def test_a_planted_fault_fails_the_check(
    root: Path, capsys: pytest.CaptureFixture[str], fault: Fault
) -> None:
    line = plant(root, fault)
    status, said = checked(root, capsys)
    assert status == (2 if fault in MISSHAPEN else 1)
    assert told(said, fault, line), said


@pytest.mark.parametrize("faults", [PLANTED, MISSHAPEN], ids=["content", "form"])
def test_planted_faults_stop_the_build_and_are_told_at_once(
    tmp_path: Path, faults: tuple[Fault, ...]
) -> None:
    root = checkout(tmp_path / "wiki")
    lines = [plant(root, fault) for fault in faults]
    done = build(root, tmp_path / "site")
    assert done.returncode != 0
    assert not (tmp_path / "site").exists()
    for fault, line in zip(faults, lines, strict=True):
        assert told(done.stdout + done.stderr, fault, line), done.stderr


def test_the_checklists_count_as_use_of_their_sources(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", "--root", str(root), "--today", "2026-11-30", "--notes"])
    idle = set(re.findall(r"`(\S+)` is never cited", capsys.readouterr().out))
    assert not idle & load_checklists(root).sources()


def test_a_project_without_checklists_has_none(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nor pages about them, whose item numbers nothing else would explain."""
    shutil.rmtree(root / "governance")
    shutil.rmtree(root / "docs/governance")
    status, said = checked(root, capsys)
    assert status == 0, said


def test_a_day_of_law_that_no_calendar_has_is_told(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = root / "governance/vocabulary.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("date: 2025-02-02", "date: 2025-02-30"), encoding="utf-8")
    line = text[: text.index("date: 2025-02-02")].count("\n") + 1
    status, said = checked(root, capsys)
    assert status == 2
    assert f"governance/vocabulary.yml:{line}:11: error[PRJ003]: `2025-02-30` is not a" in said
    assert "help: write a day that exists" in said
