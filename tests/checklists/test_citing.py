"""How items are cited, in every form."""

import json
from pathlib import Path

import bibtexparser
import pytest

from source_discipline.checklists.citing import FORMATS
from source_discipline.checklists.items import Item
from source_discipline.checklists.loading import load_checklists
from source_discipline.checklists.publication import Publication

PUBLICATION = Publication(load_checklists(Path(__file__).parents[2]), "https://example.org/")
ITEMS = PUBLICATION.checklists.items()


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
@pytest.mark.parametrize("form", FORMATS)
def test_every_form_names_edition_item_and_address(form: str, item: Item) -> None:
    text = FORMATS[form](PUBLICATION, item)
    assert f"{PUBLICATION.edition}-{item.id}" in text
    assert item.title in text
    assert f"https://example.org/governance/{item.id}/" in text


def test_the_bibtex_entries_can_be_read() -> None:
    text = "\n".join(FORMATS["bib"](PUBLICATION, item) for item in ITEMS)
    library = bibtexparser.parse_string(text)
    assert not library.failed_blocks
    assert [entry.key for entry in library.entries] == [
        f"{PUBLICATION.edition}-{item.id}" for item in ITEMS
    ]


def test_csl_json_is_a_list_of_one() -> None:
    (entry,) = json.loads(FORMATS["json"](PUBLICATION, ITEMS[0]))
    assert entry["issued"] == {"date-parts": [[2026, 12, 1]]}


def test_a_ris_record_begins_and_ends_as_it_must() -> None:
    lines = FORMATS["ris"](PUBLICATION, ITEMS[0]).split("\r\n")
    assert lines[0] == "TY  - STAND"
    assert lines[-2:] == ["ER  - ", ""]
