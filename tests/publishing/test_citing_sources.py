"""Citations of sources, read back by other programs, and compared with what a librarian writes."""

import json
import re
from datetime import date
from typing import Any

import pytest
import rispy
from pybtex.database import parse_string
from pybtex.richtext import Text

from conftest import ROOT
from publishing.citation_processor import processed
from source_discipline.gate import check
from source_discipline.publishing.citing.entries import entry_html, full_entry_html
from source_discipline.publishing.citing.sources.formats import source_formats
from source_discipline.publishing.data.citations import (
    citations,
    sources_bibtex,
    sources_csl,
    sources_ris,
)
from source_discipline.records.bibliography.person import OTHERS, Person
from source_discipline.records.bibliography.source import Source
from source_discipline.rules.result import Result

LINES = [
    line.split("\t")
    for line in (ROOT / "tests/data/references.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.fixture(scope="module", name="result")
def _result() -> Result:
    return check(ROOT, date(2026, 11, 26))


@pytest.fixture(scope="module", name="sources")
def _sources(result: Result) -> dict[str, Source]:
    return {source.citekey: source for source in result.project.bibliography}


def texts(source: Source) -> dict[str, str]:
    return {each.name: each.text for each in source_formats(source)}


@pytest.mark.parametrize(("style", "key", "line"), LINES)
def test_a_line_is_what_a_librarian_writes(
    sources: dict[str, Source], style: str, key: str, line: str
) -> None:
    assert texts(sources[key])[style] == line


def test_a_citation_processor_writes_the_same_line(
    sources: dict[str, Source], result: Result
) -> None:
    """Months apart, which it leaves out, like proceedings, which its style takes for a journal.

    It does not know `and others` either.
    """
    lines = processed(json.loads(sources_csl(result)), "apa")
    compared = 0
    for key, source in sources.items():
        if source.entry_type != "inproceedings" and OTHERS not in source.authors:
            assert _alike(lines[key], source) == _alike(texts(source)["APA"], source), key
            compared += 1
    assert compared > 90


def _alike(line: str, source: Source) -> str:
    """A line without what the processor and this program are known to do otherwise."""
    text = line.casefold().replace("?.", "?")
    text = text.replace(f", {source.plain('month').casefold()}).", ").")
    publisher = source.plain("institution").casefold()
    is_own = source.authors and publisher == source.authors[0].family.casefold()
    return text.replace(f" {publisher}.", "") if is_own else text


def people(read: Any) -> list[str]:
    """The family names that pybtex finds, those of bodies whole."""
    names = (" ".join([*each.prelast_names, *each.last_names]) for each in read.persons["author"])
    return [str(Text.from_latex(name)) for name in names]


def test_bibtex_comes_back_whole(sources: dict[str, Source], result: Result) -> None:
    read = parse_string(sources_bibtex(result), "bibtex").entries
    assert set(read) == set(sources)
    for key, source in sources.items():
        entry = read[key]
        assert str(Text.from_latex(entry.fields["title"])).replace("--", "–") == source.title, key
        names = ["others" if each is OTHERS else each.family for each in source.authors]
        assert people(entry) == names, key
        assert entry.fields["year"] == source.year
        assert entry.fields.get("doi", "") == source.doi
        assert "kind" not in entry.fields
        if month := source.plain("month"):
            assert entry.fields["month"] == month, "the macro of every style"


def name(person: Person) -> str:
    return f"{person.family}, {person.given}" if person.given else person.family


def test_ris_comes_back_whole(sources: dict[str, Source], result: Result) -> None:
    read = {each["id"]: each for each in rispy.loads(sources_ris(result))}
    assert set(read) == set(sources)
    for key, source in sources.items():
        told = read[key]
        assert told["title"] == source.title, key
        assert told["authors"] == [name(each) for each in source.authors if each is not OTHERS], key
        assert (told["year"], told.get("doi", "")) == (source.year, source.doi)
        assert told.get("urls", []) == ([source.url] if source.url else [])
        assert "unknown_tag" not in told, key
        assert told["type_of_reference"] in {"JOUR", "CPAPER", "RPRT", "UNPB", "ELEC", "BOOK"}


@pytest.mark.parametrize(
    ("key", "field", "value"),
    [
        ("russakovsky2015ilsvrc", "secondary_title", "International Journal of Computer Vision"),
        ("russakovsky2015ilsvrc", "start_page", "211"),
        ("russakovsky2015ilsvrc", "end_page", "252"),
        ("nist-ai-rmf-2023", "issn", "NIST AI 100-1"),
        ("gershgorn2017data", "date", "2017/07/"),
        ("beyer2020done", "publisher", "arXiv"),
        ("krizhevsky2012alexnet", "publisher", "Curran Associates, Inc."),
    ],
)
def test_a_ris_record_has_the_parts_of_its_kind(
    sources: dict[str, Source], key: str, field: str, value: str
) -> None:
    (read,) = rispy.loads(texts(sources[key])["RIS"])
    assert read[field] == value


def test_each_source_has_files_of_its_own(sources: dict[str, Source], result: Result) -> None:
    files = citations(result)
    assert len(files) == 3 * len(sources)
    for key in sources:
        assert files[f"cite/{key}.bib"].startswith("@")
        assert files[f"cite/{key}.ris"].startswith("TY  - ")
        (item,) = json.loads(files[f"cite/{key}.json"])
        assert item["id"] == key


def test_every_address_in_a_list_of_references_is_a_link(sources: dict[str, Source]) -> None:
    for key, source in sources.items():
        for html in (entry_html(source), full_entry_html(source)):
            bare = re.sub(r"<a href=\"[^\"]*\">[^<]*</a>", "", html)
            assert "http" not in bare, key
            assert html.count("<a ") == len(set(re.findall(r'href="([^"]*)"', html))), key
