"""A build with the store is the one without, and a store that fails is done without."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date

import pytest

from archives import DAY, GOOD, Archive
from source_discipline.commands.cli import main
from source_discipline.gate import check
from source_discipline.rules.archive import EVIDENCE
from source_discipline.rules.result import Result
from source_discipline.store.store import PLACE, open_store

SAVING = """
from pathlib import Path

def on_pre_build(config):
    page = Path(config.docs_dir) / "index.md"
    page.write_text(page.read_text().replace("5,000", "5,001"))
"""


def _without(archive: Archive) -> None:
    shutil.rmtree(archive.root / ".cache", ignore_errors=True)


def _by_a_build(archive: Archive) -> None:
    assert archive.build().returncode == 0


def _by_the_command(archive: Archive) -> None:
    assert main(["check", "--root", str(archive.root), "--today", "2026-06-01"]) == 0


def _by_a_file_in_the_way(archive: Archive) -> None:
    (archive.root / ".cache").write_text("a file where the folder should be")


def _by_damage(archive: Archive) -> None:
    _by_the_command(archive)
    (archive.root / PLACE).write_bytes(b"SQLite format 3\0")


WAYS = pytest.mark.parametrize(
    "prepare", [_without, _by_a_build, _by_the_command, _by_a_file_in_the_way, _by_damage]
)


def files(archive: Archive) -> dict[str, bytes]:
    site = archive.root / "site"
    return {
        file.relative_to(site).as_posix(): file.read_bytes()
        for file in site.rglob("*")
        if file.is_file()
    }


@WAYS
def test_the_site_is_the_same(
    archive: Archive, prepare: Callable[[Archive], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")  # the theme prints when it was built
    _by_a_build(archive)
    before = files(archive)
    _without(archive)
    prepare(archive)
    _by_a_build(archive)
    assert files(archive) == before


@WAYS
def test_a_page_that_is_saved_after_the_check_stops_the_build(
    archive: Archive, prepare: Callable[[Archive], None]
) -> None:
    prepare(archive)
    archive.write("other.py", SAVING)
    archive.configure("other.py")
    done = archive.build()
    assert done.returncode == 1
    assert "docs/index.md:1:1: this page was rewritten before it was checked" in done.stderr


@WAYS
def test_a_wrong_digit_stops_the_build(
    archive: Archive, prepare: Callable[[Archive], None]
) -> None:
    prepare(archive)
    archive.write("docs/index.md", GOOD.replace("5,000", "5,001"))
    told = [archive.build() for _ in range(2)]
    assert [done.returncode for done in told] == [1, 1]
    assert told[0].stderr == told[1].stderr
    assert "docs/index.md:9:12: error[EVD302]: `5,001`" in told[0].stderr


def test_a_locked_store_stops_no_build(archive: Archive) -> None:
    _by_the_command(archive)
    with closing(sqlite3.connect(archive.root / PLACE, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        _by_a_build(archive)
        archive.write("docs/index.md", GOOD.replace("5,000", "5,001"))
        assert archive.build().returncode == 1


def test_what_a_build_has_judged_the_command_need_not(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    _by_a_build(archive)
    monkeypatch.setattr("source_discipline.hearing.Hearing.result", None)
    _by_the_command(archive)


def test_a_server_takes_over_what_stands_on_the_same_ground(archive: Archive) -> None:
    archive.write("docs/more.md", GOOD)
    first = _checked(archive)
    same = _checked(archive, first)
    assert same.project is first.project
    assert same.page("docs/more.md") is first.page("docs/more.md")
    archive.write("docs/index.md", f"{GOOD}\nThe keeper is old.\n")
    edited = _checked(archive, same)
    assert edited.project is first.project
    assert edited.page("docs/more.md") is first.page("docs/more.md")
    assert edited.page("docs/index.md") is not first.page("docs/index.md")
    archive.write("evidence/survey1999.yml", EVIDENCE["survey1999"].replace("p. 14", "p. 15"))
    recorded = _checked(archive, edited)
    assert recorded.project is not first.project
    assert recorded.page("docs/more.md") is not first.page("docs/more.md")


def _checked(archive: Archive, last: Result | None = None) -> Result:
    day = date.fromisoformat(DAY)
    with open_store(archive.root) as store:
        result = check(archive.root, day, store, keep=True, last=last.judged if last else None)
    result.judged.keep_all()
    return result
