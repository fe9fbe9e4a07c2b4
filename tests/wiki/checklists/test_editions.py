"""Editions: what is published stays as it is, and every address of it leads to what it led to."""

import json
import re
import shutil
from collections.abc import Iterator
from hashlib import sha256
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkouts import CHECKED, ROOT, checkout
from conftest import build
from imagenet_wiki.checklists.editions.published import SITE
from imagenet_wiki.checklists.editions.word_changes import changes_html, word_changes
from imagenet_wiki.checklists.items import Checklists
from imagenet_wiki.checklists.loading import load_checklists
from imagenet_wiki.checklists.pages.catalog import checklist_pages
from source_discipline.commands.cli import main
from source_discipline.records.bibliography.bibliography import Bibliography
from source_discipline.text.errors import ProjectErrors

AREA = "governance/dataset-governance.yml"
TODAY = "2026-12-02"
PUBLISHED = {"2026.12": "f2c4eaf0b2fa553022f820eaeeab910c54a356f9d16a229e1169d234577986a3"}
"""The SHA-256 of the digests of each edition's files, in the order of their names."""


def test_no_published_edition_has_changed() -> None:
    """The record in `governance/` could be written anew with the files; this cannot."""
    found = {
        edition.edition: sha256(
            "".join(
                sha256(edition.files[name]).hexdigest() for name in sorted(edition.files)
            ).encode()
        ).hexdigest()
        for edition in load_checklists(ROOT).published
    }
    assert found == PUBLISHED


# What is on the shelf.

FIRST = "governance/editions/2026.12/items.json"


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "governance", tmp_path / "governance")
    return tmp_path


def faults(root: Path) -> list[str]:
    with pytest.raises(ProjectErrors) as raised:
        load_checklists(root)
    return [f"{each.path} {each.message} {each.help}" for each in raised.value.errors]


def test_a_changed_file_of_a_published_edition_is_a_fault(shelf: Path) -> None:
    file = shelf / FIRST
    file.write_bytes(file.read_bytes().replace(b"MUST", b"MAY", 1))
    (fault,) = faults(shelf)
    assert fault.startswith(f"{FIRST} this file differs from what was published as edition 2026.12")
    assert "restore it" in fault


def test_a_missing_file_of_a_published_edition_is_a_fault(shelf: Path) -> None:
    (shelf / FIRST).unlink()
    (fault,) = faults(shelf)
    assert fault.startswith(f"{FIRST} a file of the published edition 2026.12 is missing")


@pytest.mark.parametrize(
    ("path", "named"),
    [("2026.12/more.json", "2026.12/more.json"), ("2027.12/items.json", "editions/2027.12")],
)
def test_a_file_that_nobody_published_is_a_fault(shelf: Path, path: str, named: str) -> None:
    file = shelf / "governance/editions" / path
    file.parent.mkdir(exist_ok=True)
    file.write_text("{}")
    (fault,) = faults(shelf)
    assert f"`{named}` is not recorded as published" in fault


def test_a_shelf_without_its_record_is_a_fault(shelf: Path) -> None:
    (shelf / "governance/published.yml").unlink()
    assert "governance/published.yml" in faults(shelf)[0]


# How an edition is published.


