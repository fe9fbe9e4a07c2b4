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

from imagenet_wiki.checklists.editions.published import PublishedEdition
from imagenet_wiki.checklists.exports.items_csv import MARK
from imagenet_wiki.checklists.items import Item
from imagenet_wiki.checklists.loading import load_checklists

CHECKLISTS = load_checklists(Path(__file__).parents[3])
ITEMS = CHECKLISTS.items()
AREAS = {item.id: area.name for area, item in CHECKLISTS}
EDITIONS = CHECKLISTS.published
CURLED = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})

each_item = pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
each_edition = pytest.mark.parametrize("edition", EDITIONS, ids=lambda each: each.edition)


def text(html: str) -> str:
    """What a reader sees of HTML, with straight quotation marks."""
    blocks = re.sub(r"</?(?:a|abbr|b|code|data|span)\b[^>]*>", "", html)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", blocks)).translate(CURLED).split())


def between(html: str, start: str, end: str) -> str:
    assert html.count(start) == 1, start
    return html.partition(start)[2].partition(end)[0]


def data(site: Path, edition: PublishedEdition, name: str) -> Any:
    return json.loads(read(site, edition, name))


def read(site: Path, edition: PublishedEdition, name: str) -> str:
    return (site / "governance" / edition.edition / name).read_bytes().decode()


def shown(html: str) -> str:
    """What a reader sees of an item's statements, each with its id."""
    return " ".join(f"{id} {text(words)}" for id, words in STATEMENT.findall(html))


STATEMENT = re.compile(
    r'<div class="requirement" id="([^"]+)">\s*<p><span data-record><b>[^<]+</b></span>(.*?)</p>',
    re.S,
)


@each_item
def test_the_page_of_an_item(pages: dict[str, str], item: Item) -> None:
    html = pages[f"governance/{item.id}/index.html"]
    heading = between(html, f'<h1 id="{item.id}">', "<a ")
    assert text(heading) == f"{item.id}: {item.title}"
    assert shown(html) == " ".join(f"{id} {words}" for id, words in item.wordings.items())
    assert f"<code>{CHECKLISTS.edition.edition}-{item.id}</code>" in html
    for statement in item.statements:
        for letter, words in statement.determinations.items():
            found = between(html, f'<b id="{item.id}.{statement.number}{letter}">', "</li>")
            assert text(found).removeprefix(f"{statement.number}{letter} ") == item.reads(words)


@each_item
def test_its_place_in_the_checklists(pages: dict[str, str], item: Item) -> None:
    for page in (AREAS[item.id], "checklist"):
        html = pages[f"governance/{page}/index.html"]
        article = between(html, f'data-item="{item.id}"', "</article>")
        assert f' id="{item.id}"' in article
        assert html.count(f' id="{item.id}"') == 1
        assert f"{item.id}: {item.title}" in text(article.partition(">")[2])
        assert shown(article) == " ".join(f"{id} {words}" for id, words in item.wordings.items())
        assert f'href="../{item.id}/"' in article


@each_edition
def test_the_citations_of_every_item(site: Path, edition: PublishedEdition) -> None:
    for item in edition.items:
        cited = f"{edition.edition}-{item.id}"
        title = f"{cited}: {item.title} (version {item.version})"
        folder = site / "governance" / edition.edition / item.id
        library = bibtexparser.parse_string((folder / f"{cited}.bib").read_text("utf-8"))
        (entry,) = library.entries
        assert (entry.key, entry["title"].strip("{}")) == (cited, title)
        (record,) = rispy.loads((folder / f"{cited}.ris").read_text("utf-8"))
        assert (record["id"], record["title"]) == (cited, title)
        (work,) = json.loads((folder / f"{cited}.json").read_text("utf-8"))
        assert (work["id"], work["title"], work["edition"]) == (cited, title, edition.edition)
        line = between((folder / "index.html").read_text("utf-8"), '<p class="cite-line">', "</p>")
        assert title in text(line)


def test_no_other_anchor_looks_like_an_item(pages: dict[str, str]) -> None:
    for area in (area.name for area in CHECKLISTS.areas):
        found = re.findall(r' id="(IMG-[A-Z]{2}-\d{2})"', pages[f"governance/{area}/index.html"])
        assert found == [id for id, name in AREAS.items() if name == area]


@each_edition
def test_every_download_has_the_same_items(site: Path, edition: PublishedEdition) -> None:
    titles = {item.id: item.title for item in edition.items}
    wordings = {item.id: item.wording for item in edition.items}
    items = data(site, edition, "items.json")["items"]
    assert {each["id"]: each["title"] for each in items} == titles
    table = read(site, edition, "items.csv").removeprefix(MARK)
    rows = csv.DictReader(StringIO(table, newline=""))
    assert {row["id"]: row["title"] for row in rows} == titles
    groups = data(site, edition, "oscal-catalog.json")["catalog"]["groups"]
    controls = {control["id"]: control for group in groups for control in group["controls"]}
    assert {id: control["title"] for id, control in controls.items()} == titles
    (standard,) = data(site, edition, "cyclonedx.json")["definitions"]["standards"]
    requirements = {each["identifier"]: each for each in standard["requirements"]}
    assert {id: requirements[id]["title"] for id in titles} == titles
    for id, wording in wordings.items():
        for exported in (controls[id], requirements[id]):
            assert set(wording.split("\n")) <= strings(exported)


def strings(node: Any) -> set[str]:
    """Every line of text in a JSON value."""
    if isinstance(node, str):
        return set(node.split("\n"))
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    return {text for child in children for text in strings(child)}


@each_edition
def test_every_download_is_valid(site: Path, edition: PublishedEdition) -> None:
    folder = site / "governance" / edition.edition
    form = "assessment" if (folder / "assessment.json").exists() else "self-assessment"
    for name, schema in (
        ("items.json", "governance-checklists.schema.json"),
        (f"{form}.json", f"{form}.schema.json"),
    ):
        validator = Draft202012Validator(data(site, edition, schema))
        found = [error.message for error in validator.iter_errors(data(site, edition, name))]
        assert found == []
    assert Catalog.oscal_read(folder / "oscal-catalog.json") is not None
    assert MappingCollection.oscal_read(folder / "oscal-mappings.json") is not None
    validator = JsonStrictValidator(SchemaVersion.V1_6)
    assert validator.validate_str(read(site, edition, "cyclonedx.json")) is None


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
FINE = {
    "nist-ai-rmf-1.0",
    "eu-ai-act",
    "gdpr",
    "directive-2019-790",
    "croissant-1.1",
    "croissant-rai-1.0",
}


def test_a_place_with_an_address_of_its_own_is_linked_by_it() -> None:
    for framework in CHECKLISTS.vocabulary:
        for reference in framework.references:
            assert ("#" in reference.url) == (framework.id in FINE), reference.ref


def test_every_governance_page_says_that_it_is_no_legal_advice(pages: dict[str, str]) -> None:
    found = [name for name in pages if name.startswith("governance/")]
    assert len(found) > len(ITEMS)
    assert [name for name in found if "not legal advice" not in text(pages[name]).lower()] == []
