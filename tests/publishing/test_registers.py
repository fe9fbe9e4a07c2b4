"""Registers and downloads: complete, consistent with each other, escaped, and always the same."""

import csv
import json
import re
from collections import Counter
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest
from jsonschema import Draft202012Validator

from imagenet_wiki.checklists.loading import EXAMPLE, load_checklists
from imagenet_wiki.data.catalog import FILES as REGISTER_FILES
from imagenet_wiki.data.croissant import croissant_card
from imagenet_wiki.data.figure_files import figure_files
from imagenet_wiki.pages.register_guide import register_guide
from source_discipline.gate import check
from source_discipline.prose.generated_page import Block, written
from source_discipline.publishing.data.catalog import FILES, downloads
from source_discipline.publishing.data.citations import citations
from source_discipline.publishing.data.claim_files import claims_csv
from source_discipline.publishing.data.claim_rows import claim_rows, meanings
from source_discipline.publishing.pages.catalog import generated_pages
from source_discipline.publishing.pages.claim_register import FILTERS, claim_register
from source_discipline.publishing.plain.html_markdown import markdown
from source_discipline.publishing.plain.pages import data_files, llms_txt, plain_pages
from source_discipline.rules.judged_pages import Basis
from source_discipline.rules.result import Result
from source_discipline.verdicts.decide import Status

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module", name="result")
def _result() -> Result:
    return check(ROOT, date(2026, 11, 30))


@pytest.fixture(scope="module", name="files")
def _files(result: Result) -> dict[str, str]:
    return downloads(result)


def test_every_supported_number_is_in_the_register(result: Result) -> None:
    supported = sum(1 for page in result.pages for _ in page.of(Status.SUPPORTED))
    records = claim_rows(result)
    ids = [record.id for record in records if record.id]
    assert len(ids) == len(set(ids)) == supported
    assert supported > 300


def test_a_supported_claim_says_where_it_comes_from(result: Result) -> None:
    for record in claim_rows(result):
        if record.verdict == "supported":
            assert record.source, record
            assert record.locator, record
            assert record.fact or record.reason, record
        else:
            assert record.reason or record.verdict != "exempt", record


def test_the_register_as_markdown_says_what_its_page_says(result: Result) -> None:
    _, block = claim_register(result, True).parts
    assert isinstance(block, Block)
    assert block.plain == markdown(block.html)
    assert block.plain.count("\n") > 300


def test_each_field_is_explained(result: Result) -> None:
    explained = tuple(meanings(result.project))
    assert {tuple(record.fields) for record in claim_rows(result)} == {explained}


def test_the_files_agree(files: dict[str, str], result: Result) -> None:
    rows = list(csv.DictReader(StringIO(files["data/claims.csv"], newline="")))
    claims = json.loads(files["data/claims.json"])["claims"]
    assert len(rows) == len(claims) == len(claim_rows(result))
    for row, claim in zip(rows, claims, strict=True):
        assert {k: v.removeprefix("'") for k, v in row.items() if v} == {
            k: v.removeprefix("'") for k, v in claim.items() if v
        }
    cited = {key for source in _sources(files) for key in source["cited_by"]}
    assert cited == {claim["id"] for claim in claims if "id" in claim}
    facts = [fact["name"] for source in _sources(files) for fact in source["facts"]]
    assert sorted(facts) == sorted(result.project.ledger.names())


@pytest.mark.parametrize("name", ["claims", "sources"])
def test_a_file_is_as_its_schema_says(files: dict[str, str], name: str) -> None:
    schema = json.loads(files[f"data/{name}.schema.json"])
    Draft202012Validator.check_schema(schema)
    assert (
        list(Draft202012Validator(schema).iter_errors(json.loads(files[f"data/{name}.json"]))) == []
    )


