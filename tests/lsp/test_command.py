"""The command, where the library that it needs is not installed."""

import sys

import pytest

from source_discipline.commands.cli import main


@pytest.mark.parametrize("missing", ["pygls", "lsprotocol"])
def test_without_its_library_the_command_says_how_to_install_it(
    missing: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in [each for each in sys.modules if each.startswith("source_discipline.lsp")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)
    assert main(["lsp"]) == 2
    (said,) = capsys.readouterr().err.splitlines()
    assert "pip install 'pygls" in said


def test_another_missing_module_is_not_taken_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    name = "source_discipline.lsp.answers"
    monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(ModuleNotFoundError, match="source_discipline"):
        main(["lsp"])
