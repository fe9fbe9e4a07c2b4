"""The registry: what loads, and every way in which its files can be wrong, with file and line."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from imagenet_wiki.registry.faults import registry_faults
from imagenet_wiki.registry.loading import Registry, load_registry
from imagenet_wiki.registry.registers import Term
from source_discipline.records.fact import Fact
from source_discipline.records.ledger import Ledger
from source_discipline.records.names import Names
from source_discipline.records.values import Bound
from source_discipline.text.errors import ProjectErrors
from source_discipline.verdicts.own_words import html, plain, typed_numbers

ARTIFACTS = """\
artifacts:
- id: plates
  name: PlateNet 1999
  family: full
  described: An archive of {survey1999#plates}.
  stands_for: Old plates.
  mistaken_for: New plates.
  terms: None.
  counts:
  - {what: plates, fact: survey1999#plates}
  size: survey1999#plates
  keys: [{dataset: PlateNet}]
  sources: [survey1999]
"""
MISQUOTES = """\
misquotes:
- id: too-many
  group: Sizes
  title: Too many plates
  wrong: The archive holds ⟦6,000 plates⟧.
  record: It holds {survey1999#plates}.
  arises: By adding.
  instead: It holds {survey1999#plates}.
  refuted_by: [survey1999#plates]
"""
GLOSSARY = """\
terms:
- term: plate
  means: A sheet of glass.
  see: [archive]
- term: archive
  abbreviates: a place for plates
  means: A place.
"""
FILES = {"artifacts.yml": ARTIFACTS, "misquotes.yml": MISQUOTES, "glossary.yml": GLOSSARY}


def fact(identifier: str, value: int | None = None, bound: Bound = Bound.EXACT) -> Fact:
    number = None if value is None else Decimal(value)
    unit = None if value is None else "plates"
    return Fact(
        "survey1999", identifier, f"Of {identifier}.", "Table 2", "full-text",
        value=number, unit=unit, bound=bound,
    )  # fmt: skip


NAMES = Names("evidence/names.txt", {"PlateNet 1999": "an archive"})
LEDGER = Ledger((fact("plates", 5000), fact("lost", 10, Bound.ABOUT), fact("glass")))


def load(folder: Path, **changed: str) -> Registry:
    """The registry of the fictional archive, with some files changed."""
    (folder / "registry").mkdir()
    for name, text in (FILES | {f"{stem}.yml": text for stem, text in changed.items()}).items():
        (folder / "registry" / name).write_text(text, encoding="utf-8")
    return load_registry(folder)


def faults(folder: Path, **changed: str) -> list[tuple[str, int, str, str]]:
    """Everything that is wrong: file, line, message, advice."""
    try:
        found = [*registry_faults(load(folder, **changed), LEDGER, {"survey1999"}, NAMES)]
    except ProjectErrors as group:
        found = [*group.errors]
    return [(error.path, error.line, error.message, error.help) for error in found]


def test_a_sound_registry_has_no_faults(tmp_path: Path) -> None:
    assert faults(tmp_path) == []


def test_a_project_without_a_registry_has_an_empty_one(tmp_path: Path) -> None:
    assert load_registry(tmp_path) == Registry()


def test_everything_is_read(tmp_path: Path) -> None:
    registry = load(tmp_path)
    assert registry.artifacts[0].counts[0].fact == "survey1999#plates"
    assert registry.artifact("plates") is registry.artifacts[0]
    assert registry.artifact("plate") is None
    assert registry.misquotes[0].refuted_by == ("survey1999#plates",)
    assert [term.term for term in registry.terms] == ["plate", "archive"]
    assert registry.facts == {"survey1999#plates"}


@pytest.mark.parametrize(
    ("changed", "line", "message", "advice"),
    [
        (("terms:", "termz:"), 8, "unknown key `termz`", "did you mean `terms`?"),
        (("family: full", "family: fall"), 4, "`fall` is not valid for `family`", "`full`"),
        (("fact: survey1999#plates", "fact: plates"), 10, "`plates` does not fit `fact`", ""),
        (("{survey1999#plates}.", "{survey1999#plate}."), 5, "no source records", "#plates`"),
        (("Old plates.", "The 5,000 plates."), 6, "`5,000` is typed here", "name the fact"),
        (("PlateNet 1999", "PlateNet 1998"), 3, "`1998` is not part of a name", "list the name"),
        (("PlateNet 1999", "A dozen plates"), 3, "`dozen` is not part of a name", "list the name"),
        (("Old plates.", "A dozen plates."), 6, "`dozen` is typed here", "name the fact"),
        (("[survey1999]", "[survey2000]"), 13, "`survey2000` is not in the bibliography", ""),
        (("  size:", "  made_from: plate\n  size:"), 11, "there is no entry `plate`", "`plates`"),
        (
            ("  size:", "  size: survey1999#plates\n  size:"),
            12,
            "the key `size` appears twice",
            "",
        ),
    ],
)
def test_faults_of_artifacts(
    tmp_path: Path, changed: tuple[str, str], line: int, message: str, advice: str
) -> None:
    found = faults(tmp_path, artifacts=ARTIFACTS.replace(*changed, 1))
    assert [
        help
        for path, at, said, help in found
        if (path, at) == ("registry/artifacts.yml", line)
        and said.startswith(message)
        and advice in help
    ], found


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ("The archive holds ⟦5,000 plates⟧.", "the wrong form is what `survey1999#plates` states"),
        ("The archive holds ⟦5 thousand⟧ plates.", "the wrong form is what"),
        ("The archive holds ⟦no⟧ plates.", "the wrong form is what"),  # nothing to be judged
        ("The archive ⟦holds⟧ ⟦5,001⟧ plates.", "`The archive ⟦holds⟧ ⟦5,001⟧ plates.` does not"),
        ("The archive holds ⟦5,001 plates.", "`The archive holds ⟦5,001 plates.` does not fit"),
    ],
)
def test_a_misquote_that_the_record_bears_out_is_a_fault(
    tmp_path: Path, wrong: str, message: str
) -> None:
    text = MISQUOTES.replace("The archive holds ⟦6,000 plates⟧.", wrong)
    found = faults(tmp_path, misquotes=text)
    assert [(path, line) for path, line, *_ in found] == [("registry/misquotes.yml", 5)]
    assert found[0][2].startswith(message)


def test_only_the_marked_number_is_judged(tmp_path: Path) -> None:
    text = MISQUOTES.replace("⟦6,000 plates⟧", "5,000 plates and ⟦70 plates⟧ lost")
    assert faults(tmp_path, misquotes=text) == []


@pytest.mark.parametrize(
    ("wrong", "unstated"),
    [
        ("The archive of 5,000 plates holds ⟦6,000 boxes⟧.", None),  # the record says the first
        ("The archive of 5,001 plates holds ⟦6,000 boxes⟧.", "5,001"),
        ("The archive holds ⟦6,000⟧ plates in 77 rooms.", "77"),
    ],
)
def test_what_is_not_marked_as_wrong_is_stated_by_a_fact(
    tmp_path: Path, wrong: str, unstated: str | None
) -> None:
    found = faults(
        tmp_path, misquotes=MISQUOTES.replace("The archive holds ⟦6,000 plates⟧.", wrong)
    )
    told = [f"`{unstated}` is not marked as wrong"] if unstated else []
    assert [
        message.partition(", and")[0] for _, _, message, _ in found if "marked" in message
    ] == told


def test_a_statement_may_be_wrong_without_a_number(tmp_path: Path) -> None:
    text = MISQUOTES.replace("The archive holds ⟦6,000 plates⟧.", "The archive burned down.")
    assert faults(tmp_path, misquotes=text) == []


def test_a_name_is_given_once(tmp_path: Path) -> None:
    again = MISQUOTES + MISQUOTES.partition("\n")[2]
    assert faults(tmp_path, misquotes=again) == [
        ("registry/misquotes.yml", 10, "the id `too-many` is already used", "")
    ]


def test_a_term_refers_to_terms(tmp_path: Path) -> None:
    found = faults(tmp_path, glossary=GLOSSARY.replace("[archive]", "[archives]"))
    assert found[0][1:3] == (4, "there is no entry `archives`")
    assert "`archive`" in found[0][3]


def test_a_tooltip_holds_no_digits(tmp_path: Path) -> None:
    found = faults(tmp_path, glossary=GLOSSARY.replace("for plates", "for 5 plates"))
    assert found[0][:2] == ("registry/glossary.yml", 6)


RESULTS = """\
points:
- fact: survey1999#yearly
  test_set: Old plates
  caveat: None.
"""


@pytest.mark.parametrize(("year", "found"), [("2010-2014", 1), ("2010", 0), (None, 0)])
def test_a_result_has_one_year(tmp_path: Path, year: str | None, found: int) -> None:
    about = {"dataset": "Old plates", **({"year": year} if year else {})}
    yearly = replace(fact("yearly", 5), about=about)
    ledger = Ledger((*LEDGER, yearly))
    told = [*registry_faults(load(tmp_path, results=RESULTS), ledger, {"survey1999"}, NAMES)]
    assert [(error.path, error.line) for error in told] == [("registry/results.yml", 2)] * found
    assert all("not a single year" in error.message and error.help for error in told)


def test_a_result_is_on_its_test_set(tmp_path: Path) -> None:
    yearly = replace(fact("yearly", 5), about={"dataset": "New plates", "year": "2010"})
    ledger = Ledger((*LEDGER, yearly))
    told = [*registry_faults(load(tmp_path, results=RESULTS), ledger, {"survey1999"}, NAMES)]
    assert [(error.line, error.message) for error in told] == [
        (3, "`survey1999#yearly` is about New plates")
    ]


def test_a_stray_file_is_a_fault(tmp_path: Path) -> None:
    found = faults(tmp_path, misqoutes=MISQUOTES)
    assert found[0][:3] == ("registry/misqoutes.yml", 1, "this file is not read")
    assert "misquotes.yml" in found[0][3]


def test_all_files_are_told_at_once(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        misquotes=MISQUOTES.replace("title:", "titel:"),
        glossary=GLOSSARY.replace("means:", "mean:", 1),
    )
    assert {path for path, *_ in found} == {"registry/misquotes.yml", "registry/glossary.yml"}


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("It has {survey1999#plates} in ImageNet-1K.", []),
        ("A top-5 error, first told in `15.3 percent`.", []),
        ("It has 5,000 plates, or fifty.", ["5,000", "fifty"]),
        ("In 1999 it had {survey1999#plates}.", ["1999"]),
    ],
)
def test_typed_numbers(text: str, typed: list[str]) -> None:
    assert [*typed_numbers(text)] == typed


def test_values_are_put_into_prose() -> None:
    text = "About `5 <b>` or {survey1999#plates}: {survey1999#lost}; {survey1999#glass}"
    assert plain(text, LEDGER) == "About 5 <b> or 5,000 plates: about 10 plates; Of glass."
    shown = html("a & b `<i>` {survey1999#plates}", LEDGER, lambda name, value: f"<{name} {value}>")
    assert shown == "a &amp; b <code>&lt;i&gt;</code> <survey1999#plates 5,000 plates>"


def test_anchors_are_plain() -> None:
    assert Term("CLS-LOC", "").anchor == "term-cls-loc"
    assert Term("data condition", "").anchor == "term-data-condition"
