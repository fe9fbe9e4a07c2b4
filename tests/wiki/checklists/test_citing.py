"""How items are cited, in every format that a page offers."""

import json
from datetime import date
from pathlib import Path

import bibtexparser
import pytest

from imagenet_wiki.checklists.citing import item_work
from imagenet_wiki.checklists.items import Item
from imagenet_wiki.checklists.loading import load_checklists
from source_discipline.publishing.citing.formats import formats
from source_discipline.publishing.citing.work import Work

CHECKLISTS = load_checklists(Path(__file__).parents[3])
ITEMS = CHECKLISTS.items()


def texts(item: Item) -> dict[str, str]:
    """What is offered, by format."""
    return {each.name: each.text for each in formats(work(item, date(2027, 1, 15)))}


def work(item: Item, edition: date) -> Work:
    """An item as it is cited from an edition of the wiki."""
    page = Work("A page", "Wiki", "Wiki contributors", edition, address(item))
    return item_work(page, CHECKLISTS, item)


def address(item: Item) -> str:
    return f"https://example.org/governance/{item.id}/"


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_every_format_names_edition_item_version_and_address(item: Item) -> None:
    found = texts(item)
    assert set(found) == {"APA", "Chicago", "BibTeX", "RIS", "CSL-JSON"}
    for text in found.values():
        assert f"2026.12-{item.id}: {item.title} (version {item.version})" in text
        assert CHECKLISTS.edition.title in text
        assert address(item) in text


def test_plain_text() -> None:
    found = texts(ITEMS[0])
    assert found["APA"] == (
        "Wiki contributors. (2026, December 1). 2026.12-IMG-DG-01: Exact dataset named (version 1)."
        " In ImageNet governance checklists (2026.12 ed.)."
        " https://example.org/governance/IMG-DG-01/"
    )
    assert (
        "In ImageNet governance checklists, edition 2026.12, December 1, 2026. https://"
        in (found["Chicago"])
    )


def test_an_item_is_not_dated_after_the_site_that_has_it() -> None:
    early, late = date(2026, 11, 25), date(2027, 1, 15)
    assert work(ITEMS[0], early).edition == early
    assert work(ITEMS[0], late).edition == CHECKLISTS.edition.published


def test_the_bibtex_entries_can_be_read() -> None:
    library = bibtexparser.parse_string("\n".join(texts(item)["BibTeX"] for item in ITEMS))
    assert not library.failed_blocks
    assert [entry.key for entry in library.entries] == [f"2026.12-{item.id}" for item in ITEMS]


def test_csl_json_is_a_list_of_one() -> None:
    (entry,) = json.loads(texts(ITEMS[0])["CSL-JSON"])
    assert entry["id"] == "2026.12-IMG-DG-01"
    assert entry["issued"] == {"date-parts": [[2026, 12, 1]]}
    assert entry["edition"] == "2026.12"


def test_a_ris_record_has_its_id_and_its_end() -> None:
    lines = texts(ITEMS[0])["RIS"].splitlines()
    assert "ID  - 2026.12-IMG-DG-01" in lines
    assert lines[-1] == "ER  - "
