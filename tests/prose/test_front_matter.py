"""The head of a page: what a reader is shown of it is checked, and nothing else can be shown."""

import re
from datetime import date
from pathlib import Path
from types import ModuleType

import material
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from source_discipline.gate import check
from source_discipline.prose.front_matter import SHOWN, metadata
from source_discipline.publishing.pages.catalog import generated_pages
from source_discipline.publishing.pages.rules import rule_page
from source_discipline.text.document import Document
from source_discipline.verdicts.claim import read_page

ROOT = Path(__file__).resolve().parents[2]
BODY = "\n\nThe archive is large.\n"


def page(*lines: str) -> str:
    return "\n".join(["---", *lines, "---", *BODY.splitlines()])


def numbers(text: str) -> list[tuple[int, int, str]]:
    document = Document("docs/x.md", text)
    claims = read_page(document).claims
    return [(*document.position(each.number.span.start), each.number.text) for each in claims]


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (["title: It holds 5,000 plates"], (2, 17)),
        (["title : It holds 5,000 plates"], (2, 18)),
        (['"title": It holds 5,000 plates'], (2, 19)),
        (["? title", ": It holds 5,000 plates"], (3, 12)),
        (["kind: It holds 5,000 plates"], (2, 16)),
        (["kind: x", "tags:", "  - a", "  - 5,000 plates"], (5, 5)),
        (["tags: [a, '5,000 plates']"], (2, 12)),
        (["description: It holds", "  5,000 plates"], (3, 3)),
        (["description: It holds", "", "  5,000 plates"], (4, 3)),
        (["description: 'It holds", "", "5,000 plates'"], (4, 1)),
        (['description: "It holds', '  5,000 plates"'], (3, 3)),
        (["description: >-", "  It holds", "", "  5,000 plates"], (5, 3)),
        (["description: |2", "    It holds 5,000 plates"], (3, 14)),
    ],
)
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_every_number_that_is_shown_is_found_at_its_place(
    lines: list[str], place: tuple[int, int], ending: str
) -> None:
    text = page(*lines).replace("\n", ending)
    assert numbers(text) == [(*place, "5,000")]
    assert not metadata(text).faults


@pytest.mark.parametrize(
    "lines",
    [
        ["a: &n It holds 5,000 plates", "title: *n"],
        ["title: &n It holds 5,000 plates"],
        ["a: &n {title: 5,000 plates}", "<<: *n"],
        [r'title: "It holds \x35,000 plates"'],
        ['title: "It holds 5,\\', '  000 plates"'],
        ["title: !!str 5000"],
        ["title: 5000"],
        ["title: 5_000"],
        ["title: 1:30"],
        ["title: 0x1388"],
        ["title: 5.0e+3"],
        ["title: yes"],
        ["title: 2012-01-01"],
        ["title:"],
        ["title: [5000]"],
        ["tags: [5000]"],
        ["title: a", "title: 5,000 plates"],
        ["title: a: b"],
        ["\ttitle: a"],
        ["just text"],
        [""],
    ],
)
def test_what_could_be_read_in_two_ways_is_refused(lines: list[str]) -> None:
    text = page(*lines)
    (fault, *_) = metadata(text).faults
    assert fault.message
    assert fault.help
    assert 0 <= fault.span.start <= metadata(text).span.end


_PIECES = st.sampled_from(
    [
        "title", "kind", "reviewed", ":", ": ", " ", "\n", "\n  ", "\n\n", "'", '"', "''", "\\",
        "#", " #", "- ", "[", "]", "{", "}", ",", "&a ", "*a", ">-\n  ", "|\n  ", "!!str ", "<<",
        "5,000", "14", "1:30", "0x1f", "1_0", "2012-01-01", "yes", "~", "é", "...", "plates",
        "title: ", "title: '", 'title: "', "\ntitle: ", "\nkind: ",
    ]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=12))
