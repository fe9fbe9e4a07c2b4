"""The bibliography: what entries mean, what they lack, and every way in which they break."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from source_discipline.records.bibliography.apa import reference_text
from source_discipline.records.bibliography.bibliography import (
    Source,
    duplicates,
    incomplete,
    load_bibliography,
    read_bibliography,
    unprotected,
)
from source_discipline.records.bibliography.person import OTHERS, Person, persons
from source_discipline.text.document import Document
from source_discipline.text.errors import ProjectErrors

SURVEY = r"""% the survey
@article{survey1999,
  author  = {M{\"u}ller, Jean-Fran{\c c}ois and van den Berg, Ada and {The Keepers}},
  title   = {{PlateNet}: 50% of Plates \& Glass},
  journal = {Journal of Plates},
  volume  = 4, number = {2}, pages = {11--20},
  year    = 1999,
  month   = jan,
  url     = {https://archive.example/a\_b},
  doi     = {https://doi.org/10.1000/XYZ},
  kind    = {paper},
}
"""


def read(text: str) -> list[Source]:
    return list(read_bibliography(Document("references.bib", text)))


def entry(entry_type: str = "misc", key: str = "a", /, **fields: str) -> Source:
    inner = ", ".join(f"{name} = {{{value}}}" for name, value in fields.items())
    (source,) = read(f"@{entry_type}{{{key}, {inner}}}")
    return source


def test_an_entry_with_all_its_fields() -> None:
    (source,) = read(SURVEY)
    assert (source.citekey, source.kind, source.entry_type) == ("survey1999", "paper", "article")
    assert source.title == "PlateNet: 50% of Plates & Glass"
    assert source.authors == (
        Person("Müller", "Jean-François"), Person("van den Berg", "Ada"), Person("The Keepers")
    )  # fmt: skip
    assert (source.year, source.doi) == ("1999", "10.1000/XYZ")
    assert source.url == "https://archive.example/a_b"
    assert (source.path, source.line, source.column) == ("references.bib", 2, 1)
    assert source.fields["title"].startswith("{PlateNet}")
    assert incomplete(source) == []


def test_sources_are_found_by_key() -> None:
    bibliography = read_bibliography(Document("references.bib", SURVEY))
    assert len(bibliography) == 1
    assert list(bibliography.keys()) == ["survey1999"]
    assert "survey1999" in bibliography
    assert bibliography.get("survey1999") is next(iter(bibliography))
    assert bibliography.get("nobody") is None


@pytest.mark.parametrize(
    ("kind", "carries"),
    [("paper", True), ("official-record", True), ("law", True), ("own-rule", True),
     ("survey", True), ("journalism", False), ("critique", False), ("course", False)],
)  # fmt: skip
def test_what_a_kind_may_carry(kind: str, carries: bool) -> None:
    assert entry(title="T", kind=kind).carries_figures is carries


BROKEN = [
    ("@misc{a, title = {x}\n\n@misc{b, title = {y}}\n", 1, 1, "this entry is not closed"),
    ("@misc{a, title = {x}},\n@misc{b, title = {{y}\n}\n", 2, 1, "this entry is not closed"),
    ("@misc{a", 1, 1, "this entry is not closed"),
    ("@misc{a title = {x}}\n", 1, 1, "there is no comma after the key of this entry"),
    ("@misc{a, title = {x}}\n  @misc{a, title = {y}}\n", 2, 3,
     "the key `a` is already used: references.bib:1"),
    ("@misc{a,\n title = {x},\n title = {y}}\n", 1, 1, "this entry has `title` twice"),
    ("misc{a, title = {x}}\n", 1, 1, "`misc{a, title = {x}}` is outside any entry"),
    ("@misc{a, title = {x}}\n\n  }\n", 3, 3, "`}` is outside any entry"),
    ("@misc{a,\n  title = {x} year = {1}}\n", 2, 3,
     "the value of `title` is not in braces, or has no comma after it"),
    ("@misc{a,\n  journal = nips}\n", 2, 3,
     "the value of `journal` is not in braces, or has no comma after it"),
    ("@misc{a,\n  title = }\n", 2, 3, "`title` is empty"),
    ("@misc{a,\n  = {x}}\n", 2, 1, "this value has no name"),
    ("@string{x = {y}}\n", 1, 1, "abbreviations and preambles are not supported"),
    ("@misc{Deng_2009, title = {x}}\n", 1, 1, "`Deng_2009` is not a valid citekey"),
    ("@misc{, title = {x}}\n", 1, 1, "this entry has no key"),
    ("@inproceeding{a, title = {x}}\n", 1, 1,
     "`@inproceeding` is not a supported entry type"),
    ("@misc{a,\n  title = {x}, kind = {papers}}\n", 2, 16,
     "`papers` is not a valid kind of source"),
    ("@misc{a,\n  url = {javascript:run()}}\n", 2, 3,
     "`javascript:run()` is not a valid web address"),
    ("@misc{a,\n  url = {example.org/a}}\n", 2, 3,
     "`example.org/a` is not a valid web address"),
    ("@misc{a,\n  url = {https://example.org/a\"b}}\n", 2, 3,
     "`https://example.org/a\"b` is not a valid web address"),
    ("@misc{a,\n  author = {A, B, C, D, E}}\n", 2, 3,
     "`A, B, C, D, E` in `author` is not a valid name"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "column", "message"), BROKEN)
def test_what_is_broken_is_named_with_its_place(
    text: str, line: int, column: int, message: str
) -> None:
    with pytest.raises(ProjectErrors) as raised:
        read(text)
    told = [(error.line, error.column, error.message) for error in raised.value.errors]
    assert (line, column, message) in told


@pytest.mark.parametrize(
    ("text", "help"),
    [
        ("@misc{a, kind = {papers}}", "did you mean `paper`?"),
        ("@inproceeding{a, kind = {paper}}", "did you mean `inproceedings`?"),
    ],
)
def test_the_nearest_known_word_is_named(text: str, help: str) -> None:
    with pytest.raises(ProjectErrors) as raised:
        read(text)
    assert [error.help for error in raised.value.errors] == [help]


def test_faults_of_several_entries_are_told_at_once() -> None:
    with pytest.raises(ProjectErrors) as raised:
        read("@misc{A, kind = {x}}\n@foo{b, title = {y}}\n@misc{c, title = {z}")
    assert [error.line for error in raised.value.errors] == [1, 1, 2, 3]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ProjectErrors) as raised:
        load_bibliography(tmp_path / "references.bib", tmp_path)
    assert [error.message for error in raised.value.errors] == ["this file does not exist"]


def test_a_file_that_is_not_utf_8(tmp_path: Path) -> None:
    (tmp_path / "references.bib").write_bytes(SURVEY.encode() + b"\n\xe9")
    with pytest.raises(ProjectErrors) as raised:
        load_bibliography(tmp_path / "references.bib", tmp_path)
    assert str(raised.value).startswith("references.bib:14:1: error[PRJ002]")


@pytest.mark.parametrize(
    ("kind", "fields", "missing"),
    [
        ("article", {}, ["author", "journal"]),
        ("inproceedings", {}, ["author", "booktitle"]),
        ("incollection", {"author": "A"}, ["booktitle", "publisher"]),
        ("book", {"editor": "E"}, ["publisher"]),
        ("book", {"publisher": "P"}, ["author or editor"]),
        ("techreport", {"author": "A"}, ["institution"]),
        ("misc", {"author": "A"}, ["url or doi or howpublished"]),
        ("misc", {"author": "A", "url": "https://archive.example"}, []),
        ("misc", {"author": "A", "doi": "10.1/a", "year": "soon"}, ["year of four digits"]),
        ("misc", {"author": "A", "doi": "10.1/a", "year": "{}"}, ["year"]),
        ("misc", {"author": "A", "doi": "10.1/a", "kind": "{}"}, ["kind"]),
    ],
)
def test_what_an_entry_lacks(kind: str, fields: dict[str, str], missing: list[str]) -> None:
    given = {"title": "T", "year": "1999", "kind": "paper", **fields}
    assert incomplete(entry(kind, **given)) == missing


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        ({"doi": "10.1/A"}, {"doi": "https://doi.org/10.1/a"}, "DOI"),
        ({"title": "A {B} c", "year": "1999"}, {"title": "a b: C", "year": "1999"},
         "title and year"),
        ({"title": "A", "year": "1999"}, {"title": "A", "year": "2000"}, None),
        ({"url": "https://a.example/x"}, {"url": "https://a.example/y"}, None),
        ({"kind": "paper"}, {"kind": "paper"}, None),
    ],
)  # fmt: skip
def test_two_entries_for_one_work(
    first: dict[str, str], second: dict[str, str], reason: str | None
) -> None:
    found = list(duplicates([entry("misc", "a", **first), entry("misc", "b", **second)]))
    assert [(each.first.citekey, each.second.citekey, each.reason) for each in found] == (
        [("a", "b", reason)] if reason else []
    )


@pytest.mark.parametrize(
    ("kind", "title", "words"),
    [
        ("misc", "The ImageNet of ILSVRC and WordNet", ["ImageNet", "ILSVRC", "WordNet"]),
        ("misc", "The {ImageNet} of {{ILSVRC} and WordNet}", []),
        ("misc", "{{ImageNet}: AI}", []),
        ("misc", "AI and V2, mAP for Plates", ["AI", "V2", "mAP"]),
        ("misc", "A Large-Scale Survey of Plates", []),
        ("book", "ImageNet", []),
    ],
)
def test_capitals_that_rendering_would_lose(kind: str, title: str, words: list[str]) -> None:
    assert unprotected(entry(kind, title=title)) == words


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("", ()),
        ("Deng, Jia and others", (Person("Deng", "Jia"), OTHERS)),
        ("Ada Lovelace", (Person("Lovelace", "Ada"),)),
        ("{Parliament and Council}", (Person("Parliament and Council"),)),
        ("{A} and {B and C}", (Person("A"), Person("B and C"))),
        ("King, Jr., Martin Luther", (Person("King, Jr.", "Martin Luther"),)),
    ],
)
def test_names(field: str, expected: tuple[Person, ...]) -> None:
    assert persons(field) == expected


@pytest.mark.parametrize(
    ("given", "initials"),
    [("Jia", "J."), ("Jean-François Marie", "J.-F. M."), ("G. E.", "G. E."), ("", "")],
)
def test_initials(given: str, initials: str) -> None:
    assert Person("X", given).initials == initials


SIX = {"title": "A {Study}", "year": "1999", "author": "Lee, Ann and Wu, Bo", "pages": "1--9"}


@pytest.mark.parametrize(
    ("kind", "fields", "text"),
    [
        ("article", {"journal": "J", "volume": "4", "number": "2", "doi": "10.1/a"},
         "Lee, A., & Wu, B. (1999). A Study. J, 4(2), 1–9. https://doi.org/10.1/a"),
        ("inproceedings", {"booktitle": "Proc. X", "url": "https://a.example"},
         "Lee, A., & Wu, B. (1999). A Study. In Proc. X (pp. 1–9). https://a.example"),
        ("incollection", {"booktitle": "B", "editor": "Mo, Cy", "publisher": "P"},
         "Lee, A., & Wu, B. (1999). A Study. In Mo, C. (Ed.), B (pp. 1–9). P."),
        ("book", {"publisher": "P", "edition": "2nd"},
         "Lee, A., & Wu, B. (1999). A Study (2nd ed.). P."),
        ("techreport", {"institution": "I", "type": "Report", "number": "7"},
         "Lee, A., & Wu, B. (1999). A Study (Report 7). I."),
        ("misc", {"author": "{The Keepers}", "title": "Why?", "eprint": "1.2",
                  "archiveprefix": "arXiv"}, "The Keepers. (1999). Why? arXiv:1.2."),
        ("misc", {"author": "{}", "year": "{}"}, "A Study (n.d.)."),
        ("misc", {"author": "Lee, Ann and others"}, "Lee, A., et al. (1999). A Study."),
    ],
)  # fmt: skip
def test_references_in_plain_text(kind: str, fields: dict[str, str], text: str) -> None:
    assert reference_text(entry(kind, **{**SIX, **fields})) == text


def test_the_middle_of_many_authors_is_left_out() -> None:
    names = " and ".join(f"N{number}, A" for number in range(25))
    text = reference_text(entry(title="T", year="1999", author=names))
    assert "N18, A., … N24, A. (1999)" in text
    assert "N19" not in text


@pytest.mark.parametrize("latex", [r"\verb", r"\sqrt", r"\\", "$", r"\begin{a}", "{" * 3000])
def test_broken_latex_is_shown_as_far_as_it_goes(latex: str) -> None:
    source = Source("a", "paper", "misc", {"note": latex})
    assert isinstance(source.plain("note"), str)


BIB_LIKE = st.text(alphabet="@misc{}a,=\"' \n\\#%()&$~1é\x00\r\u2028", max_size=60)
BIB_PIECES = st.lists(
    st.sampled_from(["@misc{a,", "@string{", "title = ", "{x}", '"y"', "author = {A and B},",
                     ",", "}", "{", "\n", "@comment", "kind = {paper}", "\\", "12"]), max_size=14
).map("".join)  # fmt: skip


@given(st.text() | BIB_LIKE | BIB_PIECES)
def test_any_text_is_read_or_refused_with_a_place(text: str) -> None:
    try:
        sources = read(text)
        places = [(source.line, source.column) for source in sources]
    except ProjectErrors as refused:
        sources = []
        places = [(error.line, error.column) for error in refused.errors]
    assert all(place >= (1, 1) for place in places)
    for source in sources:
        assert reference_text(source)
        assert "" not in incomplete(source)
    assert len(list(duplicates(sources))) <= len(sources)
