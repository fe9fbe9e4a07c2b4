"""What the command line answers, seen from outside."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from source_discipline.commands.cli import main

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
