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
from source_discipline.text.errors import ProjectError, ProjectErrors

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


def faults(text: str) -> list[ProjectError]:
    """What is wrong in a text, whether its entries can be read or not."""
    try:
        return [*read_bibliography(Document("references.bib", text)).flaws]
    except ProjectErrors as group:
        return [*group.errors]


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
    ("@misc{a,\n title = {x},\n Title = {y}}\n", 3, 2, "this entry has `Title` twice"),
    ("@misc{a,\n title = {x},\n title = {y}}\n", 3, 2, "this entry has `title` twice"),
    ("misc{a, title = {x}}\n", 1, 1, "`misc{a, title = {x}}` is outside any entry"),
    ("@misc{a, title = {x}}\n\n  }\n", 3, 3, "`}` is outside any entry"),
    ("@misc{a,\n  title = {x} year = {1}}\n", 2, 3,
     "the value of `title` is not in braces, or has no comma after it"),
    ("@misc{a,\n  journal = nips}\n", 2, 3,
     "the value of `journal` is not in braces, or has no comma after it"),
    ("@misc{a,\n  title = }\n", 2, 3, "`title` is empty"),
    ("@misc{a,\n  = {x}}\n", 2, 1, "this value has no name"),
    ("@misc{a,\n  title = {x} # {y}}\n", 2, 3,
     "the value of `title` is not in braces, or has no comma after it"),
    ("@misc{a b, title = {x}}\n", 1, 1, "`a b` is not a valid citekey"),
    ("@misc{a[b, title = {x}}\n", 1, 1, "`a[b` is not a valid citekey"),
    ("@misc{a, title = {x}}\n @misc{A, title = {y}}\n", 2, 2,
     "the keys `A` and `a` differ in case only"),
    ("@misc{a:b, title = {x}}\n@misc{a-x3a-b, title = {y}}\n", 2, 1,
     "the keys `a-x3a-b` and `a:b` have one name in addresses"),
    ("@misc{a,\n title = {x}, crossref = {b}}\n", 2, 15,
     "`b` in `crossref` is not in the bibliography"),
    ("@misc{a,\n xdata = {a}}\n", 2, 2, "`a` in `xdata` is not in the bibliography"),
    ("@Commentary{a, title = {x}}\n", 1, 1, "`@commentary` is read as a comment"),
    ("@set{a, entryset = {b}}\n", 1, 1, "a set of entries cannot be cited"),
    ("@misc{, title = {x}}\n", 1, 1, "this entry has no key"),
    ("@inproceeding{a, title = {x}}\n", 1, 1,
     "`@inproceeding` is not an entry type of BibTeX or biblatex"),
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
    told = [(fault.line, fault.column, fault.message) for fault in faults(text)]
    assert (line, column, message) in told


@pytest.mark.parametrize(
    ("text", "help"),
    [
        ("@misc{a, kind = {papers}}", "did you mean `paper`?"),
        ("@inproceeding{a, kind = {paper}}", "did you mean `inproceedings`?"),
    ],
)
def test_the_nearest_known_word_is_named(text: str, help: str) -> None:
    assert [fault.help for fault in faults(text)] == [help]


def test_flaws_of_several_entries_are_told_at_once() -> None:
    told = faults("@misc{a b, kind = {x}}\n@foo{b, title = {y}}\n@misc{c, title = {}}")
    assert sorted(fault.line for fault in told) == [1, 1, 2, 3]


def test_flaws_do_not_stop_the_reading() -> None:
    text = (
        "A comment of JabRef.\n@comment{x}\n@preamble{{y}}\n@misc{a, title = {x}, url = {}}\n"
        "@misc{a b, title = {x}}\n@misc{c, kind = {x}, author = {A, B, C, D, E},"
        " url = {javascript:run()}}\n@misc{a, title = {y}}\n@misc{}\n"
    )
    assert [(s.citekey, s.title, s.authors, s.url, s.carries_figures) for s in read(text)] == [
        ("a", "x", (), "", True),
        ("c", "", (), "", True),
    ]
    assert sorted(fault.line for fault in faults(text)) == [1, 4, 5, 6, 6, 6, 7, 8]


def test_an_entry_that_cannot_be_read_stops_it() -> None:
    with pytest.raises(ProjectErrors) as raised:
        read("@misc{a, title = {x}, url = {}}\n@misc{c, title = {z}")
    assert [error.line for error in raised.value.errors] == [2]


@pytest.mark.parametrize(
    "key", ["Smith2020", "smith_2020", "doi:10.1/x", "DBLP:conf/x/Y20", "a.b+c", "10.1/0140(95)9-X"]
)
def test_keys_of_bibtex(key: str) -> None:
    text = f"@article{{{key}, title = {{x}}}}"
    assert faults(text) == []
    assert [source.citekey for source in read(text)] == [key]


def test_abbreviations_are_written_out() -> None:
    (source,) = read("@string{jop = {Journal of Plates}}\n@article{a, journal = jop, month = jan}")
    assert (source.fields["journal"], source.fields["month"]) == ("Journal of Plates", "jan")


