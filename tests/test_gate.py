"""A check finds the same with a store, without one and for a build, and is never stale."""

import json
import random
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from checkouts import CHECKED, WIKI, checkout
from imagenet_wiki.change_log import CHANGE_LOG
from source_discipline import ground
from source_discipline.commands.cli import main
from source_discipline.gate import check
from source_discipline.hearing import Hearing
from source_discipline.records.settings import SETTINGS
from source_discipline.rules.archive import BIBLIOGRAPHY, EVIDENCE
from source_discipline.rules.project import Project
from source_discipline.rules.result import Result
from source_discipline.store import judged_pages, workers
from source_discipline.store import store as store_module
from source_discipline.store.judged_pages import keep_all
from source_discipline.store.store import PLACE, open_store
from source_discipline.text.errors import ProjectErrors

TODAY = date(2026, 6, 1)
HEAD = "---\ntitle: Archive\nreviewed: 2026-01-01\nnext_review: 2026-12-31\n---\n\n# Archive\n\n"
GOOD = HEAD + "It holds 5,000 plates [@survey1999, Table 2].\n"
WRONG = GOOD.replace("5,000", "5,001")
LOADING = import_module("source_discipline.project")

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


def checked(root: Path, today: date = TODAY, keep: bool = False) -> Result:
    with open_store(root) as store:
        return check(root, today, store, keep)


def errors(found: Result) -> list[tuple[str, int, str]]:
    return [(d.path, d.line, d.rule) for d in found.diagnostics if d.level == "error"]


def told(found: Result) -> tuple[object, ...]:
    """All that is told of a check: its findings, its figures, and how its pages were judged."""
    pages = [(page.page, page.verdicts) for page in found.pages]
    return found.diagnostics, dict(found.figures), pages


def for_a_build(root: Path, today: date = TODAY) -> Result:
    found = checked(root, today, keep=True)
    with open_store(root, judged_pages.PLACE) as store:
        keep_all(found.judged, store)
    return found


def same(root: Path, today: date = TODAY) -> tuple[object, ...]:
    """What a check tells, the same with the store, without, and for a build with either."""
    seen = told(checked(root, today))
    assert seen == told(check(root, today))
    assert seen == told(checked(root, today, keep=True))
    assert seen == told(check(root, today, keep=True))
    assert seen == told(for_a_build(root, today))
    return seen


def test_the_real_site_is_the_same_with_a_store(tmp_path: Path) -> None:
    checkout(tmp_path, (*CHECKED, CHANGE_LOG))
    page = tmp_path / "docs/imagenet.md"
    page.write_text(page.read_text("utf-8").replace("1,281,167", "1,281,176", 1), "utf-8")
    day = date(2026, 11, 26)
    cold = same(tmp_path, day)
    found = errors(checked(tmp_path, day))
    assert ("docs/imagenet.md", "EVD302") in [(path, rule) for path, _, rule in found]
    assert same(tmp_path, day) == cold


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
    for day, rules in ((TODAY, set()), (date(2027, 6, 1), {"REV602"}), (TODAY, set())):
        same(root, day)
        assert {rule for _, _, rule in errors(checked(root, day))} == rules


