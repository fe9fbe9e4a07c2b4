"""What an editor is told, asked by a client over standard input and output."""

from collections.abc import Iterator

import pytest
from lsprotocol.types import Position

from archives import GOOD, HEAD, Archive
from editors import Editor

PAGE = "docs/index.md"
LINE = HEAD.count("\n")
"""The first line after the head, counted from 0."""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    return Archive(tmp_path_factory.mktemp("archive"))


@pytest.fixture(scope="module")
def editor(archive: Archive) -> Iterator[Editor]:
    editor = Editor(archive.root, "--today", "2026-06-01")
    editor.open(PAGE, GOOD)
    yield editor
    editor.close()


def codes(found: list) -> list[str]:
    return [each.code for each in found]


def test_what_is_typed_is_judged_before_it_is_saved(editor: Editor) -> None:
    editor.type(PAGE, HEAD + "It holds 🙂 5,001 plates [@survey1999].\n")
    (found,) = editor.findings(PAGE, lambda found: codes(found) == ["EVD302"])
    assert found.source == "source-discipline"
    assert "recorded: 5,000 plates" in found.message
    assert (found.range.start, found.range.end) == (Position(LINE, 12), Position(LINE, 17)), (
        "the smile is two units of UTF-16"
    )
    (fix,) = editor.fixes(PAGE, found)
    ((uri, (edit,)),) = fix.edit.changes.items()
    assert (uri, edit.range, edit.new_text) == (editor.uri(PAGE), found.range, "5,000")
    editor.type(PAGE, HEAD + "It holds 🙂 5,000 plates [@survey1999].\n")
    editor.findings(PAGE, lambda found: not found)
    assert editor.fixes(PAGE, found) == ()


def test_a_number_shows_its_record_and_leads_to_it(editor: Editor) -> None:
    editor.type(PAGE, HEAD + "It holds 🙂 5,000 plates [@survey1999].\n")
    shown = editor.ask("hover", PAGE, LINE, 13)
    assert "Contradicted by: 5,020 plates" in shown.contents.value
    assert (shown.range.start.character, shown.range.end.character) == (12, 17)
    assert editor.ask("hover", PAGE, LINE, 3) is None
    record = editor.ask("definition", PAGE, LINE, 13)
    assert (record.uri, record.range.start.line) == (editor.uri("evidence/survey1999.yml"), 2)
    entry = editor.ask("definition", PAGE, LINE, 30)
    assert (entry.uri, entry.range.start.line) == (editor.uri("references.bib"), 1)
    assert editor.ask("definition", PAGE, LINE, 3) is None


def test_a_key_and_a_value_are_completed(editor: Editor) -> None:
    editor.type(PAGE, HEAD + "🙂 It holds 50 [@sur\n")
    offered = editor.ask("completion", PAGE, LINE, 20)
    edits = {each.label: each.text_edit for each in offered.items}
    assert edits["survey1999"].new_text == "@survey1999"
    assert edits["survey1999"].range.start.character == 16
    offered = editor.ask("completion", PAGE, LINE, 14)
    texts = [each.text_edit.new_text for each in offered.items]
    assert "5,000 plates [@survey1999]" in texts
    assert editor.ask("completion", PAGE, LINE, 8).items == ()


@pytest.mark.parametrize("how", ["save", "write"], ids=["by the editor", "by another program"])
def test_a_record_is_read_when_it_is_saved(archive: Archive, editor: Editor, how: str) -> None:
    record = "evidence/recount2004.yml"
    before = (archive.root / record).read_text()
    saved = getattr(editor, how)
    editor.type(PAGE, HEAD + "A recount found 5,021 plates [@recount2004].\n")
    editor.findings(PAGE, lambda found: codes(found) == ["EVD302"])
    saved(record, before.replace("5,020", "5,021").replace("5020", "5021"))
    editor.findings(PAGE, lambda found: not found)
    saved(record, before)
    editor.findings(PAGE, lambda found: codes(found) == ["EVD302"])


def test_the_editor_is_asked_to_watch_what_the_check_reads(editor: Editor) -> None:
    editor.ask("hover", PAGE, 0, 0)  # answered after what was asked before
    asked = {"**/references.bib", "**/evidence/**", "**/docs/**", "**/source-discipline.yml"}
    assert editor.watched == asked


@pytest.mark.parametrize(
    ("path", "good", "bad", "code"),
    [
        ("evidence/memoir2010.yml", "unit: lenses", "unitt: lenses", "PRJ003"),
        ("references.bib", "journal = {Journal of Archives},", "", "SRC203"),
    ],
)
def test_a_fault_in_a_file_of_records_is_told_there(
    archive: Archive, editor: Editor, path: str, good: str, bad: str, code: str
) -> None:
    before = (archive.root / path).read_text()
    editor.save(path, before.replace(good, bad))
    editor.findings(path, lambda found: code in codes(found))
    editor.save(path, before)
    editor.findings(path, lambda found: not found)


def test_a_page_that_is_closed_counts_as_it_was_saved(editor: Editor) -> None:
    editor.open("docs/other.md", "# Other\n\nIt holds 5,001 plates [@survey1999].\n")
    editor.findings("docs/other.md", lambda found: "EVD302" in codes(found))
    editor.shut("docs/other.md")
    editor.findings("docs/other.md", lambda found: not found)


def test_what_is_no_page_is_not_judged_as_one(editor: Editor) -> None:
    editor.open("notes.md", "It holds 5,001 plates [@survey1999].\n")
    assert editor.ask("hover", "notes.md", 0, 10) is None
