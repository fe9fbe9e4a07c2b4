"""Every entry is formatted by a renderer that knows BibTeX alone, whatever it lacks."""

import pytest
from pybtex.backends.markdown import Backend
from pybtex.database import parse_string
from pybtex.style.formatting.plain import Style

from source_discipline.records.bibliography.bibliography import read_bibliography
from source_discipline.records.bibliography.entry_types import ENTRY_TYPES
from source_discipline.records.bibliography.plain_bibtex import plain_bibtex
from source_discipline.text.document import Document

VALUES = {"year": "date = {1999-05-02}", "journal": "journaltitle = {J. Plates}"}


def rendered(text: str) -> dict[str, str]:
    """The references by label, as the citation plugin makes them."""
    sources = read_bibliography(Document("references.bib", text))
    entries = parse_string(plain_bibtex(sources), "bibtex").entries
    return {
        key: " ".join(Style().format_entry("", entry).text.render(Backend()).split())
        for key, entry in entries.items()
    }


@pytest.mark.parametrize("kind", ENTRY_TYPES)
def test_an_entry_with_what_its_type_requires(kind: str) -> None:
    names = {each.partition(" or ")[0] for each in ENTRY_TYPES[kind].required}
    fields = (VALUES.get(name, f"{name} = {{The {name}}}") for name in sorted(names))
    (text,) = rendered(f"@{kind}{{key, {', '.join(fields)}}}").values()
    shown = {"year": "1999", "journal": "J. Plates"}
    assert [name for name in names if shown.get(name, name) not in text.replace("\\", "")] == []


@pytest.mark.parametrize("kind", ENTRY_TYPES)
def test_an_entry_that_has_nothing_but_a_title(kind: str) -> None:
    (text,) = rendered(f"@{kind}{{key, title = {{The Plates of ABC}}}}").values()
    assert "The Plates of ABC" in text


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        ("@phdthesis{a, author = {Lee, Ann}, title = {On ABC}, school = {U}, year = {1999}}",
         "Ann Lee. On ABC. PhD thesis, U, 1999."),
        ("@article{a, author = {Lee, Ann}, title = {On {ABC}}, journaltitle = {J}, volume = {4},"
         " date = {1999-05}}", "Ann Lee. On ABC. *J*, May 1999."),
        ("@book{a, author = {Lee, Ann}, title = {On ABC}, edition = {2}, year = {1999}}",
         "Ann Lee. On ABC. edition 2, 1999."),
        ("@online{a, author = {A, B, C, D, E}, title = {T}, year = {1999}}", "T. 1999."),
        ("@online{a, title = {T}, year = {1999}, eprint = {7}, eprinttype = {jstor}}", "T. 1999."),
    ],
)  # fmt: skip
def test_how_it_is_shown(entry: str, text: str) -> None:
    assert rendered(entry)["a"].replace("\\", "") == text


def test_entries_stand_under_their_labels() -> None:
    text = "@misc{doi:10.1/x, title = {A}}\n@misc{Smith_2020, title = {B}}"
    assert list(rendered(text)) == ["doi-x3a-10-x2e-1-x2f-x", "Smith_2020"]