def test_other_rules_are_another_check(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checked(root)
    poison(root)
    assert errors(checked(root)) != errors(check(root, TODAY))
    monkeypatch.setattr(ground, "of_gate", lambda: "other rules")
    same(root)


def poison(root: Path) -> None:
    """Make every entry of the store say something untrue, with a checksum that holds."""
    from source_discipline.store.store import _checksum

    with sqlite3.connect(root / PLACE) as connection:
        for key, text in connection.execute("SELECT key, value FROM entry").fetchall():
            value = json.loads(text)
            if isinstance(value, dict) and "figures" in value:
                value["diagnostics"] = [["docs/index.md", 1, 1, "error", "EVD000", "", "", ""]]
            new = json.dumps(value)
            row = (_checksum(key, new), new, key)
            connection.execute("UPDATE entry SET sum = ?, value = ? WHERE key = ?", row)


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that are judged to be tallied."""
    paths: list[str] = []
    real = Hearing._judged

    def counting(hearing: Hearing, path: str) -> tuple[str, list[object]]:
        paths.append(path)
        return real(hearing, path)

    monkeypatch.setattr(Hearing, "_judged", counting)
    return paths


def test_only_what_changed_is_judged_again(root: Path, judged: list[str]) -> None:
    checked(root)
    judged.clear()
    checked(root)
    assert judged == []
    _edit_page(root)
    checked(root)
    assert judged == ["docs/more.md"]


def test_an_unchanged_project_is_not_even_loaded(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = checked(root).diagnostics
    monkeypatch.setattr(LOADING, "load_project", None)
    assert checked(root).diagnostics == before


def test_a_page_is_judged_when_it_is_asked_for(root: Path) -> None:
    for _ in range(2):
        found = checked(root)
        assert found.judged.kept == {}
        page = found.page("docs/more.md")
        assert page is found.page("docs/more.md")
        assert [*found.judged.kept] == ["docs/more.md"]
        assert found.page("docs/none.md") is None


@pytest.mark.parametrize("warm", [False, True])
def test_pages_for_a_build_are_those_that_were_checked(root: Path, warm: bool) -> None:
    if warm:
        checked(root)
    found = checked(root, keep=True)
    found.judged.keep_all()
    _edit_page(root)
    _edit_evidence(root)
    page = found.page("docs/more.md")
    assert page
    assert page.document.text == GOOD
    assert [str(verdict.status) for verdict in page.verdicts] == ["supported"]


@pytest.mark.parametrize("warm", [False, True])
def test_a_page_that_has_changed_since_the_check_is_refused(root: Path, warm: bool) -> None:
    if warm:
        checked(root)
    found = checked(root)
    _edit_page(root)
    assert found.page("docs/index.md")
    with pytest.raises(ProjectErrors) as raised:
        found.page("docs/more.md")
    assert str(raised.value).startswith("docs/more.md:1:1: error[PRJ002]: this was saved while")


def test_records_that_have_changed_since_the_check_are_refused(root: Path) -> None:
    checked(root)
    found = checked(root)
    _edit_evidence(root)
    with pytest.raises(ProjectErrors) as raised:
        _ = found.project
    assert str(raised.value).startswith("evidence:1:1: error[PRJ002]: this was saved while")


REGISTER = """
from source_discipline.rules.extension import Extension as Door
from source_discipline.text.errors import InvalidRecord


class Extension(Door):
    inputs = ("register.txt",)

    def __init__(self, text):
        self.text = text

    @classmethod
    def load(cls, root):
        return cls((root / "register.txt").read_text())

    @property
    def names(self):
        return {name: "" for name in self.text.split() if name.startswith("Plate-")}

    def faults(self, project):
        for name in self.text.split():
            if name.islower() and len(name) > 1 and name not in project.bibliography.keys():
                yield InvalidRecord("register.txt", 1, 1, f"there is no source {name}")
"""


@pytest.fixture
def register(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What an extension reads."""
    (root / "hooks/plate_register").mkdir(parents=True)
    (root / "hooks/plate_register/__init__.py").write_text(REGISTER)
    monkeypatch.syspath_prepend(root / "hooks")
    monkeypatch.delitem(sys.modules, "plate_register", raising=False)
    (root / SETTINGS).write_text("extensions: [plate_register]\n")
    (root / "docs/more.md").write_text(GOOD + "\nThe first is Plate-77.\n")
    (root / "register.txt").write_text("a Plate-77")
    return root / "register.txt"


def test_data_of_an_extension_are_part_of_the_check(root: Path, register: Path) -> None:
    same(root)
    assert errors(checked(root)) == []
    register.write_text("a Plate-78")
    same(root)
    assert errors(checked(root)) == [("docs/more.md", 11, "ART403")]


def test_data_of_an_extension_that_agreed_once_are_held_to_what_has_changed(
    root: Path, register: Path
) -> None:
    register.write_text("a Plate-77 survey1999 handbook2012")
    same(root)
    bibliography = (root / "references.bib").read_text()
    (root / "references.bib").write_text(bibliography.replace("handbook2012", "handbook2013"))
    for _ in range(2):
        with pytest.raises(ProjectErrors) as raised:
            checked(root)
        assert "there is no source handbook2012" in str(raised.value)


def test_a_class_of_the_project_is_asked_again_only_when_its_code_changes(
    root: Path, register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = checked(root).diagnostics
    with monkeypatch.context() as patch:
        patch.setattr(ground, "extension_classes", None)
        assert checked(root).diagnostics == before
    code = root / "hooks/plate_register/__init__.py"
    code.write_text(code.read_text().replace('"register.txt"', '"other.txt"'))
    register.rename(root / "other.txt")
    monkeypatch.delitem(sys.modules, "plate_register")
    assert checked(root).diagnostics == before
    (root / "other.txt").write_text("a Plate-78")
    assert errors(checked(root)) == [("docs/more.md", 11, "ART403")]


def test_a_class_from_elsewhere_is_asked_each_time(
    root: Path,
    register: Path,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    elsewhere = tmp_path_factory.mktemp("installed")
    (root / "hooks/plate_register").rename(elsewhere / "plate_register")
    monkeypatch.syspath_prepend(elsewhere)
    checked(root)
    asked: list[Path] = []
    real = ground.extension_classes
    monkeypatch.setattr(ground, "extension_classes", lambda root: asked.append(root) or real(root))
    checked(root)
    assert asked


def test_a_build_judges_again_only_what_has_changed(root: Path, judged: list[str]) -> None:
    for_a_build(root)
    judged.clear()
    (root / "docs/more.md").write_text(f"{GOOD}\nMore.\n")
    for_a_build(root)
    assert judged == ["docs/more.md"]


def test_data_that_cannot_change_a_page_have_none_judged_anew(
    root: Path, register: Path, judged: list[str]
) -> None:
    checked(root)
    judged.clear()
    register.write_text("b Plate-77")
    checked(root)
    assert judged == []
    register.write_text("b Plate-77 Plate-78")
    checked(root)
    assert len(judged) == 3


def _saving(root: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], None]) -> None:
    """Let an editor save between the first look at the files and the judging of the pages."""
    real = LOADING.load_project

    def saving(*arguments: object) -> Project:
        change(root)
        project: Project = real(*arguments)
        return project

    monkeypatch.setattr(LOADING, "load_project", saving)


@MANY
@pytest.mark.parametrize("change", [_edit_page, _edit_evidence])
def test_what_is_saved_during_a_check_is_kept_under_no_wrong_key(
    root: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], None], many: bool
) -> None:
    for index in range(60 if many else 0):
        (root / f"docs/page-{index:02}.md").write_text(GOOD)
    monkeypatch.setattr(workers, "_cores", lambda: 2)
    before = {file: file.read_bytes() for file in root.rglob("*.*") if file.is_file()}
    clean = told(check(root, TODAY))
    with monkeypatch.context() as during:
        _saving(root, during, change)
        assert errors(checked(root))
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
        checked(root)
    assert str(raised.value).startswith("docs/third.md:1:1: error[PRJ001]")


