"""What the command line answers, seen from outside."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checkouts import ROOT
from source_discipline.commands.cli import main
from source_discipline.text.document import Document

COMMAND = str(Path(sys.executable).with_name("source-discipline"))


@pytest.mark.parametrize("lines", [1, 5000])
def test_a_reader_that_goes_away_is_no_success(tmp_path: Path, lines: int) -> None:
    """Whether the pipe breaks while the output is written or when the last of it is."""
    (tmp_path / "page.md").write_text("It holds 5,000 plates.\n\n" * lines)
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as pipe:
        done = subprocess.run(
            [COMMAND, "numbers", "page.md"],
            cwd=tmp_path,
            stdout=pipe,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr) == (141, "")


def test_a_folder_named_like_a_page_is_no_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "z.md").mkdir()
    (tmp_path / "z.md/page.md").write_text("It holds 5,000 plates.\n")
    assert main(["numbers", str(tmp_path), "--root", str(tmp_path)]) == 0
    assert "page.md:1:10: count: 5,000" in capsys.readouterr().out


def test_a_link_to_nothing_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.md").symlink_to("nowhere.md")
    assert main(["numbers", str(tmp_path), "--root", str(tmp_path)]) == 2
    assert "x.md:1:1: error[PRJ001]: this file does not exist" in capsys.readouterr().err


def test_a_key_of_about_that_the_project_does_not_know_is_not_judged(
    capsys: pytest.CaptureFixture[str],
) -> None:
    wording = ["judge", "It holds 5 plates.", "--value", "5", "--root", str(ROOT)]
    assert main([*wording, "--about", "datset=X"]) == 2
    assert "`datset` is not a key of `about` here" in capsys.readouterr().err
    assert main([*wording, "--about", "dataset=X"]) == 0


@pytest.mark.parametrize(("line", "column", "offset"), [(1, 1, 0), (1, 9, 2), (2, 1, 3), (3, 9, 5)])
def test_a_column_past_the_end_of_a_line_is_on_that_line(
    line: int, column: int, offset: int
) -> None:
    assert Document("a.md", "ab\n\nc").offset(line, column) == offset