SPOILED = {
    "claims": [
        ("verdict", "probably"), ("read", "glanced-at"), ("value", 16.422), ("stated", ""),
        ("invented", "x"), ("page", None),
    ],
    "sources": [
        ("kind", "blog"), ("carries_figures", "yes"), ("cited_by", "x"), ("doi", None),
        ("facts", [{"name": "a#b", "states": "x", "locator": "y"}]),
        ("facts", [{"name": "no name", "states": "x", "locator": "y", "checked": "counted"}]),
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [(name, *change) for name, changes in SPOILED.items() for change in changes],
)
def test_a_schema_sees_a_spoiled_field(
    files: dict[str, str], name: str, field: str, value: object
) -> None:
    data = json.loads(files[f"data/{name}.json"])
    data[name] = [data[name][0] | {field: value}]
    schema = json.loads(files[f"data/{name}.schema.json"])
    assert not Draft202012Validator(schema).is_valid(data)


def _sources(files: dict[str, str]) -> list[dict[str, list[str] | list[dict[str, str]]]]:
    return json.loads(files["data/sources.json"])["sources"]


def test_files_and_pages_are_the_same_each_time(result: Result, files: dict[str, str]) -> None:
    again = check(ROOT, date(2026, 11, 30))
    assert downloads(again) == files
    named = {*FILES, *REGISTER_FILES, *figure_files(result), *citations(result)}
    assert set(files) == named
    assert generated_pages(again) == generated_pages(result)


class _Rows(HTMLParser):
    """Gathers the rows of a register with their attributes, and any element that is foreign."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.rows: list[dict[str, str | None]] = []
        self.foreign: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append(dict(attrs))
        if tag not in {"div", "p", "table", "thead", "tbody", "tr", "th", "td", "a", "span"}:
            self.foreign.append(tag)


def test_the_register_is_a_whole_table_with_what_it_is_filtered_by(result: Result) -> None:
    read = _Rows(written(claim_register(result, True).parts[-1]))
    records = claim_rows(result)
    assert len(read.rows) == len(records) + 1
    assert read.foreign == []
    names = [name for name, _ in FILTERS]
    told = [tuple(row.get(f"data-{name}") or "" for name in names) for row in read.rows[1:]]
    wanted = [
        tuple(each.page_title if name == "page" else getattr(each, name) for name in names)
        for each in records
    ]
    assert Counter(told) == Counter(wanted)
    most, _ = Counter(each.page_title for each in records).most_common(1)[0]
    assert told[0][names.index("page")] == most


def test_text_from_data_is_escaped_and_stays_on_one_line(result: Result) -> None:
    ledger = result.project.ledger
    evil = '<script>alert(1)</script>"\n\n# x &'
    used = next(v.fact for page in result.pages for v in page.of(Status.SUPPORTED) if v.fact)
    spoiled = replace(used, printed=evil, locator=evil, about={"dataset": evil})
    verdicts = tuple(
        replace(v, fact=spoiled) if v.fact is used else v for v in result.pages[0].verdicts
    )
    pages = (replace(result.pages[0], verdicts=verdicts), *result.pages[1:])
    facts = tuple(spoiled if fact is used else fact for fact in ledger)
    project = replace(result.project, ledger=replace(ledger, facts=facts))
    kept = {page.document.path: page for page in pages}
    judged = replace(result.judged, basis=Basis(lambda: project), kept=kept)
    poisoned = replace(result, judged=judged)
    page = claim_register(poisoned, True).document.text
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "\n" not in page[page.index("<div data-record>") :].strip()
    assert "\n\n# x" not in next(iter(_values(claims_csv(poisoned))))


def _values(text: str) -> list[str]:
    return [cell for row in csv.reader(StringIO(text, newline="")) for cell in row]


def test_no_cell_of_a_file_is_run(files: dict[str, str]) -> None:
    for path, text in files.items():
        if path.endswith(".csv"):
            for cell in _values(text):
                assert not re.match(r" *[=+@\t\r]", cell), (path, cell)


def test_pages_made_from_data_hold_no_style_and_no_script(result: Result) -> None:
    active = re.compile(r"<script(?! type=.application/json)|<style|\sstyle=|\son[a-z]+=")
    for path, page in generated_pages(result).items():
        assert path.startswith("rules/") or not active.search(page.document.text), path


def test_the_card_counts_what_the_ledger_records(result: Result) -> None:
    card = json.loads(croissant_card(result.project))
    assert card["conformsTo"] == "http://mlcommons.org/croissant/1.1"
    required = ("name", "description", "license", "url", "creator", "datePublished", "@type")
    assert all(card[name] for name in required)
    splits = card["recordSet"][0]["data"]
    assert [row["splits/name"] for row in splits] == ["train", "validation", "test"]
    for row in splits:
        fact = result.project.ledger.get(row["splits/fact"])
        assert fact
        assert row["splits/images"] == fact.value
        assert fact.about["split"] == row["splits/name"]
    for records in card["recordSet"]:
        fields = {field["@id"] for field in records["field"]}
        assert all(row.keys() == fields for row in records["data"])


def test_no_card_for_a_registry_without_the_artifact(result: Result) -> None:
    assert croissant_card(replace(result.project, extensions=())) == ""


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<h2 id='a'>A <b>b</b></h2><p>c &amp; d</p>", "## A **b**\n\nc & d"),
        ("<ul><li>a</li><li><a href='b/'>b</a></li></ul>", "- a\n- [b](b/)"),
        (
            "<table><thead><tr><th>a</th><th>b|c</th></tr></thead>"
            "<tbody><tr><th>1</th><td>2<br>3</td></tr></tbody></table>",
            "| a | b\\|c |\n| --- | --- |\n| 1 | 2; 3 |",
        ),
        ("<dl><dt>a</dt><dd><p>b</p></dd></dl>", "a\n: b"),
        ("<p>a</p><form hidden><input><p>b</p></form><svg><text>c</text></svg><p>d</p>", "a\n\nd"),
    ],
)
def test_html_as_markdown(html: str, text: str) -> None:
    assert markdown(html) == text


def test_every_page_has_a_plain_version_without_markup(result: Result) -> None:
    plain = plain_pages(result)
    assert plain.keys() == {
        *generated_pages(result),
        *(page.document.path.removeprefix("docs/") for page in result.pages),
    }
    for path, text in plain.items():
        prose = re.sub(r"```.*?```|`[^`\n]*`", "", text, flags=re.DOTALL)
        assert text.startswith("# "), path
        assert not re.search(r"</?(?:div|section|table|p|span|data|dl|a)\b|\{\{|<!--", prose), path


def test_links_of_plain_versions_lead_to_files(result: Result, files: dict[str, str]) -> None:
    plain = plain_pages(result)
    folders = {f"{path.removesuffix('.md').removesuffix('index').rstrip('/')}/" for path in plain}
    editions = {
        f"governance/{edition.edition}/{name}"
        for edition in load_checklists(ROOT).published
        for name in edition.files
    }
    written = {f"governance/{EXAMPLE}", "llms.txt", "./", "/"}
    known = {*plain, *files, *folders, *editions, *written}
    broken = []
    for path, text in plain.items():
        if path.startswith("rules/"):
            continue  # examples
        for target in re.findall(r"\]\((?!https?:|#)([^)\s#]*)", text):
            place = normpath(join(dirname(path), target)) + ("/" if target.endswith("/") else "")
            if place not in known:
                broken.append((path, target))
    assert broken == []


def test_the_guide_leads_to_what_there_is(result: Result, files: dict[str, str]) -> None:
    guide = register_guide(result.project).document.text
    for path in files.keys() - citations(result).keys():
        assert f"](../{path})" in guide, path
    guide = register_guide(replace(result.project, extensions=())).document.text
    assert "](../registers/claims.md)" in guide
    for path in ("artifacts/index.md", "results/index.md", "misquotes.md", "croissant"):
        assert path not in guide


def test_llms_txt_lists_every_page(result: Result) -> None:
    text = llms_txt(result, "Wiki", "About it.")
    assert text.startswith("# Wiki\n\n> About it.\n")
    listed = set(re.findall(r"^- \[[^]]+\]\(([^)]+)\): \S", text, re.MULTILINE))
    assert {name for name in listed if name.endswith(".md")} == set(plain_pages(result))


def test_llms_txt_lists_the_data_files_that_there_are(
    result: Result, files: dict[str, str]
) -> None:
    def listed(text: str) -> set[str]:
        return set(re.findall(r"\((data/[^)]+)\)", text))

    of_gate = {"data/claims.json", "data/sources.json", "data/sources.bib"}
    of_wiki = {"data/artifacts.json", "data/misquotes.json"}
    assert listed(data_files(replace(result.project, extensions=()))) == of_gate
    whole = llms_txt(result, "Wiki", "About it.")
    assert listed(whole) == of_gate | of_wiki <= files.keys()
