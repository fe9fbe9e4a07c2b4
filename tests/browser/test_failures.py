"""A failing browser test is read on one screen."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from browser.brief import LINES, SAID, WIDTH, brief
from conftest import ROOT

PLANTED = """
from playwright.sync_api import expect

def test_what_is_said(browser):
    page = browser.new_page()
    page.set_content("<ul>" + "<li><a href='#x'>one of many</a>" * 5_000 + "</ul>")
    print("loud\\n" * 5_000)
    expect(page.locator("ul")).to_have_text("5,000 plates", timeout=1)

def test_what_is_found():
    assert [f"fault {place}" for place in range(5_000)] == []
"""


def test_a_planted_failure_prints_a_screenful_and_says_what_is_wrong(tmp_path: Path) -> None:
    """As the continuous integration runs it, where nothing is cut otherwise."""
    (tmp_path / "test_planted.py").write_text(PLANTED)
    flags = ("-p", "browser.conftest", "-p", "no:cacheprovider", "-c", str(ROOT / "pyproject.toml"))
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *flags, str(tmp_path)],
        env=os.environ | {"CI": "true", "PYTHONPATH": f"{ROOT / 'tests'}:{ROOT / 'hooks'}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "2 failed" in done.stdout
    parts = re.split(r"^_+ test_\w+ _+$", done.stdout, flags=re.MULTILINE)[1:]
    assert len(parts) == 2
    assert [part.count("\n") for part in parts if part.count("\n") > 60] == []
    for part, said in zip(parts, ("5,000 plates", "fault 0"), strict=True):
        assert said in part
    summary = [line for line in done.stdout.splitlines() if line.startswith("FAILED")]
    assert len(summary) == 2
    assert all(" - " in line and len(line) < 400 for line in summary)


@pytest.mark.parametrize("long", [0, 1, SAID, SAID + 1, 41_000])
def test_a_message_keeps_its_beginning_and_its_end(long: int) -> None:
    said = [f"E       {place} {'x' * 1_000}" for place in range(long)]
    kept = brief(["def test():", ">   assert found", *said, "test_x.py:1: AssertionError"])
    assert len(kept) <= LINES
    assert kept[:2] == ["def test():", ">   assert found"]
    assert kept[-1] == "test_x.py:1: AssertionError"
    assert [line for line in kept if len(line) > WIDTH + 1] == []
    assert (f"E       {long - 1} " in kept[-2][:20]) is bool(long)
