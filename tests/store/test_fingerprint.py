"""A fingerprint changes with whatever it covers, and with nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from source_discipline.store import fingerprint


@pytest.fixture(autouse=True)
def _forgetful() -> Iterator[None]:
    """What the gate is made of is looked at once a process."""
    fingerprint.of_gate.cache_clear()
    yield
    fingerprint.of_gate.cache_clear()


@pytest.mark.parametrize("name", fingerprint.LIBRARIES)
def test_another_version_of_a_library_is_another_gate(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    before, real = fingerprint.of_gate(), fingerprint.version
    monkeypatch.setattr(fingerprint, "version", lambda each: "0" if each == name else real(each))
    fingerprint.of_gate.cache_clear()
    assert fingerprint.of_gate() != before


def test_another_parser_below_is_another_gate(monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint.of_gate()
    monkeypatch.setattr(fingerprint.yaml, "__with_libyaml__", not yaml.__with_libyaml__)
    fingerprint.of_gate.cache_clear()
    assert fingerprint.of_gate() != before


def test_the_gate_is_the_same_when_asked_again() -> None:
    before = fingerprint.of_gate()
    fingerprint.of_gate.cache_clear()
    assert fingerprint.of_gate() == before


def test_content_name_and_presence_of_files_count(tmp_path: Path) -> None:
    (tmp_path / "part").mkdir()
    file = tmp_path / "part/one.txt"
    seen = set()
    for text in (None, "", "1", "2"):
        if text is not None:
            file.write_text(text)
        seen.add(fingerprint.of_files(tmp_path, ["part"]))
    file.rename(tmp_path / "part/two.txt")
    seen.add(fingerprint.of_files(tmp_path, ["part"]))
    assert len(seen) == 5


def test_what_is_not_named_does_not_count(tmp_path: Path) -> None:
    (tmp_path / "part").write_text("1")
    before = fingerprint.of_files(tmp_path, ["part", "missing"])
    (tmp_path / "other").write_text("1")
    assert fingerprint.of_files(tmp_path, ["part", "missing"]) == before
