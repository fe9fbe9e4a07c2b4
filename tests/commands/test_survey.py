"""A survey finds what a check finds, cold or warm, and its cache is never stale."""

import json
import os
import random
import shutil
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
import yaml

from imagenet_wiki.change_log import CHANGE_LOG
from source_discipline.check import check
from source_discipline.commands.cached import cache as cache_module
from source_discipline.commands.cached import fingerprint, workers
from source_discipline.commands.cached.cache import PLACE, Cache, open_cache
from source_discipline.commands.cached.survey import Survey, survey
from source_discipline.commands.cli import main
from source_discipline.project import load_project
from source_discipline.rules.archive import BIBLIOGRAPHY, EVIDENCE
from source_discipline.rules.figures import figures
from source_discipline.rules.project import Project
from source_discipline.text.errors import ProjectErrors
from source_discipline.text.page_files import page_paths

TODAY = date(2026, 6, 1)
REAL = Path(__file__).resolve().parents[2]
HEAD = "---\ntitle: Archive\nreviewed: 2026-01-01\nnext_review: 2026-12-31\n---\n\n# Archive\n\n"
GOOD = HEAD + "It holds 5,000 plates [@survey1999, Table 2].\n"
WRONG = GOOD.replace("5,000", "5,001")

MANY = pytest.mark.parametrize("many", [False, pytest.param(True, marks=pytest.mark.alone)])


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "evidence").mkdir()
    (tmp_path / "references.bib").write_text(BIBLIOGRAPHY)
    for key, text in EVIDENCE.items():
        (tmp_path / f"evidence/{key}.yml").write_text(text.lstrip())
    for name in ("index", "more", "third"):
        (tmp_path / f"docs/{name}.md").write_text(GOOD)
    return tmp_path


def surveyed(root: Path, today: date = TODAY) -> Survey:
    with open_cache(root) as cache:
        return survey(root, today, cache)


def errors(found: Survey) -> list[tuple[str, int, str]]:
    return [(d.path, d.line, d.rule) for d in found.diagnostics if d.level == "error"]


def same(root: Path, today: date = TODAY) -> Survey:
    """The survey with the cache, after having seen that it is the one without, and the check's."""
    found, fresh, full = surveyed(root, today), survey(root, today, Cache()), check(root, today)
    assert found == fresh
    assert found.diagnostics == full.diagnostics
    assert found.figures == figures(full.project, full.tally)
    return found


def test_it_finds_what_the_check_of_the_real_site_finds(tmp_path: Path) -> None:
    for part in ("docs", "evidence", "governance", "registry", "hooks"):
        shutil.copytree(REAL / part, tmp_path / part)
    for part in ("references.bib", "source-discipline.yml", "CHANGELOG.md"):
        shutil.copy(REAL / part, tmp_path)
    page = tmp_path / "docs/imagenet.md"
    page.write_text(page.read_text("utf-8").replace("1,281,167", "1,281,176", 1), "utf-8")
    cold = same(tmp_path, date(2026, 11, 26))
    assert ("docs/imagenet.md", "EVD302") in [(path, rule) for path, _, rule in errors(cold)]
    assert surveyed(tmp_path, date(2026, 11, 26)) == cold


def _edit_page(root: Path) -> None:
    (root / "docs/more.md").write_text(WRONG)


def _edit_evidence(root: Path) -> None:
    for file in (root / "evidence").glob("*.yml"):
        file.write_text(file.read_text().replace("value: 5000", "value: 5100"))


def _rename_page(root: Path) -> None:
    _edit_page(root)
    same(root)
    (root / "docs/more.md").rename(root / "docs/other.md")


def _add_page(root: Path) -> None:
    (root / "docs/new.md").write_text(WRONG)


def _remove_page(root: Path) -> None:
    (root / "docs/third.md").unlink()


def _swap_pages(root: Path) -> None:
    (root / "docs/third.md").write_text(WRONG)
    same(root)
    (root / "docs/third.md").rename(root / "docs/x")
    (root / "docs/more.md").rename(root / "docs/third.md")
    (root / "docs/x").rename(root / "docs/more.md")


def _shorten_bibliography(root: Path) -> None:
    text = (root / "references.bib").read_text()
    (root / "references.bib").write_text(
        text.replace("kind = {official-record}", "kind = {critique}")
    )


@pytest.mark.parametrize(
    "change",
    [
        _edit_page,
        _edit_evidence,
        _rename_page,
        _add_page,
        _remove_page,
        _swap_pages,
        _shorten_bibliography,
    ],
)
def test_no_change_goes_unseen(root: Path, change: Callable[[Path], None]) -> None:
    before = same(root)
    change(root)
    assert same(root) != before
    assert same(root) != before


def test_another_day_is_another_check(root: Path) -> None:
    assert errors(same(root)) == []
    assert {rule for _, _, rule in errors(same(root, date(2027, 6, 1)))} == {"REV602"}
    assert errors(same(root)) == []