@pytest.fixture(scope="module")
def wiki(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return checkout(tmp_path_factory.mktemp("editions") / "wiki", CHECKED)


@pytest.fixture
def copy(wiki: Path, tmp_path: Path) -> Path:
    shutil.copytree(wiki, tmp_path / "wiki")
    return tmp_path / "wiki"


def publish(root: Path, *options: str, today: str = TODAY) -> int:
    return main(["publish", "--root", str(root), "--today", today, *options])


def change(root: Path, old: str, new: str, file: str = AREA) -> None:
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def name_next(root: Path, edition: str = "2028.06", day: str = "2028-06-01") -> None:
    """Name the edition that the items are of."""
    file = root / "governance/edition.yml"
    text = re.sub(r"^edition: .*$", f"edition: '{edition}'", file.read_text("utf-8"), flags=re.M)
    file.write_text(re.sub(r"^published: .*$", f"published: {day}", text, flags=re.M), "utf-8")


def newest(root: Path) -> Path:
    return root / "governance/editions" / load_checklists(root).edition.edition


def test_what_is_published_is_published_again_without_a_change(copy: Path) -> None:
    assert publish(copy, "--write") == 0
    before = {each: each.read_bytes() for each in copy.glob("governance/**/*.*") if each.is_file()}
    assert publish(copy, "--write") == 0
    assert {each: each.read_bytes() for each in before} == before


def test_an_edition_with_errors_is_not_published(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name_next(copy)
    change(copy, "MUST", "may")
    assert publish(copy, "--write") == 1
    said = capsys.readouterr().err
    assert "GOV803" in said
    assert "publish what has no errors" in said
    assert not newest(copy).exists()


def test_from_its_day_on_an_edition_stays_as_it_is(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name_next(copy)
    assert publish(copy, "--write", today="2027-01-01") == 0
    first = (newest(copy) / "items.json").read_bytes()
    change(copy, "  title: ", "  title: Truly ")
    assert publish(copy, "--write", today="2027-01-01") == 0, "its day has not come"
    second = (newest(copy) / "items.json").read_bytes()
    assert second != first
    change(copy, "  title: Truly ", "  title: ")
    capsys.readouterr()
    assert publish(copy, "--write", today="2028-06-01") == 1
    assert "name the next edition in governance/edition.yml" in capsys.readouterr().err
    assert (newest(copy) / "items.json").read_bytes() == second


def test_an_edition_in_preparation_has_no_lasting_address(copy: Path) -> None:
    name_next(copy)
    made = pages(load_checklists(copy))
    assert "Edition 2028.06 is in preparation and can still change." in made["IMG-DG-01"]
    assert not {"Permalink", "Cite as"} & set(re.findall(r"<dt>(.*?)</dt>", made["IMG-DG-01"]))
    assert "2028.06/IMG-DG-01" not in made


def pages(checklists: Checklists) -> dict[str, str]:
    """The pages, those of the newest edition by their names alone."""
    made = checklist_pages(checklists, Bibliography(()))
    return {
        each.path.removeprefix("governance/").removesuffix(".md"): each.document.text
        for each in made
    }


# What a later edition says of an earlier one.

STEP = "  - {version: 9, date: 2028-05-01, change: strengthened, note: the color too}\n"


@pytest.fixture(scope="module")
def later(wiki: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy in which a later edition is published, whose first item asks for more."""
    copy = tmp_path_factory.mktemp("later") / "wiki"
    shutil.copytree(wiki, copy)
    assert publish(copy, "--write") == 0
    name_next(copy)
    path = copy / AREA
    item, rest = path.read_text("utf-8").split("\n\n- id: IMG-DG-02\n", 1)
    item = re.sub(r"\n  version: \d+\n", "\n  version: 9\n", item, count=1)
    item = item.replace("MUST name", "MUST in color name", 1)
    retired = rest.replace("status: active", "status: retired\n  replaced_by: IMG-DG-03", 1)
    path.write_text(f"{item}\n{STEP}\n\n- id: IMG-DG-02\n{retired}", "utf-8")
    assert publish(copy, "--write") == 0
    return copy


def test_a_later_edition_tells_what_became_of_each_item(later: Path) -> None:
    data = json.loads((newest(later) / "changes-from-2026.12.json").read_text("utf-8"))
    assert (data["from"], data["to"]) == ("2026.12", "2028.06")
    found = {each["id"]: each for each in data["items"]}
    first = found["IMG-DG-01"]
    assert first["change"] == "changed meaning"
    assert first["steps"][-1] == {
        "version": 9, "date": "2028-05-01", "change": "strengthened", "note": "the color too",
    }  # fmt: skip
    assert "in color" in " ".join(each.get("added", "") for each in first["words"])
    old = " ".join(each[k] for each in first["words"] for k in ("kept", "removed") if k in each)
    assert old == " ".join(first["old"].values())
    assert found["IMG-DG-02"]["change"] == "retired"
    assert found["IMG-DG-02"]["replaced_by"] == "IMG-DG-03"


def test_a_retired_item_keeps_its_page_and_loses_its_form(later: Path) -> None:
    made = pages(load_checklists(later))
    for page in ("IMG-DG-02", "dataset-governance"):
        assert "This item is retired. The page stays for those who cited it." in made[page]
        assert '<a href="../IMG-DG-03/">IMG-DG-03</a>' in made[page]
    assert 'data-answer="IMG-DG-02"' not in made["dataset-governance"]


def addresses(root: Path) -> Iterator[str]:
    """Every address that something published in the first edition names, below the site's root."""
    folder = root / "governance/editions/2026.12"
    for file in sorted(folder.iterdir()):
        yield f"governance/2026.12/{file.name}"
        yield from re.findall(rf"{re.escape(SITE)}([\w./-]*)", file.read_text("utf-8"))
    for item in json.loads((folder / "items.json").read_text("utf-8"))["items"]:
        yield f"governance/2026.12/{item['id']}/"
    yield "governance/2026.12/"


def test_a_second_edition_leaves_every_address_of_the_first_as_it_was(
    later: Path, tmp_path: Path
) -> None:
    root = checkout(tmp_path / "built")
    shutil.copytree(later / "governance", root / "governance", dirs_exist_ok=True)
    site = tmp_path / "site"
    done = build(root, site)
    assert done.returncode == 0, done.stdout + done.stderr
    named = set(addresses(later))
    assert len(named) > 64
    for address in sorted(named):
        file = site / address
        assert (file / "index.html").is_file() if address.endswith("/") else file.is_file(), address
    first = json.loads((later / FIRST).read_text("utf-8"))
    for item in first["items"]:
        html = (site / f"governance/2026.12/{item['id']}/index.html").read_text("utf-8")
        shown = text(between(html, '<div class="statement">', "</div>"))
        assert shown == item["statement"]
        assert "Edition 2026.12" in text(html)
        assert "A newer edition exists: 2028.06" in text(html)
        assert (site / f"governance/2026.12/{item['id']}/2026.12-{item['id']}.bib").is_file()
    changed = (site / "governance/2026.12/IMG-DG-01/index.html").read_text("utf-8")
    assert "<ins>in color</ins>" in changed
    assert "the color too" in changed
    newer = (site / "governance/2028.06/IMG-DG-01/index.html").read_text("utf-8")
    assert "It is the newest edition." in newer
    plain = (site / "governance/IMG-DG-01/index.html").read_text("utf-8")
    assert "in color" in plain
    assert 'href="../2028.06/IMG-DG-01/"' in plain


def text(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def between(html: str, start: str, end: str) -> str:
    assert start in html
    return html.partition(start)[2].partition(end)[0]


# Word by word.

WORDS = st.lists(st.sampled_from(["the", "record", "MUST", "name", "a", "day"]), max_size=12)


@given(WORDS, WORDS)
def test_both_wordings_can_be_read_off_their_difference(old: list[str], new: list[str]) -> None:
    found = word_changes(" ".join(old), " ".join(new))
    for kind, words in (("removed", old), ("added", new)):
        own = [each.words for each in found if each.kind in {"kept", kind}]
        assert " ".join(own).split() == words


def test_a_difference_as_html_is_text() -> None:
    assert changes_html("a <b> c", "a c & d") == "a <del>&lt;b&gt;</del> c <ins>&amp; d</ins>"