def test_fields_of_biblatex_are_those_of_bibtex() -> None:
    (source,) = read(
        "@article{a, journaltitle = {J}, location = {Here}, date = {1999-05-17/1999-06},"
        " eprinttype = {arxiv}}"
    )
    named = {name: source.fields[name] for name in ("journal", "address", "month", "archiveprefix")}
    assert named == {"journal": "J", "address": "Here", "month": "may", "archiveprefix": "arxiv"}
    assert source.year == "1999"


@pytest.mark.parametrize(
    ("date", "year"),
    [("2004", "2004"), ("2004-07", "2004"), ("2004/2005", "2004"), ("2004?", "2004"),
     ("2004-21", "2004"), ("soon", ""), ("20045", ""), ("", "")],
)  # fmt: skip
def test_the_year_of_a_date(date: str, year: str) -> None:
    assert entry("online", date=date).year == year


def test_fields_that_an_entry_takes_over() -> None:
    (paper, book) = read(
        "@inproceedings{a, title = {A}, crossref = {B}, xdata = {x}}\n"
        "@proceedings{b, title = {Proc. B}, year = {1999}, publisher = {P}}\n"
        "@xdata{x, publisher = {Q}}"
    )
    names = ("title", "booktitle", "year", "publisher")
    assert [paper.plain(name) for name in names] == ["A", "Proc. B", "1999", "Q"]
    assert (book.title, book.plain("booktitle")) == ("Proc. B", "")


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
        ("misc", {"author": "A"}, ["url or doi or eprint or howpublished"]),
        ("misc", {"author": "A", "url": "https://archive.example"}, []),
        ("misc", {"author": "A", "doi": "10.1/a", "year": "soon"}, ["year of four digits"]),
        ("misc", {"author": "A", "doi": "10.1/a", "year": "{}"}, ["year"]),
        ("online", {"author": "A"}, ["url or doi or eprint"]),
        ("online", {"editor": "A", "eprint": "1.2"}, []),
        ("phdthesis", {"author": "A"}, ["institution"]),
        ("mastersthesis", {"author": "A", "school": "S"}, []),
        ("thesis", {"author": "A", "institution": "I", "type": "phdthesis"}, []),
        ("report", {"author": "A", "institution": "I"}, []),
        ("dataset", {"author": "A", "url": "https://archive.example"}, []),
        ("software", {}, ["author or editor", "url or doi or eprint or howpublished"]),
        ("proceedings", {}, []),
        ("collection", {"author": "A"}, ["editor", "publisher"]),
        ("inbook", {"author": "A", "chapter": "2"}, []),
        ("patent", {"author": "A"}, ["number"]),
        ("unheard", {}, []),
    ],
)
def test_what_an_entry_lacks(kind: str, fields: dict[str, str], missing: list[str]) -> None:
    given = {"title": "T", "year": "1999", "kind": "paper", **fields}
    assert incomplete(entry(kind, **given)) == missing


def test_where_a_work_is_found_is_asked_for_by_the_house_style_alone() -> None:
    bare = {"author": "A", "title": "T", "year": "1999"}
    assert incomplete(entry("book", **bare), places=False) == []
    assert incomplete(entry("misc", **bare), places=False) == []
    assert incomplete(entry("online", **bare), places=False) == ["url or doi or eprint"]


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
         "Lee, A., & Wu, B. (1999). A Study. In C. Mo (Ed.), B (pp. 1–9). P."),
        ("incollection", {"booktitle": "B", "editor": "Mo, Cy and Oz, Di", "publisher": "P"},
         "Lee, A., & Wu, B. (1999). A Study. In C. Mo & D. Oz (Eds.), B (pp. 1–9). P."),
        ("misc", {"month": "July", "howpublished": "Talk"},
         "Lee, A., & Wu, B. (1999, July). A Study. Talk."),
        ("article", {"month": "July", "journal": "J"},
         "Lee, A., & Wu, B. (1999). A Study. J, 1–9."),
        ("techreport", {"author": "{Ins}", "institution": "Ins", "number": "7"},
         "Ins. (1999). A Study (7)."),
        ("book", {"publisher": "P", "edition": "2nd"},
         "Lee, A., & Wu, B. (1999). A Study (2nd ed.). P."),
        ("techreport", {"institution": "I", "type": "Report", "number": "7"},
         "Lee, A., & Wu, B. (1999). A Study (Report 7). I."),
        ("misc", {"author": "{The Keepers}", "title": "Why?", "eprint": "1.2",
                  "archiveprefix": "arXiv"}, "The Keepers. (1999). Why? (arXiv:1.2). arXiv."),
        ("mvbook", {"publisher": "P", "edition": "11"},
         "Lee, A., & Wu, B. (1999). A Study (11th ed.). P."),
        ("phdthesis", {"school": "S"},
         "Lee, A., & Wu, B. (1999). A Study (Doctoral dissertation). S."),
        ("thesis", {"institution": "S", "type": "Habilitation"},
         "Lee, A., & Wu, B. (1999). A Study (Habilitation). S."),
        ("report", {"institution": "I", "number": "7"},
         "Lee, A., & Wu, B. (1999). A Study (7). I."),
        ("software", {"version": "2", "publisher": "P", "url": "https://a.example"},
         "Lee, A., & Wu, B. (1999). A Study (version 2). P. https://a.example"),
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
