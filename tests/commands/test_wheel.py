"""The wheel holds the gate alone, and the gate checks a site about any subject: here, of tides."""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

from conftest import ROOT

SETTINGS = """\
vocabularies: [vocabulary/tides]
about:
  station:
    title: Station
    meaning: Where the tide was measured.
    roles: [main, lasting]
  tide:
    title: Tide
    meaning: Whether it is high or low water.
    values: [high, low]
    noun: tide
  year:
    title: Year
    meaning: The year of the table.
    roles: [dated]
"""
STATIONS = """\
[station]
Northport: northport, =NPT
Southport: southport

[tide]
high: high tide, high water
low: low tide, low water
"""
BIBLIOGRAPHY = """\
@book{almanac1998,
    author = {Ebb, Edda},
    title = {Tide Tables of the Ports},
    publisher = {Quay Books},
    year = {1998},
    kind = {official-record}
}
"""
EVIDENCE = """\
source: almanac1998
facts:
- id: northport-high
  states: High water at Northport stands this high above the datum.
  printed: 4.2 m
  value: 4.2
  unit: meters
  about: {station: Northport, tide: high}
  locator: Table 3
  checked: full-text
"""
PAGE = """\
---
title: Tides
reviewed: 2026-01-01
next_review: 2026-12-31
---

# Tides

At Northport high water stands 4.2 meters above the datum [@almanac1998, Table 3].
"""


def installed(folder: Path) -> Path:
    """An environment with nothing but the wheel, and what it depends on."""
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder)
    shutil.copytree(ROOT / "hooks", folder / "hooks", ignore=shutil.ignore_patterns("*.egg-info"))
    pip, environment = (sys.executable, "-m", "pip"), folder / "environment"
    offline = ("--no-index", "--no-deps", "--disable-pip-version-check", "-q")
    _run(*pip, "wheel", ".", *offline, "--no-build-isolation", "-w", "dist", at=folder)
    _run(sys.executable, "-m", "venv", "--without-pip", str(environment), at=folder)
    python = str(environment / "bin/python")
    wheels = [str(wheel) for wheel in (folder / "dist").glob("*.whl")]
    _run(*pip, "--python", python, "install", *offline, *wheels, at=folder)
    paths = {"base": str(environment), "platbase": str(environment)}
    own = Path(sysconfig.get_path("purelib", vars=paths))
    # Packages of a folder that is only looked into are found; what is linked from there is not.
    (own / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return environment


def tides(root: Path, settings: str = SETTINGS) -> Path:
    """A small site about tides."""
    for path, text in {
        "source-discipline.yml": settings,
        "vocabulary/tides/artifacts.txt": STATIONS,
        "references.bib": BIBLIOGRAPHY,
        "evidence/almanac1998.yml": EVIDENCE,
        "docs/index.md": PAGE,
    }.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


def _run(*command: str, at: Path, status: int = 0) -> str:
    plain = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(command, cwd=at, env=plain, capture_output=True, text=True, check=False)
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout + done.stderr


def _check(environment: Path, site: Path, status: int) -> str:
    command = str(environment / "bin/source-discipline")
    return _run(command, "check", "--today", "2026-06-01", at=site, status=status)


PAGE_FILE, EVIDENCE_FILE = "docs/index.md", "evidence/almanac1998.yml"
WRONG = (
    (PAGE_FILE, "4.2 meters", "4.3 meters", 1, "docs/index.md:9:32: error[EVD302]"),
    (PAGE_FILE, "At Northport", "At Southport", 1, "docs/index.md:9:32: error[ART401]"),
    (PAGE_FILE, "high water", "low water", 1, "docs/index.md:9:31: error[ART401]"),
    (
        EVIDENCE_FILE,
        "station:",
        "statoin:",
        2,
        "evidence/almanac1998.yml:8:11: error[PRJ003]: unknown key `statoin`\n"
        "    help: did you mean `station`?",
    ),
    (
        EVIDENCE_FILE,
        "tide: high",
        "tide: hihg",
        2,
        "evidence/almanac1998.yml:8:37: error[PRJ003]: `hihg` is not valid for `tide`\n"
        "    help: did you mean `high`?",
    ),
    (
        "source-discipline.yml",
        "[vocabulary/tides]",
        "[machine-leaning]",
        2,
        "source-discipline.yml:1:16: error[PRJ004]: there is no vocabulary `machine-leaning`",
    ),
)
"""What is changed in which file, the exit status, and what is said."""


def test_the_wheel_checks_a_site_about_another_subject(tmp_path: Path) -> None:
    """One test, so that the wheel is made once, however many processes share the tests."""
    environment = installed(tmp_path)
    found = _check(environment, tides(tmp_path / "right"), 0)
    assert "0 errors, 0 warnings" in found
    assert "1 claim supported by 1 fact of 1 source," in found
    for number, (path, right, wrong, status, says) in enumerate(WRONG):
        site = tides(tmp_path / f"wrong{number}")
        text = (site / path).read_text(encoding="utf-8")
        assert text.count(right) == 1
        (site / path).write_text(text.replace(right, wrong), encoding="utf-8")
        assert says in _check(environment, site, status)
    with_field = SETTINGS.replace("[vocab", "[machine-learning, vocab")
    _check(environment, tides(tmp_path / "field", with_field), 0)
    _holds_the_gate_alone(environment, tmp_path)


def _holds_the_gate_alone(environment: Path, folder: Path) -> None:
    python = str(environment / "bin/python")
    missing = _run(python, "-c", "import imagenet_wiki", at=folder, status=1)
    assert "ModuleNotFoundError" in missing
    code = "import source_discipline; print(source_discipline.__file__)"
    assert _run(python, "-c", code, at=folder).startswith(str(environment))
