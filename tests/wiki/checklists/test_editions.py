"""Later editions: what they publish about earlier ones, and what becomes of retired items."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from checkouts import WIKI
from imagenet_wiki.checklists.exports.catalog import exports
from imagenet_wiki.checklists.exports.publication import Publication
from imagenet_wiki.checklists.items import Checklists
from imagenet_wiki.checklists.loading import load_checklists
from imagenet_wiki.checklists.pages.catalog import checklist_pages
from source_discipline.commands.cli import main
from source_discipline.records.bibliography.bibliography import Bibliography

ROOT = Path(__file__).parents[3]
AREA = "governance/dataset-governance.yml"
ACTIVE = "id: IMG-DG-02\n  version: 1\n  status: active"
RETIRED = ACTIVE.replace("active", "retired")
ADDED = "change: added}\n"
STRENGTHENED = "  - {version: 2, date: 2027-05-01, change: strengthened, note: more}\n"


@pytest.fixture
def later(tmp_path: Path) -> Callable[..., Checklists]:
    """The next edition of the checklists, with replacements made in its first area."""
    shutil.copytree(ROOT / "governance", tmp_path / "governance")
    (tmp_path / "source-discipline.yml").write_text(WIKI)
    assert main(["register", "--write", "--root", str(tmp_path)]) == 0

    def make(*replacements: tuple[str, str]) -> Checklists:
        edition, area = tmp_path / "governance/edition.yml", tmp_path / AREA
        edition.write_text(edition.read_text("utf-8").replace("'2026.12'", "'2027.06'"), "utf-8")
        text = area.read_text("utf-8")
        for old, new in replacements:
            assert old in text
            text = text.replace(old, new, 1)
        area.write_text(text, "utf-8")
        return load_checklists(tmp_path)

    return make


def pages(checklists: Checklists) -> dict[str, str]:
    made = checklist_pages(checklists, Bibliography(()))
    return {Path(each.path).stem: each.document.text for each in made}


def test_the_first_edition_has_no_changes_to_tell() -> None:
    assert not [name for name in exports(Publication(load_checklists(ROOT))) if "changes" in name]


def test_a_later_edition_tells_what_became_of_each_item(
    later: Callable[..., Checklists],
) -> None:
    checklists = later(
        ("version: 1\n", "version: 2\n"),
        (ADDED, ADDED + STRENGTHENED),
        (ACTIVE, RETIRED),
        ("id: IMG-DG-12", "id: IMG-DG-13"),
    )
    data = json.loads(exports(Publication(checklists))["changes-from-2026.12.json"])
    assert (data["from"], data["to"]) == ("2026.12", "2027.06")
    found = {each["id"]: each for each in data["items"]}
    assert found["IMG-DG-01"]["change"] == "changed meaning"
    assert found["IMG-DG-01"]["steps"] == [
        {"date": "2027-05-01", "change": "strengthened", "note": "more"}
    ]
    assert found["IMG-DG-02"]["change"] == "retired"
    assert found["IMG-DG-03"] | {"address": ""} == {
        "id": "IMG-DG-03", "from_version": 1, "to_version": 1, "change": "same meaning",
        "replaced_by": None, "address": "", "steps": [],
    }  # fmt: skip
    assert (found["IMG-DG-13"]["change"], found["IMG-DG-13"]["from_version"]) == ("new", None)
    assert "changes-from-2026.12.json" in pages(checklists)["downloads"]


def test_a_retired_item_keeps_its_page_and_loses_its_form(
    later: Callable[..., Checklists],
) -> None:
    checklists = later((ACTIVE, f"{RETIRED}\n  replaced_by: IMG-DG-03"))
    made = pages(checklists)
    for page in ("IMG-DG-02", "dataset-governance"):
        assert "This item is retired. The page stays for those who cited it." in made[page]
        assert '<a href="../IMG-DG-03/">IMG-DG-03</a>' in made[page]
    assert 'data-item="IMG-DG-02"' in made["dataset-governance"]
    assert 'data-answer="IMG-DG-02"' not in made["dataset-governance"]
    template = json.loads(exports(Publication(checklists))["self-assessment.json"])
    assert "IMG-DG-02" not in {each["item"] for each in template["answers"]}


def test_a_register_is_written_whole_and_once(
    later: Callable[..., Checklists], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write, folder = (
        ["register", "--write", "--root", str(tmp_path)],
        tmp_path / "governance/editions",
    )
    file = folder / "2026.12.yml"
    assert main(write) == 0
    assert capsys.readouterr().out == "governance/editions/2026.12.yml\n"
    main(["register", "--root", str(tmp_path)])
    published = file.read_text("utf-8")
    assert capsys.readouterr().out == published
    assert main(write) == 0
    area = tmp_path / AREA
    text = area.read_text("utf-8")
    area.write_text(text.replace(ACTIVE, RETIRED), "utf-8")
    assert main(write) == 1
    assert "another register of this edition is published" in capsys.readouterr().err
    assert file.read_text("utf-8") == published
    later()
    assert main(write) == 0
    assert [each.name for each in sorted(folder.iterdir())] == ["2026.12.yml", "2027.06.yml"]
