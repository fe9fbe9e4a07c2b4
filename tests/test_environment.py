"""Two set-ups at once: one does the work, the other waits, says for whom, and has nothing to do."""

import os
import shutil
import subprocess
from pathlib import Path

from conftest import ROOT

FAKE = """#!/bin/sh
# Makes a folder where Python makes an environment, and installs when it is told to.
case "$*" in
    "-m venv"*) mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;
    "-m pip"*) touch installing; while [ ! -e go ]; do sleep .02; done
        printf x >> installed
        touch .venv/bin/source-discipline; chmod +x .venv/bin/source-discipline ;;
    *) exec python3 "$@" ;;
esac
"""


def set_up(folder: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        ["scripts/environment.sh", "requirements.txt"],
        cwd=folder,
        env=os.environ | {"PYTHON": str(folder / "fake")},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def test_of_two_set_ups_the_second_waits_and_says_for_whom(tmp_path: Path) -> None:
    (tmp_path / "scripts").mkdir()
    for name in ("scripts/environment.sh", "requirements.txt", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "fake").write_text(FAKE)
    (tmp_path / "fake").chmod(0o755)
    with set_up(tmp_path) as first:
        while not (tmp_path / "installing").exists():
            assert first.poll() is None
        with set_up(tmp_path) as second:
            assert second.stdout
            assert next(second.stdout) == f"Waiting for the set-up of process {first.pid}\n"
            (tmp_path / "go").touch()
            assert [first.wait(60), second.wait(60)] == [0, 0]
            assert second.stdout.read() == ""
    assert (tmp_path / "installed").read_text() == "xx", "the packages, and the project's own"
    with set_up(tmp_path) as third:
        assert third.communicate(timeout=60)[0] == ""
