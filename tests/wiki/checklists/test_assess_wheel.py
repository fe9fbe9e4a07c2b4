"""`imagenet-assess` from its wheel: it needs the gate's package, and nothing of the wiki."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from checkouts import ROOT
from imagenet_wiki.checklists.loading import EXAMPLE, FOLDER

PIP = (sys.executable, "-m", "pip")
OFFLINE = ("--no-index", "--no-deps", "--disable-pip-version-check", "-q")
CODE = """
import sys
from imagenet_assessment import cli
status = cli.main(sys.argv[1:])
assert cli.__file__.startswith(sys.path[1]), cli.__file__
assert not [name for name in sys.modules if name.startswith("imagenet_wiki")]
sys.exit(status)
"""


def test_the_wheel_checks_the_worked_example_and_finds_a_fault(tmp_path: Path) -> None:
    """One test, so that the wheel is made once."""
    for name in ("hooks", FOLDER):
        ignored = shutil.ignore_patterns("*.egg-info", "__pycache__", "build")
        shutil.copytree(ROOT / name, tmp_path / name, ignore=ignored)
    package = str(tmp_path / "hooks/imagenet_assessment")
    run(*PIP, "wheel", package, *OFFLINE, "--no-build-isolation", "-w", "dist", at=tmp_path)
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    run(*PIP, "install", *OFFLINE, "--target", "installed", str(wheel), at=tmp_path)
    assert not (tmp_path / "installed/imagenet_assessment/setup.py").exists()

    example = (ROOT / FOLDER / EXAMPLE).read_text("utf-8")
    (tmp_path / "right.json").write_text(example, "utf-8")
    wrong = example.replace('"1a": "yes"', '"1a": "no"', 1)
    (tmp_path / "wrong.json").write_text(wrong, "utf-8")
    options = ("--strict", "--today", "2027-02-12")
    assert "0 errors, 0 warnings" in assess(tmp_path, "right.json", *options)
    assert "warning[GOV913]" in assess(tmp_path, "wrong.json", *options, status=1)


def test_the_wheel_can_be_built_where_nothing_is_installed() -> None:
    """Its set-up runs the gate's code, so it requires what that does."""
    gate, own = (
        tomllib.loads((ROOT / name).read_text("utf-8"))
        for name in ("pyproject.toml", "hooks/imagenet_assessment/pyproject.toml")
    )
    assert set(gate["project"]["dependencies"]) <= set(own["build-system"]["requires"])


def assess(folder: Path, *arguments: str, status: int = 0) -> str:
    return run(sys.executable, "-c", CODE, *arguments, at=folder, status=status)


def run(*command: str, at: Path, status: int = 0) -> str:
    env = os.environ | {"PYTHONPATH": str(at / "installed")}
    done = subprocess.run(command, cwd=at, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout + done.stderr
