"""Citations of a page and of a claim, read back by programs that had no part in writing them."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import bibtexparser
import pytest
import rispy
from hypothesis import given, settings
from hypothesis import strategies as st
from pybtex.database import parse_string
from pybtex.plugin import find_plugin
from pybtex.richtext import Text

from publishing.citation_processor import processed
from source_discipline.publishing.citing.bibtex import bibtex
from source_discipline.publishing.citing.claims import Template, claim_templates, filled
from source_discipline.publishing.citing.csl import csl_json
from source_discipline.publishing.citing.formats import formats
from source_discipline.publishing.citing.head import citation_tags, open_graph
from source_discipline.publishing.citing.prose import apa, chicago
from source_discipline.publishing.citing.ris import ris
from source_discipline.publishing.citing.work import Work

WORK = Work(
    title="Reading {ImageNet} claims: 50% & more_of_it",
    container="ImageNet Wiki",
    author="ImageNet Wiki contributors",
    edition=date(2026, 11, 25),
    address="https://example.org/wiki/v1/reading-claims/",
    abstract="What a claim names.",
    license="https://example.org/license",
)
CLAIM = {
    "address": WORK.address,
    "fragment": "claim-res2012-gap-supplied",
    "claim": "9.75",
    "statement": "The lead was thus 9.75 percentage points.",
    "source": 'Doe, J. {and} co. (2012). A "large"\tset: 100% & C:\\x_y~z^2. https://example.org/a_b',
    "locator": "Task 1 table, rows 2 and 3",
}
TEMPLATES = {each.name: each for each in claim_templates(WORK)}


def test_plain_citations_name_author_date_title_container_and_address() -> None:
    assert apa(WORK) == (
        "ImageNet Wiki contributors. (2026, November 25). Reading {ImageNet} claims: 50% &"
        " more_of_it. In ImageNet Wiki (November 25, 2026 ed.)."
        " https://example.org/wiki/v1/reading-claims/"
    )
    assert chicago(WORK) == (
        "ImageNet Wiki contributors. “Reading {ImageNet} claims: 50% & more_of_it.” In ImageNet"
        " Wiki, edition of November 25, 2026. https://example.org/wiki/v1/reading-claims/."
    )


WHOLE = replace(WORK, title=WORK.container, address="https://example.org/wiki/v1/")


def test_the_whole_wiki_is_cited_as_a_work_and_not_as_a_part_of_itself() -> None:
    assert apa(WHOLE) == (
        "ImageNet Wiki contributors. (2026, November 25). ImageNet Wiki (November 25, 2026 ed.)."
        " https://example.org/wiki/v1/"
    )
    assert chicago(WHOLE) == (
        "ImageNet Wiki contributors. ImageNet Wiki. Edition of November 25, 2026."
        " https://example.org/wiki/v1/."
    )
    assert entry(bibtex(WHOLE)).type == "misc"
    assert "booktitle" not in entry(bibtex(WHOLE)).fields
    assert record(ris(WHOLE))["type_of_reference"] == "BOOK"
    assert item(csl_json(WHOLE))["type"] == "book"
    assert dict(citation_tags(WHOLE))["z.itemType"] == "book"


@pytest.mark.parametrize("work", [WORK, WHOLE, replace(WORK, named="2026.12")])
@pytest.mark.parametrize("style", ["apa", "chicago-notes-bibliography"])
def test_no_processor_takes_an_edition_for_a_row_of_ordinals(work: Work, style: str) -> None:
    line = processed(json.loads(csl_json(work)), style)[work.key]
    assert work.edition_words in line
    assert not re.search(r"\d(?:st|nd|rd|th)\b", line)
    assert line.count(work.author) == 1


@pytest.mark.parametrize("work", [WORK, WHOLE])
def test_bibtex_styles_print_the_edition_as_it_is_and_the_body_once(work: Work) -> None:
    styled = find_plugin("pybtex.style.formatting", "plain")()
    (told,) = styled.format_entries([entry(bibtex(work))])
    line = told.text.render_as("text")
    assert re.search("November 25, 2026 edition|Edition of November 25, 2026", line)
    assert line.count(work.author) == 1


def test_the_formats_are_those_that_were_promised() -> None:
    named = ["APA", "Chicago", "BibTeX", "RIS", "CSL-JSON"]
    assert [format.name for format in formats(WORK)] == list(TEMPLATES) == named
    files = [format.file for format in formats(WORK)]
    assert [name.rpartition(".")[2] for name in files] == ["", "", "bib", "ris", "json"]


def entry(text: str) -> Any:
    """A BibTeX entry as pybtex reads it; it fails on what it cannot read."""
    (read,) = parse_string(text, "bibtex").entries.values()
    return read


def shown(read: Any, field: str) -> str:
    """A field as pybtex prints it; the names of signs, which it leaves, turned into these."""
    text = str(Text.from_latex(read.fields[field]))
    for name, sign in {"braceleft": "{", "braceright": "}", "asciicircum": "^"}.items():
        text = re.sub(rf"\\text{name} ?", lambda _, sign=sign: sign, text)
    return text


def test_bibtex_comes_back_whole() -> None:
    read = entry(bibtex(WORK))
    assert read.type == "incollection"
    (author,) = read.persons["author"]
    assert str(author) == "{ImageNet Wiki contributors}", "a body is not split into two names"
    assert shown(read, "title") == WORK.title
    assert shown(read, "booktitle") == WORK.container
    assert (shown(read, "edition"), read.fields["year"]) == ("November 25, 2026", "2026")
    assert read.fields["month"] == "November"
    assert read.fields["url"] == WORK.address
    other = bibtexparser.parse_string(bibtex(WORK))
    assert not other.failed_blocks
    assert other.entries[0]["url"] == WORK.address


def record(text: str) -> Mapping[str, Any]:
    """A RIS record as rispy reads it."""
    (read,) = rispy.loads(text)
    return read


def test_ris_comes_back_whole() -> None:
    read = record(ris(WORK))
    assert read["type_of_reference"] == "ENCYC"
    assert read["authors"] == [WORK.author]
    assert read["title"] == WORK.title
    assert read["secondary_title"] == WORK.container
    assert read["edition"] == "November 25, 2026"
    assert (read["year"], read["date"]) == ("2026", "2026/11/25")
    assert read["abstract"] == WORK.abstract
    assert read["urls"] == [WORK.address]
    assert "unknown_tag" not in read


CSL_TYPES: Mapping[str, type] = {
    **dict.fromkeys(
        ("id", "type", "title", "container-title", "edition", "abstract", "note", "language",
         "URL"),
        str,
    ),
    "author": list,
    "issued": dict,
}  # fmt: skip
"""The fields of a CSL-JSON item that are used here, as its schema types them; it allows no others
than those it names."""


def item(text: str) -> Mapping[str, Any]:
    """A CSL-JSON item, after a look at every field of it."""
    (read,) = json.loads(text)
    assert {name: type(value) for name, value in read.items()} == {
        name: CSL_TYPES[name] for name in read
    }
    assert all(name.keys() == {"literal"} for name in read["author"])
    assert read["issued"].keys() == {"date-parts"}
    (parts,) = read["issued"]["date-parts"]
    assert [type(part) for part in parts] == [int, int, int]
    return read


def test_csl_json_comes_back_whole() -> None:
    read = item(csl_json(WORK))
    assert read["type"] == "entry-encyclopedia"
    assert read["author"] == [{"literal": WORK.author}]
    assert read["issued"]["date-parts"] == [[2026, 11, 25]]
    assert (read["title"], read["container-title"]) == (WORK.title, WORK.container)
    assert (read["edition"], read["URL"]) == ("November 25, 2026", WORK.address)


LINK = f"{WORK.address}#{CLAIM['fragment']}"
SAID = f"“{CLAIM['statement']}” For 9.75 see {' '.join(CLAIM['source'].split())} {CLAIM['locator']}"


def test_a_claim_in_plain_text_names_number_source_place_and_permalink() -> None:
    for name in ("APA", "Chicago"):
        text = filled(TEMPLATES[name], CLAIM)
        assert LINK in text
        assert SAID in text
        assert "⟦" not in text


def test_a_claim_comes_back_from_each_file() -> None:
    in_bibtex = entry(filled(TEMPLATES["BibTeX"], CLAIM))
    assert in_bibtex.fields["url"] == LINK
    assert shown(in_bibtex, "note") == SAID
    assert in_bibtex.key == f"{WORK.key}-{CLAIM['fragment']}"
    in_ris = record(filled(TEMPLATES["RIS"], CLAIM))
    assert (in_ris["urls"], in_ris["notes"]) == ([LINK], [SAID])
    assert in_ris["id"] == in_bibtex.key
    in_csl = item(filled(TEMPLATES["CSL-JSON"], CLAIM))
    assert (in_csl["URL"], in_csl["note"], in_csl["id"]) == (LINK, SAID, in_bibtex.key)


@settings(deadline=None, max_examples=50)
@given(st.text(st.characters(exclude_categories=["C"], exclude_characters="⟦⟧"), max_size=40))
def test_no_text_breaks_a_file(text: str) -> None:
    values = CLAIM | {"source": text}
    line = " ".join(text.split())
    assert line in item(filled(TEMPLATES["CSL-JSON"], values))["note"]
    assert len(rispy.loads(filled(TEMPLATES["RIS"], values))) == 1
    assert entry(filled(TEMPLATES["BibTeX"], values)).fields["url"] == LINK


@pytest.mark.parametrize(
    ("ending", "told"),
    [("", '"50%" _'), ("bib", '"50\\%" \\_'), ("json", '\\"50%\\" _'), ("ris", '"50%" _')],
)
def test_a_value_is_escaped_as_its_file_demands(ending: str, told: str) -> None:
    template = Template("x", "⟦claim⟧ ⟦fragment⟧ ⟦nothing⟧.", ending)
    assert filled(template, {"claim": '"50%"\n_', "fragment": "a_b"}) == f"{told} a_b ."


def test_the_head_makes_a_reference_manager_save_an_encyclopedia_entry() -> None:
    tags = dict(citation_tags(WORK))
    assert tags["z.itemType"] == "encyclopediaArticle"
    assert tags["z.encyclopediaTitle"] == WORK.container
    assert tags["z.edition"] == "November 25, 2026"
    assert tags["citation_author"] == "ImageNet Wiki contributors,", "the comma keeps it whole"
    assert tags["citation_public_url"] == WORK.address
    assert tags["citation_publication_date"] == "2026/11/25"
    assert tags["DC.rights"] == WORK.license
    assert "citation_journal_title" not in tags
    assert len(tags) == len(citation_tags(WORK)), "each name once"


def test_the_head_says_nothing_that_is_not_known() -> None:
    bare = Work("T", "W", "A", date(2026, 1, 2))
    assert "citation_public_url" not in dict(citation_tags(bare))
    assert "og:url" not in dict(open_graph(bare))
    assert all(content for _, content in (*citation_tags(bare), *open_graph(bare)))


@pytest.mark.parametrize("is_home", [True, False])
def test_a_preview_says_what_kind_of_page_it_is(is_home: bool) -> None:
    assert dict(open_graph(WORK, is_home))["og:type"] == ("website" if is_home else "article")
