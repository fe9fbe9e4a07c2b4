"""`source-discipline assess` as somebody's pipeline runs it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from imagenet_wiki.checklists.assessment import FINDINGS, template
from imagenet_wiki.checklists.exports.publication import Publication
from imagenet_wiki.checklists.loading import load_checklists
from source_discipline.commands.cli import main

ROOT = Path(__file__).parents[3]
Assess = Callable[..., tuple[int, str]]
FORM = template(Publication(load_checklists(ROOT)))


@pytest.fixture
def assess(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Assess:
    """Runs the command on a text; gives the exit status and all that was said."""
    monkeypatch.chdir(tmp_path)

    def run(text: str, *options: str) -> tuple[int, str]:
        Path("mine.json").write_text(text, encoding="utf-8")
        status = main(["assess", "mine.json", "--root", str(ROOT), *options])
        said = capsys.readouterr()
        return status, said.out + said.err

    return run


def changed(**fields: str) -> str:
    data = json.loads(FORM)
    data["answers"][0] |= fields
    return json.dumps(data, indent=2)


def test_a_form_in_order(assess: Assess) -> None:
    assert assess(FORM) == (0, "0 errors, 0 warnings, 0 notes\n")


def test_a_missing_reason_fails_with_place_and_remedy(assess: Assess) -> None:
    text = changed(answer="not-applicable")
    line = text[: text.index('"not-applicable"')].count("\n") + 1
    status, said = assess(text)
    assert status == 1
    assert f"mine.json:{line}:17: error[GOV904]" in said
    assert "help: say why in `justification`" in said


def test_a_warning_fails_only_where_that_is_asked_for(assess: Assess) -> None:
    text = changed(answer="met")
    assert assess(text)[0] == 0
    assert assess(text, "--strict")[0] == 1


@pytest.mark.parametrize("text", ["{", ""])
def test_what_cannot_be_read(assess: Assess, text: str) -> None:
    status, said = assess(text)
    assert status == 2
    assert "mine.json:1:" in said
    assert "help: correct the text here" in said


def test_findings_as_json(assess: Assess) -> None:
    status, said = assess(changed(item="IMG-DG-99"), "--format", "json")
    assert status == 1
    first = json.loads(said)[0]
    assert (first["path"], first["rule"], first["level"]) == ("mine.json", "GOV902", "error")
    assert json.loads(assess("{", "--format", "json")[1])[0]["rule"] == "PRJ002"


def test_a_file_and_checklists_that_are_not_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "none.json"
    assert main(["assess", str(file), "--root", str(ROOT)]) == 2
    assert f"{file}:1:1: error[PRJ001]: this file does not exist" in capsys.readouterr().err
    with pytest.raises(SystemExit, match="2"):
        main(["assess", str(file), "--root", str(tmp_path)])
    assert "a site's own commands are known in its folder, or with --root DIR" in (
        capsys.readouterr().err
    )


def test_the_help_has_examples_and_exit_statuses(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["assess", "--help"])
    said = capsys.readouterr().out
    assert "source-discipline assess answers.json --strict" in said
    assert "exit status:" in said


def test_every_finding_has_a_code_of_the_family_and_a_meaning() -> None:
    assert list(FINDINGS) == [f"GOV90{digit}" for digit in range(1, 9)]
    assert all(words.endswith(".") for _, words in FINDINGS.values())
