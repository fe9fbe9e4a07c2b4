"""What an editor is told at a place of a page; `‸` is the cursor."""

from datetime import date
from pathlib import Path

import pytest

from archives import HEAD, Archive
from source_discipline.editing.completion import Completion, completions
from source_discipline.editing.definition import definition, definition_in_records
from source_discipline.editing.desk import Desk
from source_discipline.editing.draft import Draft
from source_discipline.editing.extents import extent_in
from source_discipline.editing.hover import hover
from source_discipline.editing.repair import repairs
from source_discipline.text.document import Document, Span

PAGE = "docs/index.md"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    return Archive(tmp_path_factory.mktemp("archive"))


@pytest.fixture(scope="module")
def desk(archive: Archive) -> Desk:
    desk = Desk(archive.root, date(2026, 6, 1))
    desk.reread()
    return desk


def at(desk: Desk, sentence: str) -> tuple[Draft, int]:
    """A page with a sentence, and where the cursor is in it."""
    before, _, after = f"{HEAD}{sentence}\n".partition("‸")
    page = desk.draft(Document(PAGE, before + after))
    assert page
    return page, len(before)


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("It holds ‸5,000 plates [@survey1999].", "**5,000 plates**: The archive holds"),
        ("It holds 5,000‸ plates [@survey1999].", "- Place: Table 2; p. 14\n"),
        ("It holds 5,0‸00 plates [@survey1999].", "- Contradicted by: 5,020 plates"),
        ("It holds 5,0‸00 plates [@survey1999].", "- About: Subject: plates held"),
        ("It holds 5,0‸00 plates [@survey1999].", "- How read: read in the source"),
        ("It holds 5,0‸00 plates [@survey1999].", "- Record: `evidence/survey1999.yml:3`"),
        (
            "It holds 5,0‸01 plates [@survey1999].",
            "not what the record states. The record:\n\n**5,000",
        ),
        ("It holds ‸5,000 plates.", "`5,000` (count): "),
        ("It holds plates [@sur‸vey1999].", "The Plates of the Harbor Archive"),
        ("It appeared in ‸1999 [@survey1999].", "published in 1999"),
    ],
)
def test_a_number_and_a_citation_show_their_record(desk: Desk, sentence: str, shown: str) -> None:
    note = hover(*at(desk, sentence))
    assert note
    assert shown in note.text


@pytest.mark.parametrize(
    "sentence",
    [
        "It holds‸ 5,000 plates [@survey1999].",
        "It holds 5,000 ‸plates [@survey1999].",
        "It holds plates [@surv‸ey1998].",
        "Write to a@sur‸vey.org.",
    ],
)
def test_all_else_shows_nothing(desk: Desk, sentence: str) -> None:
    assert hover(*at(desk, sentence)) is None


def offered(desk: Desk, sentence: str) -> list[Completion]:
    return completions(*at(desk, sentence))


def after_first(desk: Desk, sentence: str) -> str:
    """The sentence after its first completion."""
    page, _ = at(desk, sentence)
    first = offered(desk, sentence)[0]
    text = page.document.text
    done = f"{text[: first.span.start]}{first.text}{text[first.span.end :]}"
    return done.removeprefix(HEAD).rstrip("\n")


@pytest.mark.parametrize(
    ("typed", "done"),
    [
        ("It holds plates [@‸].", "It holds plates [@survey1999]."),
        ("It holds 5,020 plates [@‸].", "It holds 5,020 plates [@recount2004]."),
        ("It holds 5,020 plates [@‸sur].", "It holds 5,020 plates [@recount2004]."),
        ("It holds 5,020 plates [see @x‸", "It holds 5,020 plates [see @recount2004"),
        ("It holds 5,0‸ [@survey1999].", "It holds 5,000 plates [@survey1999]."),
        ("It holds 50‸ plates [@survey1999].", "It holds 5,000 plates [@survey1999]."),
        ("It holds 5,02‸", "It holds 5,020 plates [@recount2004]"),
        ("It holds ‸[@recount2004].", "It holds 5,020 plates[@recount2004]."),
        ("Opened in 193‸ [@survey1999].", "Opened in 1931 [@survey1999]."),
    ],
)
def test_keys_and_values_are_completed(desk: Desk, typed: str, done: str) -> None:
    assert after_first(desk, typed) == done


@pytest.mark.parametrize(
    "typed",
    [
        "Write to a@‸.",
        "It holds plates‸ [@survey1999].",
        "It holds 5,03‸",
        "It has 22‸ boxes [@survey1999].",
    ],
    ids=["mail", "word", "no such value", "only recalled"],
)
def test_nothing_is_completed_elsewhere(desk: Desk, typed: str) -> None:
    assert offered(desk, typed) == []


def test_a_value_beside_a_citation_is_one_of_its_source(desk: Desk) -> None:
    beside = [each.text for each in offered(desk, "It holds ‸ [@recount2004].")]
    assert beside == ["5,020 plates"]
    alone = [each.text for each in offered(desk, "It holds ‸")]
    assert "5,020 plates [@recount2004]" in alone
    assert "5,000 plates [@survey1999]" in alone
    assert not any("handbook2012" in each for each in alone), "the handbook only repeats it"