def test_the_site_generator_reads_the_same_or_nothing_is_published(pieces: list[str]) -> None:
    text = page("".join(pieces))
    head = metadata(text)
    body, told = get_data(text)
    if head.faults or body.strip() != text[head.span.end :].strip():
        return  # the check stops the build, or hooks/gate.py does
    shown = {name: value for name, value in told.items() if name in SHOWN}
    assert {
        name: str(value).split() for name, value in shown.items() if isinstance(value, str)
    } == {name: value.split() for name, value in head.shown.items()}
    assert all(isinstance(value, (str, list, dict)) for value in shown.values())
    for name, review in head.reviews.items():
        assert review.date is None or told[name] == review.date


def test_a_title_is_what_the_site_shows() -> None:
    head = metadata(page("title: 'The archive''s: plates' # so far"))
    assert head.title == "The archive's: plates"
    assert metadata(BODY).title == ""


def test_every_entry_that_a_template_prints_is_checked() -> None:
    """An entry that templates only ask for, or that holds dates, needs no check."""
    unseen = {"hide", "icon", "template", "reviewed", "next_review", "comments", "source"}
    unseen |= {"location", "revision_date"}  # an address; a date of a plugin that is not used
    unseen |= {"git_revision_date_localized", "git_creation_date_localized"}
    folders = (ROOT / "theme", Path(material.__file__).parent / "templates")
    asked = {
        name
        for folder in folders
        for file in folder.rglob("*.html")
        for name in re.findall(r"\bmeta\.([a-z_]+)", file.read_text(encoding="utf-8"))
    }
    assert {"title", "kind", "description"} <= asked
    assert asked - unseen <= SHOWN


def test_the_real_pages_have_heads_that_can_be_read() -> None:
    for file in (ROOT / "docs").rglob("*.md"):
        head = metadata(file.read_text(encoding="utf-8"))
        assert not head.faults
        assert {"title", "description"} <= head.shown.keys()


def test_what_a_rule_says_of_itself_may_hold_any_sign() -> None:
    said = 'It\'s "odd" & a: \\ #1.'
    rule = ModuleType("source_discipline.rules.page.odd_one", f"{said}\n\n## Why\n")
    rule.CODE, rule.REJECTS, rule.ACCEPTS = "CIT101", (), ()
    head = metadata(rule_page(rule, {"CIT": "Citation"}).document.text)
    assert head.shown == {"title": "odd-one", "description": said, "kind": "Wiki · Rule"}
    assert not head.faults


def test_the_heads_of_pages_made_from_data_say_what_is_read_in_them() -> None:
    made = generated_pages(check(ROOT, date(2026, 11, 30)))
    assert len(made) > 50
    for path, page in made.items():
        assert metadata(page.document.text) == page.head.metadata, path


@pytest.mark.parametrize(
    ("entry", "read"),
    [
        ("hero: It has 77 boxes", ["It has 77 boxes"]),
        ("hero: {title: '77 boxes', size: 5}", ["77 boxes", "5"]),
        ("boxes: 77", ["77"]),
        ("date: 2026-01-01", []),
        ("git_revision_date: 1 May 2026", []),
        ("search: {boost: 77}", []),
        ("hide: [toc]", []),
        ("featured: true", []),
    ],
)
def test_an_entry_that_is_not_known_to_be_for_machines_is_read(entry: str, read: list[str]) -> None:
    text = f"---\n{entry}\n---\n"
    head = metadata(text)
    assert [text[slice(*span)] for span in head.spans] == read
    assert not head.faults


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Note: It has 77 boxes.\n", "takes `Note:` for metadata"),
        ("\nNote: It has 77 boxes.\n", None),
        ("It has boxes: 77.\n", None),
        ("https://example.org/\n", "takes `https:` for metadata"),
        ("<https://example.org/>\n", None),
    ],
)
def test_a_first_line_that_would_vanish_is_told(text: str, fault: str | None) -> None:
    told = [each.message for each in metadata(text).faults]
    assert [fault in message for message in told if fault] == ([True] if fault else [])
    assert bool(told) is bool(fault)