@pytest.mark.parametrize(("target", "code"), [("nowhere.md", "PRJ001"), ("x.md", "PRJ002")])
def test_a_page_that_is_a_link_to_nothing_is_a_fault(root: Path, target: str, code: str) -> None:
    (root / "docs/x.md").symlink_to(target)
    for read in (checked, lambda root: check(root, TODAY)):
        with pytest.raises(ProjectErrors) as raised:
            read(root)
        assert str(raised.value).startswith(f"docs/x.md:1:1: error[{code}]")


def test_all_faults_are_told_at_once_and_nothing_is_kept(root: Path) -> None:
    checked(root)
    (root / "docs/more.md").write_bytes(b"\xff")
    (root / "evidence/broken.yml").write_text("source: [")
    for read in (checked, lambda root: check(root, TODAY)):
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
    shared = same(root)
    found = checked(root)
    assert found.judged.kept == {}
    assert [path for path, _, _ in errors(found)] == [
        f"docs/page-{index:02}.md" for index in range(3, 60, 7)
    ]
    monkeypatch.setattr(workers, "_cores", lambda: 1)
    assert told(check(root, TODAY)) == shared


def test_an_interrupted_check_keeps_what_it_has_and_says_so(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    done: list[str] = []
    real = Hearing._judged

    def stopped(hearing: Hearing, path: str) -> tuple[str, list[object]]:
        if done:
            raise KeyboardInterrupt
        done.append(path)
        return real(hearing, path)

    with monkeypatch.context() as during:
        during.setattr(Hearing, "_judged", stopped)
        assert main(["check", "--root", str(root), "--today", str(TODAY)]) == 130
    assert capsys.readouterr().err.startswith("interrupted")
    with sqlite3.connect(root / PLACE) as connection:
        assert connection.execute("SELECT count(*) FROM entry").fetchone()[0] > 1
    same(root)
    assert errors(checked(root)) == []


def test_a_link_to_no_page_is_found_in_a_change_log_that_alone_has_changed(root: Path) -> None:
    (root / SETTINGS).write_text(WIKI)
    (root / CHANGE_LOG).write_text("# Change log\n\n[One](docs/more.md)\n")
    checked(root)
    (root / CHANGE_LOG).write_text("# Change log\n\n[One](docs/none.md)\n")
    with pytest.raises(ProjectErrors) as raised:
        checked(root)
    assert [(error.path, error.line) for error in raised.value.errors] == [(CHANGE_LOG, 3)]


def test_a_broken_choice_is_told_once_and_with_the_other_faults(root: Path) -> None:
    checked(root)
    (root / SETTINGS).write_text("extension: []\n")
    (root / "docs/more.md").write_bytes(b"\xff")
    with pytest.raises(ProjectErrors) as raised:
        checked(root)
    assert [error.path for error in raised.value.errors] == ["docs/more.md", SETTINGS]


@pytest.mark.parametrize("seed", range(30))
def test_a_damaged_store_is_ignored_and_made_anew(root: Path, seed: int) -> None:
    expected = same(root)
    file, chance = root / PLACE, random.Random(seed)
    content = bytearray(file.read_bytes())
    for _ in range(chance.choice((1, 40, 4000))):
        content[chance.randrange(len(content))] = chance.randrange(256)
    file.write_bytes(bytes(content[: chance.choice((len(content), len(content) // 2, 10))]))
    assert told(checked(root)) == expected
    assert told(checked(root)) == expected
    _edit_page(root)
    assert errors(checked(root)) == [("docs/more.md", 9, "EVD302")]


def test_a_locked_store_is_done_without_and_left_alone(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = same(root)
    monkeypatch.setattr(store_module, "_SECONDS", 0)
    with closing(sqlite3.connect(root / PLACE, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        before = (root / PLACE).stat().st_ino
        assert told(checked(root)) == expected
        _edit_page(root)
        assert errors(checked(root)) == [("docs/more.md", 9, "EVD302")]
        assert (root / PLACE).stat().st_ino == before
        other.execute("ROLLBACK")
        assert other.execute("SELECT count(*) FROM entry").fetchone()[0] > 1


def test_a_store_that_is_locked_in_between_is_left_alone(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    same(root)
    _edit_page(root)
    monkeypatch.setattr(store_module, "_SECONDS", 0)
    before = (root / PLACE).stat().st_ino
    with closing(sqlite3.connect(root / PLACE, isolation_level=None)) as other:
        with open_store(root) as store:
            other.execute("BEGIN IMMEDIATE")
            assert errors(check(root, TODAY, store)) == [("docs/more.md", 9, "EVD302")]
        assert (root / PLACE).stat().st_ino == before


@pytest.mark.parametrize("content", [b"", b"no database", b"\0" * 5000, b"SQLite format 3\0"])
def test_what_is_no_store_is_replaced(root: Path, content: bytes) -> None:
    (root / PLACE).parent.mkdir()
    (root / PLACE).write_bytes(content)
    expected = same(root)
    assert told(checked(root)) == expected


def test_where_no_store_can_be_written_the_check_goes_on(root: Path) -> None:
    (root / ".cache").write_text("a file where the folder should be")
    assert errors(checked(root)) == []
    (root / ".cache").unlink()
    (root / PLACE).mkdir(parents=True)
    assert errors(checked(root)) == []