def test_other_rules_are_another_check(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    surveyed(root)
    poison(root)
    assert errors(surveyed(root)) != errors(survey(root, TODAY, Cache()))
    monkeypatch.setattr(fingerprint, "_of_rules", lambda: "other rules")
    same(root)


@pytest.mark.parametrize("name", fingerprint.LIBRARIES)
def test_another_version_of_a_library_is_another_check(
    root: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    before, real = fingerprint.of_ground(root, TODAY), fingerprint.version
    monkeypatch.setattr(fingerprint, "version", lambda each: "0" if each == name else real(each))
    fingerprint._of_rules.cache_clear()
    other = fingerprint.of_ground(root, TODAY)
    monkeypatch.undo()
    fingerprint._of_rules.cache_clear()
    assert (other, fingerprint.of_ground(root, TODAY)) == (other, before)
    assert other != before


def test_another_parser_below_is_another_check(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint.of_ground(root, TODAY)
    with monkeypatch.context() as without:
        without.setattr(fingerprint.yaml, "__with_libyaml__", not yaml.__with_libyaml__)
        without.setattr(fingerprint, "_yaml", yaml._yaml, raising=False)
        fingerprint._of_rules.cache_clear()
        assert fingerprint.of_ground(root, TODAY) != before
    fingerprint._of_rules.cache_clear()


def poison(root: Path) -> None:
    """Make every entry of the cache say something untrue, with a checksum that holds."""
    from source_discipline.commands.cached.cache import _checksum

    with sqlite3.connect(root / PLACE) as connection:
        for key, text in connection.execute("SELECT key, value FROM entry").fetchall():
            value = json.loads(text)
            if isinstance(value, dict) and "figures" in value:
                value["diagnostics"] = [["docs/index.md", 1, 1, "error", "EVD000", "", "", ""]]
            new = json.dumps(value)
            row = (_checksum(key, new), new, key)
            connection.execute("UPDATE entry SET sum = ?, value = ? WHERE key = ?", row)


def test_only_what_changed_is_judged_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    surveyed(root)
    judged: list[str] = []
    real = workers._packed

    def counting(project: Project, path: str) -> list[object]:
        judged.append(path)
        return real(project, path)

    monkeypatch.setattr(workers, "_packed", counting)
    surveyed(root)
    assert judged == []
    _edit_page(root)
    surveyed(root)
    assert judged == ["docs/more.md"]


def _saving(root: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], None]) -> None:
    """Let an editor save between the first look at the files and the judging of the pages."""
    real = survey.__globals__["load_project"]

    def saving(*arguments: object) -> Project:
        change(root)
        project: Project = real(*arguments)
        return project

    monkeypatch.setitem(survey.__globals__, "load_project", saving)


@MANY
@pytest.mark.parametrize("change", [_edit_page, _edit_evidence])
def test_what_is_saved_during_a_check_is_kept_under_no_wrong_key(
    root: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], None], many: bool
) -> None:
    for index in range(60 if many else 0):
        (root / f"docs/page-{index:02}.md").write_text(GOOD)
    monkeypatch.setattr(workers, "_cores", lambda: 2)
    before = {file: file.read_bytes() for file in root.rglob("*.*") if file.is_file()}
    clean = survey(root, TODAY, Cache())
    with monkeypatch.context() as during:
        _saving(root, during, change)
        assert errors(surveyed(root))
    for file, content in before.items():
        file.write_bytes(content)
    assert same(root) == clean


@MANY
def test_a_page_that_goes_away_during_a_check_is_told(
    root: Path, monkeypatch: pytest.MonkeyPatch, many: bool
) -> None:
    for index in range(60 if many else 0):
        (root / f"docs/page-{index:02}.md").write_text(GOOD)
    monkeypatch.setattr(workers, "_cores", lambda: 2)
    _saving(root, monkeypatch, _remove_page)
    with pytest.raises(ProjectErrors) as raised:
        surveyed(root)
    assert str(raised.value).startswith("docs/third.md:1:1: error[PRJ002]")


@pytest.mark.parametrize("target", ["nowhere.md", "x.md"])
def test_a_page_that_is_a_link_to_nothing_is_a_fault(root: Path, target: str) -> None:
    (root / "docs/x.md").symlink_to(target)
    for read in (surveyed, lambda root: check(root, TODAY)):
        with pytest.raises(ProjectErrors) as raised:
            read(root)
        assert str(raised.value).startswith("docs/x.md:1:1: error[PRJ002]")


def test_what_is_no_longer_asked_for_is_let_go(root: Path) -> None:
    sizes = []
    for index in range(8):
        (root / "docs/more.md").write_text(GOOD + f"\nSee part {'x' * index}.\n")
        surveyed(root)
        with sqlite3.connect(root / PLACE) as connection:
            sizes.append(connection.execute("SELECT count(*) FROM entry").fetchone()[0])
    assert len(set(sizes)) == 1


