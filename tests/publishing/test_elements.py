"""Checked numbers as HTML: one link each, its record, its signs, and no link within a link."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from source_discipline.gate import check
from source_discipline.numbers.number import Kind, Number
from source_discipline.publishing.html.annotate import page_html
from source_discipline.publishing.html.elements import element, machine
from source_discipline.publishing.html.manner import manner
from source_discipline.publishing.html.marks import marked
from source_discipline.publishing.html.unmarking import Elements, unmarked
from source_discipline.records.fact import Derivation, Fact
from source_discipline.rules.archive import BIBLIOGRAPHY, EVIDENCE
from source_discipline.text.document import Span
from source_discipline.verdicts.decide import Verdict
from source_discipline.verdicts.judged_page import JudgedPage

HEAD = "---\ntitle: Archive\nreviewed: 2026-01-01\nnext_review: 2026-12-31\n---\n\n"


def judged(root: Path, text: str, **evidence: str) -> JudgedPage:
    """A page about the fictional archive of the rules' examples."""
    (root / "docs").mkdir()
    (root / "evidence").mkdir()
    (root / "references.bib").write_text(BIBLIOGRAPHY)
    for key, facts in (EVIDENCE | evidence).items():
        (root / f"evidence/{key}.yml").write_text(facts.lstrip())
    (root / "docs/index.md").write_text(HEAD + text)
    page = check(root, date(2026, 6, 1)).page("docs/index.md")
    assert page
    return page


def html(page: JudgedPage) -> str:
    """The page as a renderer would hand it over, were all of it one paragraph."""
    return page_html(f"<p>{marked(page)}</p>", page, (), "../").html


def test_number_and_signs_are_one_link_to_the_record(tmp_path: Path) -> None:
    shown = html(judged(tmp_path, "The archive holds 5,000 plates [@survey1999]."))
    assert (
        '<a class="evidence" href="../sources/official-record/#plates">'
        '<data class="claim" id="claim-plates" data-fact="survey1999#plates" value="5000">5,000'
        '</data><span class="mark mark-disagree"> <span role="img" aria-label="(sources disagree)">'
        "≠</span></span></a> plates"
    ) in shown


@pytest.mark.parametrize(
    ("value", "digits"),
    [("3200000.0", "3200000"), ("5E+3", "5000"), ("16.40", "16.40"), ("0.5", "0.5"), ("0", "0")],
)
def test_a_value_for_machines_is_in_plain_digits(value: str, digits: str) -> None:
    assert machine(Number(Span(0, 1), "", Kind.COUNT, "", value=Decimal(value))) == digits


def test_a_number_in_a_link_gets_no_link_of_its_own(tmp_path: Path) -> None:
    page = judged(tmp_path, "The archive holds 16.4 percent [@survey1999].")
    inside = unmarked(
        marked(page).replace("holds", '<a href="#x">').replace(" percent", "</a> percent, "),
        Elements(lambda index, shown, linked: f"{shown}:{linked}", str, str),
    )
    assert "16.4:True" in inside
    link = '<a href="#x">a</a> '
    after = unmarked(
        link + marked(page), Elements(lambda index, shown, linked: str(linked), str, str)
    )
    assert "False" in after


def test_a_year_of_publication_names_its_source(tmp_path: Path) -> None:
    shown = html(judged(tmp_path, "A recount appeared in 2004 [@recount2004]."))
    assert 'data-source="recount2004" datetime="2004">2004</time></a>' in shown


def test_hostile_names_and_addresses_stay_attributes(tmp_path: Path) -> None:
    page = judged(tmp_path, "The archive holds 5,000 plates [@survey1999].")
    verdict = next(v for v in page.verdicts if v.fact)
    assert verdict.fact
    hostile: Verdict = replace(verdict, fact=replace(verdict.fact, id='"><script>x</script>'))
    made = element(hostile, '"><b>', "5,000", '"><i>')
    assert "<script>" not in made
    assert "<b>" not in made
    assert "<i>" not in made


@pytest.mark.parametrize(
    ("text", "remarks"),
    [
        ("The share was 16.4 percent [@survey1999].", []),
        ("The share was 16 percent, 16.4 in full [@survey1999].", ["rounded from 16.4 percent"]),
        ("The share was about 16.4 percent [@survey1999].", ["hedged on this page: about"]),
        ("There were more than fifty keepers [@survey1999].", ["hedged in the source: more than"]),
        ("It was opened in 1931 [@survey1999].", []),
    ],
)
def test_the_manner_of_wording_is_said(tmp_path: Path, text: str, remarks: list[str]) -> None:
    page = judged(tmp_path, text)
    number, fact = _first(page)
    assert list(manner(number, fact)) == remarks


def _first(page: JudgedPage) -> tuple[Number, Fact]:
    verdict = next(v for v in page.verdicts if v.fact)
    assert verdict.fact
    return verdict.claim.number, verdict.fact


def test_a_derived_value_has_its_sign(tmp_path: Path) -> None:
    page = judged(tmp_path, "The archive holds 5,000 plates [@survey1999].")
    verdict = next(v for v in page.verdicts if v.fact)
    assert verdict.fact
    derived = replace(verdict.fact, disagrees=(), derived=Derivation("sum", ("a#b", "a#c")))
    made = element(replace(verdict, fact=derived), "claim-x", "5,000", "")
    assert made.endswith('aria-label="(derived from recorded values)">=</span></span>')
