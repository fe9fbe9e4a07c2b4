"""What is nested too deeply for the renderer is told, and no build ends in a traceback."""

from datetime import date

import pytest

from archives import GOOD, Archive
from source_discipline.gate import check


def lists(depth: int) -> str:
    return "".join(f"{'    ' * level}- many\n" for level in range(depth))


def quotations(depth: int) -> str:
    return "".join(f"{'> ' * level}many\n{'> ' * level}\n" for level in range(1, depth))


def found(archive: Archive, text: str) -> list[tuple[str, str]]:
    archive.write("docs/index.md", f"{GOOD}\n{text}")
    diagnostics = check(archive.root, date(2026, 6, 1)).diagnostics
    return [(d.rule, d.message) for d in diagnostics if d.level == "error"]


@pytest.mark.parametrize("text", [lists(300), quotations(300)], ids=["lists", "quotations"])
def test_too_deep_a_nesting_is_told_once(text: str, archive: Archive) -> None:
    assert found(archive, text) == [("PAG706", "`m` is nested too deeply")]


@pytest.mark.parametrize("text", [lists(40), quotations(40)], ids=["lists", "quotations"])
def test_a_deep_nesting_is_built(text: str, archive: Archive) -> None:
    assert found(archive, text) == []
    done = archive.build("--strict")
    assert done.returncode == 0, done.stderr
