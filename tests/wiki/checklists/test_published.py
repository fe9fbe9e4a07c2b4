"""The published checklists: on pages, in downloads and in citations, each item is the same."""

import csv
import json
import re
from html import unescape
from io import StringIO
from pathlib import Path
from typing import Any

import bibtexparser
import pytest
import rispy
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from jsonschema import Draft202012Validator
from trestle.oscal.catalog import Catalog
from trestle.oscal.mapping import MappingCollection

from imagenet_wiki.checklists.items import Item
from imagenet_wiki.checklists.loading import load_checklists

CHECKLISTS = load_checklists(Path(__file__).parents[3])
EDITION = CHECKLISTS.edition.edition
ITEMS = CHECKLISTS.items()
AREAS = {item.id: area.name for area, item in CHECKLISTS}
STATEMENTS = {item.id: (item.title, item.statement) for item in ITEMS}
CURLED = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})

each_item = pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)


def text(html: str) -> str:
    """What a reader sees of HTML, with straight quotation marks."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).translate(CURLED).split())


def between(html: str, start: str, end: str) -> str:
    assert html.count(start) == 1, start
    return html.partition(start)[2].partition(end)[0]


def read(site: Path, name: str) -> str:
    return (site / "governance" / EDITION / name).read_bytes().decode()


def data(site: Path, name: str) -> Any:
    return json.loads(read(site, name))


@each_item
def test_the_page_of_an_item(pages: dict[str, str], item: Item) -> None:
    html = pages[f"governance/{item.id}/index.html"]
    heading = between(html, f'<h1 id="{item.id}">', "<a ")
    assert text(heading) == f"{item.id}: {item.title}"
    assert text(between(html, '<div class="statement">', "</div>")) == item.statement
    assert f"<code>{EDITION}-{item.id}</code>" in html


@each_item
def test_its_place_in_the_checklists(pages: dict[str, str], item: Item) -> None:
    for page in (AREAS[item.id], "checklist"):
        html = pages[f"governance/{page}/index.html"]
        article = between(html, f'data-item="{item.id}"', "</article>")
        assert f' id="{item.id}"' in article
        assert html.count(f' id="{item.id}"') == 1
        shown = text(article.partition(">")[2])
        assert f"{item.id}: {item.title}" in shown
        assert item.statement in shown
        assert f'href="../{item.id}/"' in article


@each_item
def test_its_citations(site: Path, item: Item) -> None:
    cited = f"{EDITION}-{item.id}"
    title = f"{cited}: {item.title} (version {item.version})"
    folder = site / "governance" / item.id
    library = bibtexparser.parse_string((folder / f"{cited}.bib").read_text("utf-8"))
    (entry,) = library.entries
    assert (entry.key, entry["title"].strip("{}")) == (cited, title)
    (record,) = rispy.loads((folder / f"{cited}.ris").read_text("utf-8"))
    assert (record["id"], record["title"]) == (cited, title)
    (work,) = json.loads((folder / f"{cited}.json").read_text("utf-8"))
    assert (work["id"], work["title"], work["edition"]) == (cited, title, EDITION)
    line = between((folder / "index.html").read_text("utf-8"), '<p class="cite-line">', "</p>")
    assert title in text(line)


def test_no_other_anchor_looks_like_an_item(pages: dict[str, str]) -> None:
    for area in (area.name for area in CHECKLISTS.areas):
        found = re.findall(r' id="(IMG-[A-Z]{2}-\d{2})"', pages[f"governance/{area}/index.html"])
        assert found == [id for id, name in AREAS.items() if name == area]


def test_every_download_has_the_same_items(site: Path) -> None:
    items = data(site, "items.json")["items"]
    assert {each["id"]: (each["title"], each["statement"]) for each in items} == STATEMENTS
    rows = csv.DictReader(StringIO(read(site, "items.csv"), newline=""))
    assert {row["id"]: (row["title"], row["statement"]) for row in rows} == STATEMENTS
    groups = data(site, "oscal-catalog.json")["catalog"]["groups"]
    assert {
        control["id"]: (control["title"], control["parts"][0]["prose"])
        for group in groups
        for control in group["controls"]
    } == STATEMENTS
    (standard,) = data(site, "cyclonedx.json")["definitions"]["standards"]
    assert {
        each["identifier"]: (each["title"], each["text"])
        for each in standard["requirements"]
        if "parent" in each
    } == STATEMENTS
    form = data(site, "self-assessment.json")["answers"]
    assert [(each["item"], each["version"]) for each in form] == [(i.id, i.version) for i in ITEMS]


def test_every_download_is_valid(site: Path) -> None:
    folder = site / "governance" / EDITION
    for name, schema in (
        ("items.json", "governance-checklists.schema.json"),
        ("self-assessment.json", "self-assessment.schema.json"),
    ):
        validator = Draft202012Validator(data(site, schema))
        assert [error.message for error in validator.iter_errors(data(site, name))] == []
    assert Catalog.oscal_read(folder / "oscal-catalog.json") is not None
    assert MappingCollection.oscal_read(folder / "oscal-mappings.json") is not None
    found = JsonStrictValidator(SchemaVersion.V1_6).validate_str(read(site, "cyclonedx.json"))
    assert found is None


@each_item
def test_every_mapping_leads_to_its_place(pages: dict[str, str], item: Item) -> None:
    html = pages[f"governance/{item.id}/index.html"]
    for mapping in item.mappings:
        framework = CHECKLISTS.vocabulary.get(mapping.framework)
        reference = framework.get(mapping.ref) if framework else None
        assert reference
        shown = re.search(rf'<a href="([^"]+)">{re.escape(mapping.ref)}</a>', html)
        assert shown
        assert unescape(shown[1]) == reference.url


# The texts that have an address for a page or a section, and nothing finer where they have none.
FINE = {"nist-ai-rmf-1.0", "eu-ai-act", "gdpr", "croissant-1.1", "croissant-rai-1.0"}


def test_a_place_with_an_address_of_its_own_is_linked_by_it() -> None:
    for framework in CHECKLISTS.vocabulary:
        for reference in framework.references:
            assert ("#" in reference.url) == (framework.id in FINE), reference.ref


def test_every_governance_page_says_that_it_is_no_legal_advice(pages: dict[str, str]) -> None:
    found = [name for name in pages if name.startswith("governance/")]
    assert len(found) > len(ITEMS)
    assert [name for name in found if "not legal advice" not in text(pages[name]).lower()] == []


def keys(node: Any) -> set[str]:
    """Every key of a JSON text, at any depth."""
    if isinstance(node, list):
        return {key for each in node for key in keys(each)}
    if not isinstance(node, dict):
        return set()
    return set(node) | {key for each in node.values() for key in keys(each)}


@pytest.mark.parametrize("name", ["items.json", "self-assessment.json", "oscal-catalog.json"])
def test_no_download_has_room_for_a_total(site: Path, name: str) -> None:
    assert keys(data(site, name)).isdisjoint({"total", "score", "points", "sum", "percentage"})
