"""Which entries of the change log concern a page."""

from datetime import date
from pathlib import Path

import pytest

from checkouts import WIKI
from conftest import ROOT
from imagenet_wiki.change_log import (
    CHANGE_LOG,
    change_log,
    change_log_faults,
    concerning,
    content_changes,
    for_the_site,
)
from source_discipline.project import load_project
from source_discipline.text.errors import ProjectErrors
from source_discipline.text.page_files import page_paths

LOG = """\
# Change log

## Content

### 2027-02-01

- [Home](docs/index.md), [Keepers](docs/keepers.md#the-first) and [Reading the
  archive](docs/reading.md): new figures, read again in the ledger.
- [Keepers](docs/past/keepers.md) of the past: a page of its own.

### 2026-11-25

First edition. All pages reviewed.

## Checks

### 1.0.0

Keepers: this is about the program.
"""
CHANGES = content_changes(LOG)


def test_entries_have_their_day_and_are_plain_text() -> None:
    assert [(change.day, change.text) for change in CHANGES] == [
        (
            date(2027, 2, 1),
            "Home, Keepers and Reading the archive: new figures, read again in the ledger.",
        ),
        (date(2027, 2, 1), "Keepers of the past: a page of its own."),
        (date(2026, 11, 25), "First edition. All pages reviewed."),
    ]


@pytest.mark.parametrize(
    ("path", "entries"),
    [
        ("docs/index.md", [0, 2]),
        ("docs/keepers.md", [0, 2]),
        ("docs/reading.md", [0, 2]),
        ("docs/past/keepers.md", [1, 2]),
        ("docs/past/index.md", [2]),
    ],
)
def test_an_entry_concerns_the_pages_that_it_links(path: str, entries: list[int]) -> None:
    assert concerning(path, CHANGES) == tuple(CHANGES[entry] for entry in entries)


def test_a_log_without_dates_says_nothing() -> None:
    assert content_changes("# Change log\n\n## Content\n\nNothing yet.\n") == ()


def test_a_link_to_no_page_is_a_fault_at_its_place(tmp_path: Path) -> None:
    (tmp_path / "docs/past").mkdir(parents=True)
    for path in ("index.md", "keepers.md", "past/keepers.md"):
        (tmp_path / "docs" / path).write_text("# A page\n")
    (tmp_path / CHANGE_LOG).write_text(LOG)
    (fault,) = change_log_faults(tmp_path, {})
    assert (fault.line, fault.column) == (8, 12)
    assert fault.message == "there is no page `docs/reading.md`"
    (tmp_path / "docs/reading.md").write_text("# A page\n")
    assert list(change_log_faults(tmp_path, {})) == []


def test_a_link_to_what_is_no_page_is_a_fault_even_if_there_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/plate.svg").write_text("<svg/>")
    (tmp_path / CHANGE_LOG).write_text("# Change log\n\n[Plate](docs/plate.svg)\n")
    (fault,) = change_log_faults(tmp_path, {})
    assert fault.message == "there is no page `docs/plate.svg`"


def test_the_links_lead_to_pages_of_the_site_too() -> None:
    assert "[Keepers](past/keepers.md)" in for_the_site(LOG)


def test_each_written_page_is_linked() -> None:
    changes = content_changes((ROOT / CHANGE_LOG).read_text(encoding="utf-8"))
    linked = frozenset[str]().union(*(change.pages for change in changes))
    assert {*page_paths(ROOT)} - linked == set()


@pytest.mark.parametrize(
    ("log", "place"),
    [(LOG.replace("2027-02-01", "2027-02-30").encode(), "5:5"), (LOG.encode() + b"\xff", "LAST:1")],
)
def test_a_change_log_that_cannot_be_read_is_a_fault(
    tmp_path: Path, log: bytes, place: str
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "source-discipline.yml").write_text(WIKI)
    (tmp_path / CHANGE_LOG).write_bytes(log)
    with pytest.raises(ProjectErrors) as raised:
        load_project(tmp_path, date(2026, 6, 1))
    told = f"CHANGELOG.md:{place.replace('LAST', str(LOG.count(chr(10)) + 1))}: "
    assert any(line.startswith(told) for line in str(raised.value).splitlines())


def test_line_ends_of_another_system_change_nothing(tmp_path: Path) -> None:
    (tmp_path / CHANGE_LOG).write_bytes(LOG.replace("\n", "\r\n").encode())
    assert content_changes(change_log(tmp_path).text) == CHANGES
