"""What the command line answers, seen from outside."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from archives import GOOD, Archive
from checkouts import ROOT
from imagenet_wiki.wiki import Wiki
from source_discipline.commands.cli import main, own_commands
from source_discipline.rules.extension import Command
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


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = Archive(tmp_path)
    archive.write("docs/index.md", GOOD + "\nIt has 7 doors and 14 lenses [@memoir2010].\n")
    return archive


def told(capsys: pytest.CaptureFixture[str], archive: Archive, *words: str) -> tuple[int, str]:
    today = ("--today", "2026-06-01") if words[0] == "explain" else ()
    status = main([*words, "--root", str(archive.root), *today])
    printed = capsys.readouterr()
    return status, printed.out + printed.err


@pytest.mark.parametrize("path", ["docs/index.md", "./docs/index.md", "docs/../docs/index.md"])
def test_a_line_is_explained_with_all_that_is_in_it(
    archive: Archive, capsys: pytest.CaptureFixture[str], path: str
) -> None:
    status, text = told(capsys, archive, "explain", f"{path}:9")
    assert status == 0
    assert "`5,000` (count)" in text
    assert "`2`" not in text  # of the locator
    assert "`1931` (date)" in text
    assert "doors" not in text


def test_a_line_is_explained_with_its_findings(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    status, text = told(capsys, archive, "explain", "docs/index.md:11")
    assert status == 0
    assert "`7` (count)" in text
    assert "`14` (count)" in text
    assert text.count("error[") == 2
    one = told(capsys, archive, "explain", "docs/index.md:11:8")[1]
    assert "`7` (count): " in one
    assert "14" not in one


def test_a_line_of_another_file_is_explained(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (archive.root / "references.bib").read_text() + "@misc{x,\n title = {}}\n"
    archive.write("references.bib", text)
    line = text.count("\n")
    status, text = told(capsys, archive, "explain", f"references.bib:{line}")
    assert status == 0
    assert "error[SRC207]: `title` is empty" in text


@pytest.mark.parametrize(
    ("subject", "says"),
    [
        ("docs/index.md:1", "there is no number and no finding in docs/index.md:1"),
        ("docs/index.md:9:1", "there is no number and no finding at docs/index.md:9:1"),
        ("docs/other.md:9", "there is no file docs/other.md"),
        ("docs/index.md", "say which line of it, as in docs/index.md:1"),
        ("valu-mismatch", "there is no rule `valu-mismatch`; did you mean `value-mismatch`?"),
    ],
)
def test_where_there_is_nothing_to_explain_it_is_said(
    archive: Archive, capsys: pytest.CaptureFixture[str], subject: str, says: str
) -> None:
    status, text = told(capsys, archive, "explain", subject)
    assert status == 2
    assert text.startswith(f"nothing to explain: {says}")
    assert "\n" not in text.strip()


@pytest.mark.parametrize("subject", ["EVD302", "evd302", "value-mismatch", "Value_Mismatch"])
def test_a_rule_is_found_however_its_name_is_written(
    archive: Archive, capsys: pytest.CaptureFixture[str], subject: str
) -> None:
    status, text = told(capsys, archive, "explain", subject)
    assert (status, text.splitlines()[0]) == (0, "EVD302 value-mismatch")


def test_where_no_rule_is_near_all_are_listed(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    status, text = told(capsys, archive, "explain", "zzz")
    first, *rules = text.splitlines()
    assert (status, first) == (2, "nothing to explain: there is no rule `zzz`; the rules are:")
    assert "  EVD302 value-mismatch" in rules
    assert rules == sorted(rules)


@pytest.mark.parametrize("command", [*own_commands(), *Wiki.commands], ids=lambda each: each.NAME)
def test_each_command_shows_examples_and_what_its_exit_status_means(command: Command) -> None:
    lines = [line.strip() for line in command.EXAMPLES.splitlines()]
    assert any(f"source-discipline {command.NAME}" in line for line in lines)
    assert any(line.startswith("exit status:") for line in lines)


OWN = "a site's own commands are known in its folder"


@pytest.mark.parametrize(
    ("words", "says", "never"),
    [
        (["chekc"], "did you mean `check`?", OWN),
        (["tend"], OWN, "did you mean"),
        (["check", "--format", "xml"], "invalid choice: 'xml'", OWN),
        (["check", "--rot", "."], "usage: source-discipline check", "COMMAND"),
        (["check", "--rot", "."], "`--rot` is nothing that it takes; did you mean `--root`?", OWN),
        (["check", "docs"], "`docs` is nothing that it takes; see source-discipline check", "mean"),
        (["judge", "5", "--value", "5", "--unti=m"], "did you mean `--unit`?", OWN),
        ([], "show how a wording would be judged", "error:"),
    ],
)
def test_a_slip_on_the_command_line_says_what_there_is(
    capsys: pytest.CaptureFixture[str], words: list[str], says: str, never: str
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(words)
    said = capsys.readouterr().err
    assert says in said
    assert never not in said


def test_a_folder_without_a_project_is_told_in_one_sentence(
    archive: Archive, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    assert main(["check", "--root", str(elsewhere)]) == 2
    first, advice = capsys.readouterr().err.splitlines()
    assert f"there is no project in {elsewhere}: " in first
    assert advice == "    help: name its folder with --root DIR"
    assert main(["check", "--root", str(archive.root / "docs")]) == 2
    assert f"name its folder with --root {archive.root}\n" in capsys.readouterr().err
    (elsewhere / "docs").mkdir()
    assert main(["check", "--root", str(elsewhere)]) == 2
    assert "there is no folder `evidence`" in capsys.readouterr().err


@pytest.mark.parametrize("value", ["5,000 plates", "1.2.3", "many%", "1.2.3-4"])
def test_a_value_that_is_none_is_told_as_it_was_typed(
    capsys: pytest.CaptureFixture[str], value: str
) -> None:
    assert main(["judge", "It holds 5,000 plates.", "--value", value]) == 2
    assert f"`{value}` is not a valid value" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("wording", "value", "says"),
    [
        ("It holds **3.2** million plates.", "3200000", ": supported"),
        ("It holds **3.3** million plates.", "3200000", ": refuted"),
        ("It holds 10<sup>9</sup> plates.", "1000000000", ": supported"),
        ("It holds 10<sup>8</sup> plates.", "1000000000", ": refuted"),
        ("| Plates |\n|---|\n| 5,000 |", "5000", ": supported"),
        ("It holds `5,000` plates.", "5000", ": supported"),
        ("It is set by `keep = 5000` plates.", "5000", ": exempt"),
        ("It holds plates.", "5000", "there is no number in this wording"),
    ],
)
def test_a_wording_is_judged_as_the_markdown_of_a_page(
    archive: Archive, capsys: pytest.CaptureFixture[str], wording: str, value: str, says: str
) -> None:
    status, text = told(capsys, archive, "judge", wording, "--value", value, "--unit", "plates")
    assert status == 0
    assert says in text
