"""How the checklists are cited, in every format that a page offers."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import bibtexparser
import pytest

from imagenet_wiki.checklists.citing import cited_work
from imagenet_wiki.checklists.editions.published import PublishedItem
from imagenet_wiki.checklists.items import Checklists
from imagenet_wiki.checklists.loading import load_checklists
from source_discipline.publishing.addresses import site_address
from source_discipline.publishing.citing.formats import formats
from source_discipline.publishing.citing.work import Work

LOADED = load_checklists(Path(__file__).parents[3])
NEWEST = LOADED.published[-1]
EDITION, ITEMS = NEWEST.edition, NEWEST.items
CHECKLISTS = replace(LOADED, edition=replace(LOADED.edition, edition=EDITION))
"""The checklists while the newest published edition is the one that they hold."""
ROOT = "https://example.org/wiki/"


def work(
    path: str, root: str = ROOT, checklists: Checklists = CHECKLISTS, day: date = date(2028, 1, 15)
) -> Work:
    """The page at a path, as it is cited from an edition of the wiki."""
    address = root and f"{root}{site_address(path)}"
    page = Work("A page", "Wiki", "Wiki contributors", day, address)
    return cited_work(page, checklists, path)


def texts(item: PublishedItem, folder: str = "") -> dict[str, str]:
    """What is offered, by format."""
    return {each.name: each.text for each in formats(work(f"governance/{folder}{item.id}.md"))}


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_every_format_names_edition_item_version_and_lasting_address(item: PublishedItem) -> None:
    found = texts(item)
    assert set(found) == {"APA", "Chicago", "BibTeX", "RIS", "CSL-JSON"}
    for text in found.values():
        assert f"{EDITION}-{item.id}: {item.title} (version {item.version})" in text
        assert NEWEST.head["title"] in text
        assert f"{ROOT}governance/{EDITION}/{item.id}/" in text


@pytest.mark.parametrize("item", ITEMS[:3], ids=lambda item: item.id)
def test_an_item_is_cited_alike_on_both_its_pages(item: PublishedItem) -> None:
    assert texts(item) == texts(item, f"{EDITION}/")


@pytest.mark.parametrize(
    ("path", "title", "address"),
    [
        ("governance/2026.12/index.md", "ImageNet governance checklists", "2026.12/"),
        ("governance/checklist.md", "ImageNet governance checklists", f"{EDITION}/"),
        ("governance/documentation.md", "A page", f"{EDITION}/#documentation"),
    ],
)
def test_a_checklist_is_cited_in_its_edition(path: str, title: str, address: str) -> None:
    found = work(path)
    assert (found.title, found.address) == (title, f"{ROOT}governance/{address}")
    assert found.container == "ImageNet governance checklists"


@pytest.mark.parametrize(
    "path", ["governance/audit-trail.md", "governance/index.md", "index.md", "imagenet.md"]
)
def test_another_page_is_cited_as_itself(path: str) -> None:
    assert work(path).container == "Wiki"


def test_a_site_without_an_address_gives_none() -> None:
    assert work("governance/IMG-DG-01.md", "").address == ""


def test_what_is_in_preparation_is_cited_as_the_page_that_shows_it() -> None:
    next_edition = replace(LOADED, edition=replace(LOADED.edition, edition="2999.01"))
    found = work("governance/IMG-DG-01.md", checklists=next_edition)
    assert (found.container, found.address) == ("Wiki", f"{ROOT}governance/IMG-DG-01/")


def test_plain_text() -> None:
    first = CHECKLISTS.published[0].items[0]
    found = {each.name: each.text for each in formats(work(f"governance/2026.12/{first.id}.md"))}
    assert found["APA"] == (
        "Wiki contributors. (2026, December 1). 2026.12-IMG-DG-01: Exact dataset named (version 1)."
        " In ImageNet governance checklists (2026.12 ed.)."
        " https://example.org/wiki/governance/2026.12/IMG-DG-01/"
    )
    assert (
        "In ImageNet governance checklists, edition 2026.12, December 1, 2026. https://"
        in (found["Chicago"])
    )
    (entry,) = json.loads(found["CSL-JSON"])
    assert entry["id"] == "2026.12-IMG-DG-01"
    assert entry["issued"] == {"date-parts": [[2026, 12, 1]]}
    assert entry["edition"] == "2026.12"
    assert found["RIS"].splitlines()[-1] == "ER  - "
    assert "ID  - 2026.12-IMG-DG-01" in found["RIS"].splitlines()


def test_an_item_is_not_dated_after_the_site_that_has_it() -> None:
    early, late = date(2026, 11, 25), date(2027, 1, 15)
    assert work("governance/2026.12/IMG-DG-01.md", day=early).edition == early
    assert work("governance/2026.12/IMG-DG-01.md", day=late).edition == date(2026, 12, 1)


def test_the_bibtex_entries_can_be_read() -> None:
    library = bibtexparser.parse_string("\n".join(texts(item)["BibTeX"] for item in ITEMS))
    assert not library.failed_blocks
    assert [entry.key for entry in library.entries] == [f"{EDITION}-{item.id}" for item in ITEMS]