@pytest.mark.parametrize("seed", range(30))
def test_a_damaged_cache_is_ignored_and_made_anew(root: Path, seed: int) -> None:
    expected = same(root)
    file, chance = root / PLACE, random.Random(seed)
    content = bytearray(file.read_bytes())
    for _ in range(chance.choice((1, 40, 4000))):
        content[chance.randrange(len(content))] = chance.randrange(256)
    file.write_bytes(bytes(content[: chance.choice((len(content), len(content) // 2, 10))]))
    assert surveyed(root) == expected
    assert surveyed(root) == expected
    _edit_page(root)
    assert errors(surveyed(root)) == [("docs/more.md", 9, "EVD302")]


def test_a_locked_cache_is_done_without_and_left_alone(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = same(root)
    monkeypatch.setattr(cache_module, "_SECONDS", 0)
    with closing(sqlite3.connect(root / PLACE, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        before = (root / PLACE).stat().st_ino
        assert surveyed(root) == expected
        _edit_page(root)
        assert errors(surveyed(root)) == [("docs/more.md", 9, "EVD302")]
        assert (root / PLACE).stat().st_ino == before
        other.execute("ROLLBACK")
        assert other.execute("SELECT count(*) FROM entry").fetchone()[0] > 1


def test_a_cache_that_is_locked_in_between_is_left_alone(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    same(root)
    _edit_page(root)
    monkeypatch.setattr(cache_module, "_SECONDS", 0)
    before = (root / PLACE).stat().st_ino
    with closing(sqlite3.connect(root / PLACE, isolation_level=None)) as other:
        with open_cache(root) as cache:
            other.execute("BEGIN IMMEDIATE")
            assert errors(survey(root, TODAY, cache)) == [("docs/more.md", 9, "EVD302")]
        assert (root / PLACE).stat().st_ino == before


@pytest.mark.parametrize("content", [b"", b"no database", b"\0" * 5000, b"SQLite format 3\0"])
def test_what_is_no_cache_is_replaced(root: Path, content: bytes) -> None:
    (root / PLACE).parent.mkdir()
    (root / PLACE).write_bytes(content)
    expected = same(root)
    assert surveyed(root) == expected


def test_where_no_cache_can_be_written_the_check_goes_on(root: Path) -> None:
    (root / ".cache").write_text("a file where the folder should be")
    assert errors(surveyed(root)) == []
    (root / ".cache").unlink()
    (root / PLACE).mkdir(parents=True)
    assert errors(surveyed(root)) == []


def test_all_faults_are_told_at_once_and_nothing_is_kept(root: Path) -> None:
    surveyed(root)
    (root / "docs/more.md").write_bytes(b"\xff")
    (root / "evidence/broken.yml").write_text("source: [")
    for read in (surveyed, lambda root: check(root, TODAY)):
        with pytest.raises(ProjectErrors) as raised:
            read(root)
        assert {error.path for error in raised.value.errors} == {
            "docs/more.md",
            "evidence/broken.yml",
        }


@pytest.mark.alone
def test_many_pages_are_checked_by_workers_as_by_one_process(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for index in range(60):
        (root / f"docs/page-{index:02}.md").write_text(WRONG if index % 7 == 3 else GOOD)
    monkeypatch.setattr(workers, "_cores", lambda: 3)
    found = same(root)
    assert [path for path, _, _ in errors(found)] == [
        f"docs/page-{index:02}.md" for index in range(3, 60, 7)
    ]
    project = load_project(root, TODAY)
    paths = page_paths(root)
    shared = list(workers.packed_tallies(project, paths))
    monkeypatch.setattr(workers, "_cores", lambda: 1)
    assert shared == list(workers.packed_tallies(project, paths))


@pytest.mark.alone
def test_workers_are_other_processes(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_cores", lambda: 2)
    monkeypatch.setattr(workers, "_packed", lambda project, path: [os.getpid()])
    project = load_project(root, TODAY)
    few, many = ["docs/index.md"], ["docs/index.md"] * 200
    assert list(workers.packed_tallies(project, few)) == [[os.getpid()]]
    assert [os.getpid()] not in list(workers.packed_tallies(project, many))


def test_an_interrupted_check_keeps_what_it_has_and_says_so(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    checked: list[str] = []
    real = workers._packed

    def _stopped(project: Project, path: str) -> list[object]:
        if checked:
            raise KeyboardInterrupt
        checked.append(path)
        return real(project, path)

    monkeypatch.setattr(workers, "_packed", _stopped)
    assert main(["check", "--root", str(root), "--today", str(TODAY)]) == 130
    assert capsys.readouterr().err.startswith("interrupted")
    monkeypatch.setattr(workers, "_packed", real)
    assert errors(same(root)) == []
    with sqlite3.connect(root / PLACE) as connection:
        assert connection.execute("SELECT count(*) FROM entry").fetchone()[0] > 1


def test_a_link_to_no_page_is_found_in_a_change_log_that_alone_has_changed(root: Path) -> None:
    (root / CHANGE_LOG).write_text("# Change log\n\n[One](docs/more.md)\n")
    surveyed(root)
    (root / CHANGE_LOG).write_text("# Change log\n\n[One](docs/none.md)\n")
    with pytest.raises(ProjectErrors) as raised:
        surveyed(root)
    assert [(error.path, error.line) for error in raised.value.errors] == [(CHANGE_LOG, 3)]


def test_beside_other_threads_nothing_is_forked() -> None:
    done = threading.Event()
    threading.Thread(target=done.wait).start()
    try:
        assert workers._cores() == 1
    finally:
        done.set()