def mended(desk: Desk, sentence: str) -> list[str]:
    page, offset = at(desk, sentence)
    text = page.document.text
    return [
        f"{text[: fix.span.start]}{fix.text}{text[fix.span.end :]}".removeprefix(HEAD).rstrip()
        for fix in repairs(page, Span(offset, offset))
    ]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("It holds ‸5,001 plates [@survey1999].", "It holds 5,000 plates [@survey1999]."),
        ("It holds ‸5001 plates [@survey1999].", "It holds 5,000 plates [@survey1999]."),
        (
            "Of these ‸16.5 percent broke [@survey1999].",
            "Of these 16.4 percent broke [@survey1999].",
        ),
        ("Of these ‸17% broke [@survey1999].", "Of these 16% broke [@survey1999]."),
        ("It opened in ‸1932 [@survey1999].", "It opened in 1931 [@survey1999]."),
        (
            "It holds ‸5.1 thousand plates [@recount2004].",
            "It holds 5.0 thousand plates [@recount2004].",
        ),
    ],
)
def test_the_recorded_value_is_put_in(desk: Desk, wrong: str, right: str) -> None:
    assert mended(desk, wrong) == [right]


@pytest.mark.parametrize(
    "sentence",
    [
        "It holds ‸5,000 plates [@survey1999].",
        "It holds ‸5,001 plates.",
        "It has ‸37 windows [@survey1999].",
        "It holds 5,001 pla‸tes [@survey1999].",
    ],
    ids=["right", "uncited", "nothing comparable", "beside the number"],
)
def test_where_no_record_fits_nothing_is_put_in(desk: Desk, sentence: str) -> None:
    assert mended(desk, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        ("It holds ‸5,000 plates [@survey1999].", "evidence/survey1999.yml:3"),
        ("It holds ‸5,001 plates [@survey1999].", "evidence/survey1999.yml:3"),
        ("It holds 5,000 plates [@surv‸ey1999].", "references.bib:2"),
        ("It appeared in ‸1999 [@survey1999].", "references.bib:2"),
        ("It holds ‸5,000 plates.", None),
        ("It ‸holds 5,000 plates [@survey1999].", None),
        ("It holds plates [@surv‸ey1998].", None),
    ],
)
def test_a_place_leads_to_what_is_written_down(
    desk: Desk, sentence: str, target: str | None
) -> None:
    found = definition(*at(desk, sentence))
    assert (f"{found.path}:{found.line}" if found else None) == target


@pytest.mark.parametrize(
    ("line", "target"),
    [
        ("disagrees: [recount2004#pl‸ates-recounted]", "evidence/recount2004.yml:3"),
        ("source: recount‸2004", "references.bib:9"),
        ("disagrees: [recount2004#pl‸ates]", None),
        ("source: recount‸2005", None),
        ("sou‸rce: recount2004", None),
    ],
)
def test_a_name_in_a_record_leads_there(desk: Desk, line: str, target: str | None) -> None:
    before, _, after = f"a: b\n{line}\nc: recount2004".partition("‸")
    found = definition_in_records(before + after, len(before), desk.project)
    assert (f"{found.path}:{found.line}" if found else None) == target


@pytest.mark.parametrize(
    "marked",
    [
        "It holds ⟦5,001⟧ plates [@survey1999].",
        "It holds ⟦5,000⟧ plates.",
        "It holds 5,000 plates [⟦@survey1998⟧].",
        "It holds many plates, as ⟦@survey1999⟧ says.",
        'It holds many ⟦<iframe⟧ src="x"></iframe> plates.',
    ],
)
def test_a_finding_reaches_over_what_it_is_about(desk: Desk, marked: str) -> None:
    sentence = marked.replace("⟦", "").replace("⟧", "")
    page, _ = at(desk, f"{sentence}‸")
    start = len(HEAD) + marked.index("⟦")
    spans = {extent_in(page, each) for each in page.diagnostics}
    assert spans == {Span(start, len(HEAD) + marked.index("⟧") - 1)}


@pytest.mark.parametrize(
    ("path", "judged"),
    [
        ("docs/new.md", True),
        ("docs/deep/er/new.md", True),
        ("docs/README.md", False),
        ("docs/.hidden.md", False),
        ("docs/new.txt", False),
        ("README.md", False),
        ("evidence/new.md", False),
    ],
)
def test_what_will_be_a_page_is_judged_as_one(desk: Desk, path: str, judged: bool) -> None:
    assert (desk.draft(Document(path, "# A page\n")) is not None) is judged


def test_a_fault_in_a_record_leaves_those_that_were_read(archive: Archive, tmp_path: Path) -> None:
    desk = Desk(archive.root, date(2026, 6, 1))
    assert desk.draft(Document(PAGE, HEAD)) is None
    desk.reread()
    record = archive.root / "evidence/survey1999.yml"
    good = record.read_text()
    try:
        record.write_text("source: [")
        desk.reread()
        assert hover(*at(desk, "It holds ‸5,000 plates [@survey1999]."))
    finally:
        record.write_text(good)
